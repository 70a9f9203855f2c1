import { useTranslation } from 'react-i18next'
import type { ProcedureView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { BasisText } from './BasisText'
import { useConditionText } from './useConditionText'

export function ProcedurePapers({ procedure, form }: { procedure: ProcedureView; form: FormSchema }) {
  const { t } = useTranslation()
  const conditionText = useConditionText(form)
  return (
    <section>
      <h2>{t('papers.title')}</h2>
      {procedure.papers.length === 0 ? (
        <p className="quiet">{t('papers.none')}</p>
      ) : (
        <div className="table-frame">
          <table className="list wrap">
            <thead>
              <tr>
                <th scope="col">{t('papers.paper')}</th>
                <th scope="col">{t('papers.whenAsked')}</th>
                <th scope="col">{t('papers.how')}</th>
                <th scope="col" className="right">
                  {t('papers.originals')}
                </th>
                <th scope="col" className="right">
                  {t('papers.copies')}
                </th>
                <th scope="col">{t('procedure.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {procedure.papers.map((paper) => (
                <tr key={paper.id}>
                  <td>
                    {paper.title}
                    {paper.note !== '' && <div className="quiet">{paper.note}</div>}
                  </td>
                  <td>
                    {paper.when == null ? t('procedure.always') : conditionText(paper.when)}
                    {paper.required ? '' : ` (${t('papers.optional')})`}
                  </td>
                  <td>{t(`papers.handling.${paper.handling}`, { defaultValue: paper.handling })}</td>
                  <td className="number right">{paper.originals}</td>
                  <td className="number right">{paper.copies}</td>
                  <td>
                    <BasisText procedure={procedure} basis={paper.basis} source={paper.source} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
