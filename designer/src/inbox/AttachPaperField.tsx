import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { storeFile } from '../api/attachments'
import type { DossierView, PaperInput } from '../api/types'
import { problemText } from '../shell/problemText'
import { ChoiceField } from './ChoiceField'
import { PapersChecklist } from './PapersChecklist'

interface Props {
  id: string
  missing: boolean
  papers: DossierView['papers']
  value: PaperInput | undefined
  onChange: (paper: PaperInput) => void
}

/** A paper handed in later, with how many and, if there is one, the file. */
export function AttachPaperField({ id, missing, papers, value, onChange }: Props) {
  const { t } = useTranslation()
  const [fault, setFault] = useState<string>()
  const chosen = papers.find((paper) => paper.id === value?.paper)
  const choose = (paper: string) => {
    const asked = papers.find((one) => one.id === paper)
    onChange({ paper, originals: asked?.originals ?? 1, copies: asked?.copies ?? 0 })
  }
  const store = async (file: File | undefined) => {
    if (file === undefined || value === undefined) return
    setFault(undefined)
    try {
      const { sha256 } = await storeFile(file)
      onChange({ ...value, sha256, fileName: file.name })
    } catch (error) {
      setFault(problemText(error, t))
    }
  }
  return (
    <>
      <ChoiceField
        id={id}
        label={t('field.paper')}
        required
        missing={missing}
        value={value?.paper}
        choices={papers.map((paper) => ({ value: paper.id, title: paper.title }))}
        onChange={choose}
      />
      {value !== undefined && chosen !== undefined && (
        <>
          <PapersChecklist asked={[chosen]} given={[value]} onChange={(given) => given[0] && onChange(given[0])} />
          <div className="form-field">
            <label htmlFor={`${id}-file`} className="form-label">
              {t('papers.file')}
            </label>
            <input id={`${id}-file`} type="file" onChange={(event) => void store(event.target.files?.[0])} />
            {fault !== undefined && (
              <div className="form-error" role="alert">
                {fault}
              </div>
            )}
          </div>
        </>
      )}
    </>
  )
}
