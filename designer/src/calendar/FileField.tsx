import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ChangeTyped } from './change'

interface Props {
  typed: ChangeTyped
  missing: boolean
  onChange: (part: Partial<ChangeTyped>) => void
}

/** A file that an analyst has written: the next version of a calendar, or a closure. */
export function FileField({ typed, missing, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="form-field">
      <label htmlFor="change-file" className="form-label">
        {t('calendar.file')}
        <span className="form-required" aria-hidden="true" />
      </label>
      <input
        id="change-file"
        type="file"
        accept=".json,application/json"
        aria-invalid={missing}
        aria-describedby={missing ? 'change-file__error' : undefined}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) void file.text().then((text) => onChange({ fileName: file.name, file: text }))
        }}
      />
      {typed.file !== '' && (
        <>
          <p className="quiet">{typed.fileName}</p>
          <Input.TextArea
            aria-label={t('calendar.fileText', { name: typed.fileName })}
            className="file-text"
            value={typed.file}
            autoSize={{ minRows: 4, maxRows: 16 }}
            spellCheck={false}
            onChange={(event) => onChange({ file: event.target.value })}
          />
        </>
      )}
      {missing && (
        <div className="form-error" id="change-file__error" role="alert">
          {t('calendar.fileMissing')}
        </div>
      )}
    </div>
  )
}
