import { Button, Input, type InputRef, Segmented } from 'antd'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useInbox } from '../api/inbox'
import { EmptyState } from '../shell/EmptyState'
import { Loading } from '../shell/Loading'
import { hasRole, usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useListKeys } from '../shell/useListKeys'
import { useSettled } from '../shell/useSettled'
import { DeskList } from './DeskList'
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
  const open = (index: number) => {
    const item = items[index]
    if (item !== undefined) void navigate(`/dossiers/${item.dossier}`)
  }
  const { list, search: searchBox, rowProps } = useListKeys(items.length, open)
  return (
    <>
      <div className="page-head">
        <h1>{t('inbox.title')}</h1>
        {counts !== undefined && <InboxCounts counts={counts} mayReceive={hasRole(me, 'clerk')} />}
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
          <Input
            ref={searchBox as Ref<InputRef>}
            data-list-search
            type="search"
            className="search"
            allowClear
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder={t('inbox.search')}
            aria-label={t('inbox.search')}
            aria-keyshortcuts="/"
          />
        </div>
      </div>
      {inbox.isError && <ProblemNotice problem={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.isPending && <Loading />}
      {hasRole(me, 'clerk') && !mine && (
        <>
          <DeskList status={1} search={asked} />
          <DeskList status={9} search={asked} />
        </>
      )}
      {inbox.data !== undefined && items.length === 0 && (
        <EmptyState
          title={
            asked !== ''
              ? t('inbox.nothingFound', { search: asked })
              : mine
                ? t('inbox.nothingMine')
                : t(hasRole(me, 'clerk') ? 'inbox.nothingElse' : 'inbox.nothing')
          }
        >
          {asked !== '' ? (
            <Button onClick={() => setSearch('')}>{t('common.clearSearch')}</Button>
          ) : mine ? (
            <Button onClick={() => setMine(false)}>{t('inbox.showAll')}</Button>
          ) : (
            hasRole(me, 'clerk') && <Link to="/receive">{t('inbox.receiveOne')}</Link>
          )}
        </EmptyState>
      )}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="list" aria-label={t('inbox.title')}>
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
            <tbody ref={list}>
              {items.map((item, index) => (
                <InboxRow key={`${item.dossier}/${item.task}`} item={item} me={me.person} {...rowProps(index)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="list-foot">
        {inbox.hasNextPage && (
          <BusyButton busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {t('common.more')}
          </BusyButton>
        )}
        {items.length > 0 && <span className="quiet keys">{t('inbox.keys')}</span>}
      </div>
    </>
  )
}
