import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useDossiers, useInbox } from '../api/inbox'
import { EmptyState } from '../shell/EmptyState'
import { Loading } from '../shell/Loading'
import { hasRole, usePerson } from '../shell/person'
import { ListSearch } from '../shell/ListSearch'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useListKeys } from '../shell/useListKeys'
import { useSettled } from '../shell/useSettled'
import { DeskList, deskRowsMost } from './DeskList'
import { InboxColumns } from './InboxColumns'
import { InboxCounts } from './InboxCounts'
import { InboxRow } from './InboxRow'
import { BusyButton } from '../shell/BusyButton'

/** What waits for this person, most urgent first. */
export function InboxPage() {
  const { t } = useTranslation()
  const me = usePerson()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [mine, setMine] = useState(false)
  const asked = useSettled(search.trim(), 250)
  const inbox = useInbox(asked, mine)
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? []
  const counts = inbox.data?.pages[0]?.counts
  const clerk = hasRole(me, 'clerk')
  const desk = clerk && !mine
  const toReceive = useDossiers({ status: 1, search: asked }, desk)
  const toReturn = useDossiers({ status: 9, search: asked }, desk)
  const desks = [
    { status: 1, items: (desk && toReceive.data?.pages[0]?.items) || [] },
    { status: 9, items: (desk && toReturn.data?.pages[0]?.items) || [] },
  ] as const
  // The keys walk through all lists of the page as if they were one.
  const deskRows = desks.map(({ items }) => items.slice(0, deskRowsMost).map(({ id }) => id))
  const rows = [...deskRows.flat(), ...items.map(({ dossier }) => dossier)]
  const firstOfReturn = deskRows[0]?.length ?? 0
  const firstOfInbox = rows.length - items.length
  const open = (index: number) => {
    const dossier = rows[index]
    if (dossier !== undefined) void navigate(`/dossiers/${dossier}`)
  }
  const { list, search: searchBox, rowProps } = useListKeys<HTMLDivElement>(rows.length, open)
  return (
    <>
      <div className="page-head">
        <h1>{t('inbox.title')}</h1>
        {counts !== undefined && <InboxCounts counts={counts} mayReceive={clerk} />}
        <div className="page-tools">
          <Segmented
            value={mine ? 'mine' : 'all'}
            onChange={(value) => setMine(value === 'mine')}
            aria-label={t('inbox.whose')}
            options={[
              { value: 'all', label: t('inbox.all') },
              { value: 'mine', label: t('inbox.mine') },
            ]}
          />
          <ListSearch focus={searchBox} value={search} label={t('inbox.search')} onChange={setSearch} />
        </div>
      </div>
      {inbox.isError && <ProblemNotice problem={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.isPending && <Loading />}
      <div ref={list}>
        {desks.map(({ status, items: waiting }) => (
          <DeskList
            key={status}
            status={status}
            items={waiting}
            rowProps={(row) => rowProps(row + (status === 1 ? 0 : firstOfReturn))}
          />
        ))}
        {inbox.data !== undefined && items.length === 0 && (
          <EmptyState
            title={
              asked !== ''
                ? t('inbox.nothingFound', { search: asked })
                : mine
                  ? t('inbox.nothingMine')
                  : t(clerk ? 'inbox.nothingElse' : 'inbox.nothing')
            }
          >
            {asked !== '' ? (
              <Button onClick={() => setSearch('')}>{t('common.clearSearch')}</Button>
            ) : mine ? (
              <Button onClick={() => setMine(false)}>{t('inbox.showAll')}</Button>
            ) : (
              clerk && <Link to="/receive">{t('inbox.receiveOne')}</Link>
            )}
          </EmptyState>
        )}
        {items.length > 0 && (
          <div className="table-frame">
            <table className="list inbox" aria-label={t('inbox.title')}>
              <InboxColumns />
              <thead>
                <tr>
                  <th scope="col">{t('inbox.remaining')}</th>
                  <th scope="col">{t('inbox.task')}</th>
                  <th scope="col">{t('inbox.applicant')}</th>
                  <th scope="col">{t('inbox.procedure')}</th>
                  <th scope="col">{t('inbox.number')}</th>
                  <th scope="col">{t('inbox.due')}</th>
                  <th scope="col">{t('inbox.assignee')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item, index) => (
                  <InboxRow
                    key={`${item.dossier}/${item.task}`}
                    item={item}
                    me={me.person}
                    {...rowProps(firstOfInbox + index)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
      <div className="list-foot">
        {inbox.hasNextPage && (
          <BusyButton busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {t('common.more')}
          </BusyButton>
        )}
        {rows.length > 0 && <span className="quiet keys">{t('inbox.keys')}</span>}
      </div>
    </>
  )
}
