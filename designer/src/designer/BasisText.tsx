import { useTranslation } from 'react-i18next'
import type { ProcedureView } from '../api/types'
import { lawText } from '../shell/lawText'

/** The legal basis and the source of a figure. */
export function BasisText({
  procedure,
  basis,
  source,
}: {
  procedure: ProcedureView
  basis: string | null
  source: string | null
}) {
  const { t } = useTranslation()
  const law = procedure.legalBases.find((one) => one.id === basis)
  const from = procedure.provenance.find((one) => one.id === source)
  if (law === undefined && from === undefined) return null
  return (
    <span className="quiet">
      {law === undefined ? '' : lawText(law)}
      {from !== undefined && (
        <>
          {law === undefined ? '' : ' · '}
          <span title={from.source}>{t('procedure.source', { source: from.id })}</span>
        </>
      )}
    </span>
  )
}
