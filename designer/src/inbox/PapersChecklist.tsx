import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PaperAsked, PaperInput } from '../api/types'
import { PaperFile } from './PaperFile'

interface Props {
  asked: Pick<PaperAsked, 'id' | 'title' | 'originals' | 'copies' | 'required' | 'handling' | 'note'>[]
  given: PaperInput[]
  onChange: (papers: PaperInput[]) => void
}

/** The papers that this case asks for; ticked as handed in, with how many. */
export function PapersChecklist({ asked, given, onChange }: Props) {
  const { t } = useTranslation()
  if (asked.length === 0) return <p className="quiet">{t('papers.none')}</p>
  const set = (id: string, part: Partial<PaperInput> | undefined) => {
    const rest = given.filter((one) => one.paper !== id)
    const known = given.find((one) => one.paper === id)
    const paper = asked.find((one) => one.id === id)
    if (part === undefined) onChange(rest)
    else
      onChange([
        ...rest,
        { paper: id, originals: paper?.originals ?? 1, copies: paper?.copies ?? 0, ...known, ...part },
      ])
  }
  const count = (text: string) => Math.min(999, Number(text.replace(/\D/g, '')) || 0)
  return (
    <ul className="papers">
      {asked.map((paper) => {
        const held = given.find((one) => one.paper === paper.id)
        return (
          <li key={paper.id}>
            <Checkbox
              checked={held !== undefined}
              onChange={(event) => set(paper.id, event.target.checked ? {} : undefined)}
            >
              {paper.title}
              <span className="quiet">
                {' '}
                {t(`papers.handling.${paper.handling}`)}
                {paper.required ? '' : ` · ${t('papers.optional')}`}
              </span>
            </Checkbox>
            {held !== undefined && (
              <span className="paper-counts">
                <label>
                  {t('papers.originals')}
                  <Input
                    size="small"
                    inputMode="numeric"
                    value={held.originals}
                    aria-label={t('papers.originalsOf', { paper: paper.title })}
                    onChange={(event) => set(paper.id, { originals: count(event.target.value) })}
                  />
                </label>
                <label>
                  {t('papers.copies')}
                  <Input
                    size="small"
                    inputMode="numeric"
                    value={held.copies}
                    aria-label={t('papers.copiesOf', { paper: paper.title })}
                    onChange={(event) => set(paper.id, { copies: count(event.target.value) })}
                  />
                </label>
                <PaperFile
                  paper={paper.title}
                  fileName={held.fileName ?? undefined}
                  onChange={(file) => set(paper.id, file ?? { sha256: null, fileName: null })}
                />
              </span>
            )}
            {paper.note !== '' && <p className="quiet paper-note">{paper.note}</p>}
          </li>
        )
      })}
    </ul>
  )
}
