import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { storeFile } from '../api/attachments'
import { problemText } from '../shell/problemText'

interface Props {
  paper: string
  fileName: string | undefined
  onChange: (file: { sha256: string; fileName: string } | undefined) => void
}

/** The scan of a paper: sent as soon as it is chosen, so that it is there when the dossier is. */
export function PaperFile({ paper, fileName, onChange }: Props) {
  const { t } = useTranslation()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const store = async (file: File | undefined) => {
    if (file === undefined) return
    setFault(undefined)
    setBusy(true)
    try {
      const { sha256 } = await storeFile(file)
      onChange({ sha256, fileName: file.name })
    } catch (error) {
      setFault(problemText(error, t))
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="paper-file">
      {fileName === undefined ? (
        <label htmlFor={id} className="link" aria-busy={busy}>
          {busy ? t('papers.fileSending') : t('papers.file')}
          <input
            id={id}
            type="file"
            disabled={busy}
            aria-label={t('papers.fileOf', { paper })}
            onChange={(event) => void store(event.target.files?.[0])}
          />
        </label>
      ) : (
        <>
          <span className="paper-file-name">{fileName}</span>
          <button
            type="button"
            className="link"
            aria-label={t('papers.fileDropOf', { paper })}
            onClick={() => onChange(undefined)}
          >
            {t('papers.fileDrop')}
          </button>
        </>
      )}
      {fault !== undefined && (
        <span className="form-error" role="alert">
          {fault}
        </span>
      )}
    </span>
  )
}
