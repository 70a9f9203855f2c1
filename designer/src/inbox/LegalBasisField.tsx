import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LegalBasis } from '../api/types'
import { plain } from '../shell/plain'

interface Props {
  id: string
  bases: LegalBasis[]
  value: string | undefined
  missing: boolean
  onChange: (basis: string) => void
}

/** Which legal basis of the procedure the decision rests on. */
export function LegalBasisField({ id, bases, value, missing, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-label">
        {t('field.legalBasis')}
        <span className="form-required" aria-hidden="true" />
      </label>
      <Select
        id={id}
        className="wide"
        value={value}
        placeholder={t('forms.choose')}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}__error` : undefined}
        showSearch={{ filterOption: (input, option) => plain(String(option?.label ?? '')).includes(plain(input)) }}
        options={bases.map((basis) => ({ value: basis.id, label: `${basis.title} ${basis.number}` }))}
        onChange={onChange}
      />
      {missing && (
        <div className="form-error" id={`${id}__error`} role="alert">
          {t('field.legalBasisMissing')}
        </div>
      )}
    </div>
  )
}
