import { Button, Select } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Criteria, useRecordKinds } from '../../api/audit'
import { BusyButton } from '../../shell/BusyButton'
import { useLocalText } from '../../shell/language'
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
  const [draft, setDraft] = useState(asked)
  const kinds = useRecordKinds()
  const set = (name: string, value: string | undefined) => setDraft((before) => ({ ...before, [name]: value ?? '' }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(draft)
  }
  const group = (ofDossier: boolean, label: string) => ({
    label,
    title: label,
    options: (kinds.data?.items ?? [])
      .filter((kind) => kind.ofDossier === ofDossier)
      .map((kind) => ({ value: kind.kind, label: local(kind.title) })),
  })
  const chosen = (draft.kind ?? '').split(',').filter((kind) => kind !== '')
  return (
    <form className="criteria" role="search" aria-label={t('auditSearch.criteria')} onSubmit={submit}>
      <div className="criteria-grid">
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
            value={chosen}
            options={[group(true, t('auditSearch.kindGroup')), group(false, t('auditSearch.kindJournal'))]}
            popupMatchSelectWidth={false}
            onChange={(next: string[]) => set('kind', next.join(','))}
          />
        </CriterionField>
        <DayField label={t('auditSearch.period')} names={['from', 'to']} draft={draft} faults={faults} onChange={set} />
      </div>
      <div className="criteria-foot">
        <span className="buttons criteria-buttons">
          <BusyButton type="primary" htmlType="submit" busy={busy}>
            {t('auditSearch.submit')}
          </BusyButton>
          <Button onClick={() => onAsk({})}>{t('auditSearch.reset')}</Button>
        </span>
      </div>
    </form>
  )
}
