import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useDossiers } from '../api/inbox'
import { EmptyState } from '../shell/EmptyState'
import { Loading } from '../shell/Loading'
import { hasRole, usePerson } from '../shell/person'
import { ListSearch } from '../shell/ListSearch'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useListKeys } from '../shell/useListKeys'
import { useSettled } from '../shell/useSettled'
import { DossierRow } from './DossierRow'
import { BusyButton } from '../shell/BusyButton'

const shows = ['all', 'filed', 'open', 'overdue', 'suspended', 'processed', 'ended'] as const

type Show = (typeof shows)[number]

/** States that are asked for by the portal's code. */
const codes: Partial<Record<Show, number>> = { filed: 1, processed: 9 }

/** Dossiers of one's offices, by state and search. */
export function DossiersPage() {
  const { t } = useTranslation()
  const me = usePerson()
  const navigate = useNavigate()
  const [query, setQuery] = useSearchParams()
  const wanted = shows.find((known) => String(codes[known]) === query.get('status')) ?? query.get('show')
  const show: Show = shows.find((known) => known === wanted) ?? 'all'
  const procedure = query.get('procedure') ?? undefined
  const [search, setSearch] = useState(query.get('search') ?? '')
  const asked = useSettled(search.trim(), 250)
  const dossiers = useDossiers({
    show: show === 'all' || codes[show] !== undefined ? undefined : show,
    status: codes[show],
    procedure,
    search: asked,
  })
  const items = dossiers.data?.pages.flatMap((page) => page.items) ?? []
  const auditor = hasRole(me, 'auditor')
  // Those who see numbers only cannot open a dossier, and have no column of names.
  const named = items.some((item) => item.applicant !== null)
  const open = (index: number) => {
    const item = items[index]
    if (item !== undefined && named) void navigate(`${auditor ? '/audit' : '/dossiers'}/${item.id}`)
  }
  const { list, search: searchBox, rowProps } = useListKeys(items.length, open)
  const choose = (next: Show) => {
    const params = new URLSearchParams(query)
    params.delete('status')
    params.delete('show')
    if (codes[next] !== undefined) params.set('status', String(codes[next]))
    else if (next !== 'all') params.set('show', next)
    setQuery(params, { replace: true })
  }
  return (
    <>
      <div className="page-head">
        <h1>{t('dossiers.title')}</h1>
        <div className="page-tools">
          <Segmented<Show>
            value={show}
            onChange={choose}
            aria-label={t('dossiers.state')}
            options={shows.map((value) => ({ value, label: t(`dossiers.show.${value}`) }))}
          />
          <ListSearch focus={searchBox} value={search} label={t('dossiers.search')} onChange={setSearch} />
        </div>
      </div>
      {procedure !== undefined && (
        <p>
          {t('dossiers.ofProcedure', { code: procedure })}{' '}
          <Button size="small" onClick={() => setQuery({}, { replace: true })}>
            {t('dossiers.allProcedures')}
          </Button>
        </p>
      )}
      {dossiers.isError && <ProblemNotice problem={dossiers.error} onRetry={() => void dossiers.refetch()} />}
      {dossiers.isPending && <Loading />}
      {dossiers.data !== undefined && items.length === 0 && (
        <EmptyState title={asked === '' ? t('dossiers.nothing') : t('dossiers.nothingFound', { search: asked })}>
          {(asked !== '' || show !== 'all') && (
            <Button
              onClick={() => {
                setSearch('')
                choose('all')
              }}
            >
              {t('dossiers.showAll')}
            </Button>
          )}
        </EmptyState>
      )}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="list" aria-label={t('dossiers.title')}>
            <thead>
              <tr>
                <th scope="col">{t('dossiers.number')}</th>
                {named && <th scope="col">{t('dossiers.applicant')}</th>}
                <th scope="col">{t('dossiers.procedure')}</th>
                <th scope="col">{t('dossiers.status')}</th>
                <th scope="col">{t('dossiers.remaining')}</th>
                <th scope="col">{t('dossiers.due')}</th>
                <th scope="col">{t('dossiers.received')}</th>
                <th scope="col">{t('dossiers.office')}</th>
              </tr>
            </thead>
            <tbody ref={list}>
              {items.map((item, index) => (
                <DossierRow key={item.id} item={item} auditor={auditor} named={named} {...rowProps(index)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="list-foot">
        {dossiers.hasNextPage && (
          <BusyButton busy={dossiers.isFetchingNextPage} onClick={() => void dossiers.fetchNextPage()}>
            {t('common.more')}
          </BusyButton>
        )}
      </div>
    </>
  )
}
