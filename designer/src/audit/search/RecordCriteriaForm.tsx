import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Criteria, useRecordKinds } from '../../api/audit'
import { useLocalText } from '../../shell/language'
import { type CriteriaDraft, CriteriaForm } from './CriteriaForm'
import { CriterionField } from './CriterionField'
import { DayField } from './DayField'
import { PersonChoice } from './PersonChoice'

interface Props {
  asked: Criteria
  faults: Record<string, string>
  busy: boolean
  onAsk: (criteria: Criteria) => void
}

/** What an auditor asks of records: who, what, when. */
export function RecordCriteriaForm({ asked, faults, busy, onAsk }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  const kinds = useRecordKinds()
  const group = (ofDossier: boolean, label: string) => ({
    label,
    title: label,
    options: (kinds.data?.items ?? [])
      .filter((kind) => kind.ofDossier === ofDossier)
      .map((kind) => ({ value: kind.kind, label: local(kind.title) })),
  })
  const fields = ({ draft, set }: CriteriaDraft) => (
    <>
      <CriterionField name="person" label={t('auditSearch.person')} fault={faults.person}>
        <PersonChoice
          id="criterion-person"
          value={draft.person || undefined}
          placeholder={t('auditSearch.officerHelp')}
          onChange={(person) => set('person', person)}
        />
      </CriterionField>
      <CriterionField name="kind" label={t('auditSearch.kind')} fault={faults.kind}>
        <Select
          id="criterion-kind"
          mode="multiple"
          allowClear
          maxCount={12}
          showSearch={{ optionFilterProp: 'label' }}
          value={(draft.kind ?? '').split(',').filter((kind) => kind !== '')}
          options={[group(true, t('auditSearch.kindGroup')), group(false, t('auditSearch.kindJournal'))]}
          popupMatchSelectWidth={false}
          onChange={(next: string[]) => set('kind', next.join(','))}
        />
      </CriterionField>
      <DayField label={t('auditSearch.period')} names={['from', 'to']} draft={draft} faults={faults} onChange={set} />
    </>
  )
  return <CriteriaForm asked={asked} busy={busy} onAsk={onAsk} fields={fields} />
}
