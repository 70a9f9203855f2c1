import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useAudit, useDossier } from '../api/dossiers'
import { useProcedure } from '../api/catalogue'
import type { FormSchema } from '../forms/formSchema'
import type { AuditLine } from '../api/types'
import { EmptyState } from '../shell/EmptyState'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { AuditFilters } from './AuditFilters'
import { type AuditFilter, fits, noFilter } from './auditFilter'
import { AuditRow } from './AuditRow'
import { ChainState } from './ChainState'
import { DeadlineArithmetic } from './DeadlineArithmetic'

/** One dossier as the auditor sees it: whether the record is whole, then everything that was done. */
export function AuditPage() {
  const { t } = useTranslation()
  const local = useLocalText()
  const { id = '' } = useParams()
  const audit = useAudit(id)
  const dossier = useDossier(id)
  const [filter, setFilter] = useState<AuditFilter>(noFilter)
  const { code, version } = dossier.data?.procedure ?? {}
  const procedure = useProcedure(code ?? '', version, code !== undefined)
  const form = procedure.data?.form as FormSchema | undefined
  if (audit.isPending) return <Loading />
  if (audit.isError) return <ProblemNotice problem={audit.error} onRetry={() => void audit.refetch()} />
  const lines: AuditLine[] = audit.data.items
  const shown = lines.filter((line) => fits(line, filter))
  return (
    <>
      <div className="page-head">
        <h1 className="number">{dossier.data?.number ?? t('audit.title')}</h1>
        {dossier.data !== undefined && (
          <span>
            {dossier.data.applicant} – {dossier.data.procedure.title} – {local(dossier.data.statusTitle)}
            {dossier.data.due.at === null ? '' : ` – ${t('audit.due', { at: instantText(dossier.data.due.at) })}`}
          </span>
        )}
        <div className="page-tools">
          <Link to={`/dossiers/${id}`}>{t('audit.dossier')}</Link>
        </div>
      </div>
      <ChainState audit={audit.data} />
      <AuditFilters lines={lines} filter={filter} onChange={setFilter} shown={shown.length} />
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
                <AuditRow key={line.sequence} line={line} bases={dossier.data?.legalBases ?? []} form={form} />
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
