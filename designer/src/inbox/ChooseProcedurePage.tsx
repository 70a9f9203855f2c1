import { Button, Input, type InputRef } from 'antd'
import { type Ref, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { PAGE, useCatalogue } from '../api/catalogue'
import { EmptyState } from '../shell/EmptyState'
import { useLocalText } from '../shell/language'
import { Loading } from '../shell/Loading'
import { MoreRows } from '../shell/MoreRows'
import { clerkOffices, usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useListKeys } from '../shell/useListKeys'
import { useSettled } from '../shell/useSettled'

/** First step of receiving: which procedure is it. Found by name without diacritics, or by code. */
export function ChooseProcedurePage() {
  const { t } = useTranslation()
  const local = useLocalText()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const asked = useSettled(search.trim(), 200)
  const [most, setMost] = useState(PAGE)
  // Procedures that departments alone handle are theirs to receive: a ward is not offered what would be refused.
  const offices = new Set(clerkOffices(usePerson()))
  const office = offices.size === 1 ? [...offices][0] : undefined
  const catalogue = useCatalogue({ search: asked, office, most })
  const items = catalogue.data?.items ?? []
  const open = (index: number) => {
    const item = items[index]
    if (item !== undefined) void navigate(`/receive/${item.code}`)
  }
  // Enter means the first result of what was typed, not of the list that still stands there while the answer is on its way.
  const [entered, setEntered] = useState<string>()
  const first = entered !== undefined && entered === asked && !catalogue.isPlaceholderData ? items[0]?.code : undefined
  useEffect(() => {
    if (first !== undefined) void navigate(`/receive/${first}`)
  }, [first, navigate])
  const { list, search: searchBox, rowProps } = useListKeys(items.length, open)
  return (
    <>
      <div className="page-head">
        <h1>{t('receive.title')}</h1>
      </div>
      <Input
        ref={searchBox as Ref<InputRef>}
        data-list-search
        type="search"
        size="large"
        autoFocus
        allowClear
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setEntered(undefined)
        }}
        onPressEnter={() => setEntered(search.trim())}
        placeholder={t('receive.findPlaceholder')}
        aria-label={t('receive.find')}
        aria-keyshortcuts="/"
      />
      <p className="quiet">{t('receive.findHelp')}</p>
      {catalogue.isError && <ProblemNotice problem={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.isPending && <Loading />}
      {catalogue.data !== undefined && items.length === 0 && (
        <EmptyState title={asked === '' ? t('receive.noProcedures') : t('receive.notFound', { search: asked })}>
          {asked !== '' && <Button onClick={() => setSearch('')}>{t('common.clearSearch')}</Button>}
        </EmptyState>
      )}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="list" aria-label={t('receive.procedures')}>
            <thead>
              <tr>
                <th scope="col">{t('receive.procedure')}</th>
                <th scope="col">{t('receive.field')}</th>
                <th scope="col">{t('receive.term')}</th>
                <th scope="col">{t('receive.fee')}</th>
                <th scope="col">{t('receive.code')}</th>
              </tr>
            </thead>
            <tbody ref={list}>
              {items.map((item, index) => (
                <tr key={item.code} {...rowProps(index)}>
                  <td className="wide-cell">
                    <Link to={`/receive/${item.code}`} tabIndex={-1}>
                      {item.title}
                    </Link>
                  </td>
                  <td>{item.fieldTitle}</td>
                  <td>{local(item.term)}</td>
                  <td>{local(item.fee)}</td>
                  <td className="number">{item.code}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <MoreRows shown={items.length} total={catalogue.data?.total ?? 0} onMore={() => setMost(most + PAGE)} />
        </div>
      )}
    </>
  )
}
