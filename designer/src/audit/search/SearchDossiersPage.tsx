import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { type Criteria, useFoundDossiers } from '../../api/audit'
import { Problem } from '../../api/problem'
import { BusyButton } from '../../shell/BusyButton'
import { EmptyState } from '../../shell/EmptyState'
import { Loading } from '../../shell/Loading'
import { ProblemNotice } from '../../shell/ProblemNotice'
import { useListKeys } from '../../shell/useListKeys'
import { dossierCriteria } from './criteria'
import { DossierCriteriaForm } from './DossierCriteriaForm'
import { FoundDossierRow } from './FoundDossierRow'
import { ListChoice } from './ListChoice'
import { SelectionExport } from './SelectionExport'
import { useCriteria } from './useCriteria'
import './search.css'

const columns = [
  'number',
  'applicant',
  'procedure',
  'office',
  'lastOfficer',
  'status',
  'due',
  'lateBy',
  'flags',
] as const

/** An auditor's way in: dossiers by what was done in them. What is asked stands in the address. */
export function SearchDossiersPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { criteria, key, asks, ask } = useCriteria(dossierCriteria)
  const found = useFoundDossiers(criteria, asks)
  const [problem, setProblem] = useState<unknown>()
  const items = asks ? (found.data?.pages.flatMap((page) => page.items) ?? []) : []
  const first = found.data?.pages[0]
  const open = (index: number) => {
    const item = items[index]
    if (item !== undefined) void navigate(`/audit/${item.id}`)
  }
  const { list, search, rowProps } = useListKeys(items.length, open)
  const askAnew = (next: Criteria) => {
    setProblem(undefined)
    ask(next, () => void found.refetch())
  }
  const count = first?.count ?? 0
  return (
    <>
      <div className="page-head">
        <h1>{t('auditSearch.title')}</h1>
        <div className="page-tools">
          <ListChoice />
        </div>
      </div>
      <DossierCriteriaForm
        key={key}
        asked={criteria}
        faults={found.error instanceof Problem ? found.error.errors : {}}
        busy={asks && found.isFetching && !found.isFetchingNextPage}
        first={search}
        onAsk={askAnew}
      />
      {asks && found.isError && <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />}
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {asks && found.isPending && <Loading />}
      {!asks && (
        <EmptyState title={t('auditSearch.askFirst')}>
          <p className="quiet">{t('auditSearch.recorded')}</p>
          <Link to="/dossiers">{t('auditSearch.allDossiers')}</Link>
        </EmptyState>
      )}
      {asks && found.isSuccess && items.length === 0 && <EmptyState title={t('auditSearch.nothing')} />}
      {items.length > 0 && (
        <>
          <div className="found-head">
            <span role="status" data-testid="found-count">
              {first?.countIsLeast === true ? t('auditSearch.foundMore', { count }) : t('auditSearch.found', { count })}
            </span>
            <SelectionExport criteria={criteria} onProblem={setProblem} />
          </div>
          <div className="table-frame">
            <table className="list found" aria-label={t('auditSearch.dossiers')}>
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {column === 'applicant' ? t('dossiers.applicant') : t(`auditSearch.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody ref={list}>
                {items.map((item, index) => (
                  <FoundDossierRow key={item.id} item={item} {...rowProps(index)} />
                ))}
              </tbody>
            </table>
          </div>
          <div className="list-foot">
            {found.hasNextPage && (
              <BusyButton busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t('common.more')}
              </BusyButton>
            )}
          </div>
        </>
      )}
    </>
  )
}
