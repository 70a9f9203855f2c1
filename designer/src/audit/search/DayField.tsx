import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Criteria } from '../../api/audit'
import { dateText, isoOrText } from '../../forms/dateText'

interface Props {
  label: string
  help?: string
  /** Names of the criteria: the first and the last day. */
  names: readonly [string, string]
  draft: Criteria
  faults: Record<string, string>
  onChange: (name: string, value: string | undefined) => void
}

/** A first and a last day, both included, typed as dd/MM/yyyy. */
export function DayField({ label, help, names, draft, faults, onChange }: Props) {
  const { t } = useTranslation()
  const fault = faults[names[0]] ?? faults[names[1]]
  return (
    <fieldset className="criterion">
      <legend title={help}>{label}</legend>
      <div className="criterion-days">
        {names.map((name, index) => (
          <Input
            key={name}
            inputMode="numeric"
            placeholder={t('forms.datePlaceholder')}
            value={dateText(draft[name])}
            {...(faults[name] === undefined ? {} : { status: 'error' as const })}
            aria-label={index === 0 ? t('auditSearch.from', { what: label }) : t('auditSearch.to', { what: label })}
            onChange={(event) => onChange(name, isoOrText(event.target.value))}
          />
        ))}
      </div>
      {fault !== undefined && (
        <span className="criterion-fault" role="alert">
          {fault}
        </span>
      )}
    </fieldset>
  )
}
