import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { LegalBasis, RefusalReason } from '../api/types'
import { plain } from '../shell/plain'

interface Props {
  id: string
  reasons: RefusalReason[]
  bases: LegalBasis[]
  onChoose: (reason: RefusalReason) => void
}

/** The reasons that the procedure offers: one fills in the text, which may be written on, and the legal basis it rests on. */
export function RefusalReasonField({ id, reasons, bases, onChoose }: Props) {
  const { t } = useTranslation()
  if (reasons.length === 0) return null
  // What a procedure adds to the general reasons comes last in its file and is wanted first here.
  const offered = [...reasons].reverse()
  const numberOf = (basis: string | null | undefined) => bases.find((one) => one.id === basis)?.number
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-label">
        {t('field.offeredReason')}
      </label>
      <Select
        id={id}
        className="wide"
        showSearch={{ filterOption: (typed, option) => plain(String(option?.title ?? '')).includes(plain(typed)) }}
        value={null}
        placeholder={t('field.offeredReasonHelp')}
        popupMatchSelectWidth
        options={offered.map((reason) => ({
          value: reason.id,
          title: reason.title,
          label: (
            <>
              {reason.title}
              {numberOf(reason.basis) !== undefined && <span className="quiet"> · {numberOf(reason.basis)}</span>}
            </>
          ),
        }))}
        onChange={(chosen: string | null) => {
          const reason = reasons.find((one) => one.id === chosen)
          if (reason !== undefined) onChoose(reason)
        }}
      />
    </div>
  )
}
