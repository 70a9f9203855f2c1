import { Checkbox, Input, type InputRef, Select } from 'antd'
import type { Ref, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criteria } from '../../api/audit'
import { useOffices } from '../../api/offices'
import { type CriteriaDraft, CriteriaForm } from './CriteriaForm'
import { CriterionField } from './CriterionField'
import { DayField } from './DayField'
import { PersonChoice } from './PersonChoice'
import { ProcedureChoice } from './ProcedureChoice'

const marks = ['late', 'overridden', 'migrated', 'reassigned'] as const

interface Props {
  asked: Criteria
  faults: Record<string, string>
  busy: boolean
  first: RefObject<{ focus: () => void } | null>
  onAsk: (criteria: Criteria) => void
}

/** What an auditor asks of dossiers. */
export function DossierCriteriaForm({ asked, faults, busy, first, onAsk }: Props) {
  const { t } = useTranslation()
  const offices = useOffices()
  const text = ({ draft, set }: CriteriaDraft, name: 'number' | 'applicant') => (
    <CriterionField
      name={name}
      label={t(`auditSearch.${name}`)}
      help={t(`auditSearch.${name}Help`)}
      fault={faults[name]}
    >
      <Input
        id={`criterion-${name}`}
        {...(name === 'number' ? { ref: first as Ref<InputRef> } : {})}
        allowClear
        value={draft[name] ?? ''}
        onChange={(event) => set(name, event.target.value)}
      />
    </CriterionField>
  )
  const fields = ({ draft, set }: CriteriaDraft) => (
    <>
      {text({ draft, set }, 'number')}
      {text({ draft, set }, 'applicant')}
      <CriterionField name="procedure" label={t('auditSearch.procedure')} fault={faults.procedure}>
        <ProcedureChoice
          id="criterion-procedure"
          value={draft.procedure || undefined}
          onChange={(code) => set('procedure', code)}
        />
      </CriterionField>
      <CriterionField name="office" label={t('auditSearch.office')} fault={faults.office}>
        <Select
          id="criterion-office"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={draft.office || undefined}
          options={(offices.data?.items ?? []).map((office) => ({ value: office.id, label: office.name }))}
          popupMatchSelectWidth={false}
          onChange={(office: string | undefined) => set('office', office)}
        />
      </CriterionField>
      <CriterionField name="officer" label={t('auditSearch.officer')} fault={faults.officer}>
        <PersonChoice
          id="criterion-officer"
          value={draft.officer || undefined}
          placeholder={t('auditSearch.officerHelp')}
          onChange={(person) => set('officer', person)}
        />
      </CriterionField>
      <DayField
        label={t('auditSearch.received')}
        names={['receivedFrom', 'receivedTo']}
        draft={draft}
        faults={faults}
        onChange={set}
      />
      <DayField
        label={t('auditSearch.acted')}
        help={t('auditSearch.actedHelp')}
        names={['actedFrom', 'actedTo']}
        draft={draft}
        faults={faults}
        onChange={set}
      />
    </>
  )
  const ticks = ({ draft, set }: CriteriaDraft) =>
    marks.map((mark) => (
      <Checkbox
        key={mark}
        checked={draft[mark] === 'true'}
        title={t(`auditSearch.${mark}Help`)}
        aria-describedby={`criterion-${mark}-help`}
        onChange={(event) => set(mark, event.target.checked ? 'true' : undefined)}
      >
        {t(`auditSearch.${mark}`)}
        <span id={`criterion-${mark}-help`} hidden>
          {t(`auditSearch.${mark}Help`)}
        </span>
      </Checkbox>
    ))
  return <CriteriaForm asked={asked} busy={busy} onAsk={onAsk} fields={fields} marks={ticks} />
}
