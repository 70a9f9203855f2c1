import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useFoundRecords } from '../../api/audit'
import { Problem } from '../../api/problem'
import { BusyButton } from '../../shell/BusyButton'
import { EmptyState } from '../../shell/EmptyState'
import { instantText } from '../../shell/instants'
import { useLocalText } from '../../shell/language'
import { Loading } from '../../shell/Loading'
import { ProblemNotice } from '../../shell/ProblemNotice'
import { useListKeys } from '../../shell/useListKeys'
import { recordCriteria } from './criteria'
import { ListChoice } from './ListChoice'
import { RecordCriteriaForm } from './RecordCriteriaForm'
import { useCriteria } from './useCriteria'
import './search.css'

/** Who did what, over all dossiers and outside of them. */
export function SearchRecordsPage() {
  const { t } = useTranslation()
  const local = useLocalText()
  const navigate = useNavigate()
  const { criteria, key, asks, ask } = useCriteria(recordCriteria)
  const found = useFoundRecords(criteria, asks)
  const items = asks ? (found.data?.pages.flatMap((page) => page.items) ?? []) : []
  const first = found.data?.pages[0]
  const open = (index: number) => {
    const dossier = items[index]?.dossier
    if (dossier != null) void navigate(`/audit/${dossier}`)
  }
  const { list, rowProps } = useListKeys(items.length, open)
  const count = first?.count ?? 0
  return (
    <>
      <div className="page-head">
        <h1>{t('auditSearch.title')}</h1>
        <div className="page-tools">
          <ListChoice />
        </div>
      </div>
      <RecordCriteriaForm
        key={key}
        asked={criteria}
        faults={found.error instanceof Problem ? found.error.errors : {}}
        busy={asks && found.isFetching && !found.isFetchingNextPage}
        onAsk={(next) => ask(next, () => void found.refetch())}
      />
      {asks && found.isError && <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />}
      {asks && found.isPending && <Loading />}
      {!asks && (
        <EmptyState title={t('auditSearch.askFirst')}>
          <p className="quiet">{t('auditSearch.recorded')}</p>
        </EmptyState>
      )}
      {asks && found.isSuccess && items.length === 0 && <EmptyState title={t('auditSearch.nothingRecords')} />}
      {items.length > 0 && (
        <>
          <div className="found-head">
            <span role="status" data-testid="found-count">
              {first?.countIsLeast === true
                ? t('auditSearch.foundRecordsMore', { count })
                : t('auditSearch.foundRecords', { count })}
            </span>
          </div>
          <div className="table-frame">
            <table className="list" aria-label={t('auditSearch.records')}>
              <thead>
                <tr>
                  <th scope="col">{t('auditSearch.at')}</th>
                  <th scope="col">{t('auditSearch.person')}</th>
                  <th scope="col">{t('auditSearch.roleOffice')}</th>
                  <th scope="col">{t('auditSearch.kind')}</th>
                  <th scope="col">{t('auditSearch.dossier')}</th>
                </tr>
              </thead>
              <tbody ref={list}>
                {items.map((item, index) => (
                  <tr key={item.position} {...rowProps(index)}>
                    <td className="number">{instantText(item.at)}</td>
                    <td>{item.by.name || item.by.person}</td>
                    <td title={`${item.by.roleTitle}, ${item.by.officeName}`}>
                      {[item.by.roleTitle, item.by.officeName].filter((part) => part !== '').join(', ')}
                    </td>
                    <td className="wide-cell">
                      {local(item.title)}
                      {item.about !== null && <div className="quiet record-about">{local(item.about)}</div>}
                    </td>
                    <td className="number">
                      {item.dossier !== null && (
                        <Link to={`/audit/${item.dossier}`} tabIndex={-1}>
                          {item.number ?? item.dossier}
                        </Link>
                      )}
                    </td>
                  </tr>
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
