import { useTranslation } from 'react-i18next'
import type { DossierView } from '../api/types'

/** The papers that the case asks for, and what was handed in. */
export function DossierPapers({ papers, dossier }: { papers: DossierView['papers']; dossier: string }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="dossier-papers">
      <h2 id="dossier-papers">{t('papers.title')}</h2>
      {papers.length === 0 ? (
        <p className="quiet">{t('papers.none')}</p>
      ) : (
        <ul className="paper-states">
          {papers.map((paper) => (
            <li key={paper.id} className={paper.given === null ? (paper.required ? 'lacking' : 'quiet') : undefined}>
              <span aria-hidden="true">{paper.given === null ? (paper.required ? '✗' : '–') : '✓'}</span>
              <span>
                {paper.title}
                <span className="quiet">
                  {' '}
                  {paper.given === null
                    ? paper.required
                      ? t('papers.lacking')
                      : t('papers.notGiven')
                    : t('papers.given', { originals: paper.given.originals, copies: paper.given.copies })}
                </span>
                {paper.given?.sha256 != null && (
                  <>
                    {' '}
                    <a
                      href={`/api/attachments/${paper.given.sha256}?dossier=${dossier}`}
                      download={paper.given.fileName ?? true}
                    >
                      {paper.given.fileName ?? t('papers.file')}
                    </a>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
