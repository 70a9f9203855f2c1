import { useTranslation } from 'react-i18next'
import type { DossierView, PaperInput } from '../api/types'
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
  const chosen = papers.find((paper) => paper.id === value?.paper)
  const choose = (paper: string) => {
    const asked = papers.find((one) => one.id === paper)
    onChange({ paper, originals: asked?.originals ?? 1, copies: asked?.copies ?? 0 })
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
        <PapersChecklist asked={[chosen]} given={[value]} onChange={(given) => given[0] && onChange(given[0])} />
      )}
    </>
  )
}
