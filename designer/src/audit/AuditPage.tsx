import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { useProcedure } from '../api/catalogue'
import { useAudit, useDossier } from '../api/dossiers'
import type { AuditLine } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { EmptyState } from '../shell/EmptyState'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import './audit.css'
import { AuditFilters } from './AuditFilters'
import { filterOf, fits, withFilter } from './auditFilter'
import { AuditHead } from './AuditHead'
import { AuditRow } from './AuditRow'
import { ChainState } from './ChainState'
import { DeadlineArithmetic } from './DeadlineArithmetic'

/** One dossier as the auditor sees it: whether the record is whole, then everything that was done. */
export function AuditPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const audit = useAudit(id)
  const dossier = useDossier(id)
  const { code, version } = dossier.data?.procedure ?? {}
  const procedure = useProcedure(code ?? '', version, code !== undefined)
  const form = procedure.data?.form as FormSchema | undefined
  if (audit.isPending) return <Loading />
  if (audit.isError) return <ProblemNotice problem={audit.error} onRetry={() => void audit.refetch()} />
  const lines: AuditLine[] = audit.data.items
  const filter = filterOf(query)
  const shown = lines.filter((line) => fits(line, filter))
  const bases = dossier.data?.legalBases ?? []
  return (
    <>
      <AuditHead dossier={id} sequence={lines.at(-1)?.sequence ?? 1} />
      <ChainState audit={audit.data} />
      <AuditFilters
        lines={lines}
        filter={filter}
        onChange={(next) => setQuery(withFilter(query, next), { replace: true })}
        shown={shown.length}
      />
      {shown.length === 0 ? (
        <EmptyState title={t('audit.nothing')} />
      ) : (
        <div className="table-frame">
          <table className="list wrap audit" data-testid="audit">
            <thead>
              <tr>
                <th scope="col" className="right">
                  {t('audit.sequence')}
                </th>
                <th scope="col">{t('audit.at')}</th>
                <th scope="col">{t('audit.who')}</th>
                <th scope="col">{t('audit.what')}</th>
                <th scope="col">{t('audit.why')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <AuditRow key={line.sequence} dossier={id} line={line} bases={bases} form={form} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h2 className="audit-deadline">{t('deadline.title')}</h2>
      <DeadlineArithmetic dossier={id} />
    </>
  )
}
