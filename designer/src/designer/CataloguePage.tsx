import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { PAGE, useCatalogue, useFaults } from '../api/catalogue'
import { EmptyState } from '../shell/EmptyState'
import { useLocalText } from '../shell/language'
import { Loading } from '../shell/Loading'
import { ListSearch } from '../shell/ListSearch'
import { MoreRows } from '../shell/MoreRows'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useListKeys } from '../shell/useListKeys'
import { useSettled } from '../shell/useSettled'

/** All procedures, by name, code and field. */
export function CataloguePage() {
  const { t } = useTranslation()
  const local = useLocalText()
  const navigate = useNavigate()
  const [query, setQuery] = useSearchParams()
  const [search, setSearch] = useState(query.get('search') ?? '')
  const [field, level, review] = ['field', 'level', 'review'].map((name) => query.get(name) ?? undefined)
  const choose = (name: string) => (value: string | undefined) => {
    const next = new URLSearchParams(query)
    if (value === undefined) next.delete(name)
    else next.set(name, value)
    setQuery(next, { replace: true })
  }
  const [most, setMost] = useState(PAGE)
  const asked = useSettled(search.trim(), 200)
  const catalogue = useCatalogue({ search: asked, field, level, review, most })
  const faults = useFaults()
  const items = catalogue.data?.items ?? []
  const open = (index: number) => {
    const item = items[index]
    if (item !== undefined) void navigate(`/catalogue/${item.code}`)
  }
  const { list, search: searchBox, rowProps } = useListKeys(items.length, open)
  const errors = faults.data?.errors ?? 0
  return (
    <>
      <div className="page-head">
        <h1>{t('catalogue.title')}</h1>
        {catalogue.data !== undefined && (
          <p className="counts">{t('catalogue.count', { count: catalogue.data.total })}</p>
        )}
        <Link to="/catalogue/progress">{t('progress.title')}</Link>
        <div className="page-tools">
          <Select
            allowClear
            className="field-filter"
            value={field}
            placeholder={t('catalogue.allFields')}
            aria-label={t('catalogue.field')}
            popupMatchSelectWidth={false}
            options={
              catalogue.data?.fields.map((one) => ({ value: one.id, label: `${one.title} (${one.count})` })) ?? []
            }
            onChange={choose('field')}
          />
          <Select
            allowClear
            value={level}
            placeholder={t('catalogue.allLevels')}
            aria-label={t('catalogue.level')}
            popupMatchSelectWidth={false}
            options={['commune', 'city'].map((one) => ({ value: one, label: t(`level.${one}`) }))}
            onChange={choose('level')}
          />
          <Select
            allowClear
            value={review}
            placeholder={t('catalogue.allReviews')}
            aria-label={t('catalogue.review')}
            popupMatchSelectWidth={false}
            options={['curated', 'generated'].map((one) => ({
              value: one,
              label: `${t(`review.${one}`)} (${catalogue.data?.reviews[one] ?? 0})`,
            }))}
            onChange={choose('review')}
          />
          <ListSearch focus={searchBox} value={search} label={t('catalogue.search')} onChange={setSearch} />
        </div>
      </div>
      {errors > 0 && (
        <Alert
          type="error"
          showIcon
          icon={<span aria-hidden="true">▲</span>}
          className="slim"
          title={t('catalogue.broken', { count: errors })}
          action={<Link to="/catalogue/faults">{t('catalogue.seeFaults')}</Link>}
        />
      )}
      {catalogue.isError && <ProblemNotice problem={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.isPending && <Loading />}
      {catalogue.data !== undefined && items.length === 0 && (
        <EmptyState title={t('catalogue.nothingFound', { search: asked })}>
          <Button
            onClick={() => {
              setSearch('')
              setQuery({}, { replace: true })
            }}
          >
            {t('common.clearSearch')}
          </Button>
        </EmptyState>
      )}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="list" aria-label={t('catalogue.title')}>
            <thead>
              <tr>
                <th scope="col">{t('catalogue.code')}</th>
                <th scope="col">{t('catalogue.procedure')}</th>
                <th scope="col">{t('catalogue.field')}</th>
                <th scope="col">{t('catalogue.term')}</th>
                <th scope="col">{t('catalogue.fee')}</th>
                <th scope="col">{t('catalogue.review')}</th>
                <th scope="col" className="right">
                  {t('catalogue.openPoints')}
                </th>
              </tr>
            </thead>
            <tbody ref={list}>
              {items.map((item, index) => (
                <tr key={item.code} {...rowProps(index)}>
                  <td className="number">
                    <Link to={`/catalogue/${item.code}`} tabIndex={-1}>
                      {item.code}
                    </Link>
                  </td>
                  <td className="wide-cell" title={item.title}>
                    {item.title}
                  </td>
                  <td>{item.fieldTitle}</td>
                  <td>{local(item.term)}</td>
                  <td>{local(item.fee)}</td>
                  <td>{t(`review.${item.review}`, { defaultValue: item.review })}</td>
                  <td className="number right">{item.openPoints > 0 ? item.openPoints : ''}</td>
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
