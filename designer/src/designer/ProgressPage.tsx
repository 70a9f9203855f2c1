import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useProgress } from '../api/catalogue'
import type { FieldProgress } from '../api/types'
import { share } from '../bulletin/share'
import { EmptyState } from '../shell/EmptyState'
import { Loading } from '../shell/Loading'
import { plain } from '../shell/plain'
import { ProblemNotice } from '../shell/ProblemNotice'
import { ProgressRow } from './ProgressRow'
import './progress.css'

/** How far the catalogue is from generated to curated, field by field, and what is left to do. */
export function ProgressPage() {
  const { t, i18n } = useTranslation()
  const progress = useProgress()
  const [search, setSearch] = useState('')
  const all = progress.data?.all
  const fields = progress.data?.fields ?? []
  const words = plain(search.trim())
  const shown = fields.filter((field) => plain(field.title).includes(words))
  return (
    <div className="progress">
      <div className="page-head">
        <h1>{t('progress.title')}</h1>
        <Link to="/catalogue">{t('catalogue.title')}</Link>
        <div className="page-tools">
          <Input
            className="search"
            type="search"
            allowClear
            value={search}
            aria-label={t('progress.find')}
            placeholder={t('progress.find')}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </div>
      {progress.isPending && <Loading />}
      {progress.isError && <ProblemNotice problem={progress.error} onRetry={() => void progress.refetch()} />}
      {all !== undefined && all.procedures === 0 && <EmptyState title={t('progress.nothing')} />}
      {all !== undefined && all.procedures > 0 && (
        <>
          <p className="progress-sum">
            {t('progress.sum', {
              curated: all.curated,
              procedures: all.procedures,
              share: share(all.curated, all.procedures, i18n.language),
              generated: all.generated,
              published: all.published,
            })}
          </p>
          {shown.length === 0 ? (
            <EmptyState title={t('progress.noField', { search: search.trim() })} />
          ) : (
            <ProgressTable fields={shown} all={words === '' ? all : undefined} />
          )}
        </>
      )}
    </div>
  )
}

function ProgressTable({ fields, all }: { fields: FieldProgress[]; all: FieldProgress | undefined }) {
  const { t } = useTranslation()
  return (
    <div className="table-frame">
      <table className="list wrap figures" aria-label={t('progress.title')}>
        <thead>
          <tr>
            <th scope="col">{t('catalogue.field')}</th>
            <th scope="col" className="words">
              {t('progress.share')}
            </th>
            <th scope="col">{t('progress.procedures')}</th>
            <th scope="col">{t('progress.curated')}</th>
            <th scope="col">{t('progress.generated')}</th>
            <th scope="col">{t('progress.published')}</th>
            <th scope="col">{t('progress.unknownTerms')}</th>
            <th scope="col">{t('progress.unknownFees')}</th>
            <th scope="col">{t('progress.openPoints')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <ProgressRow key={field.id} field={field} />
          ))}
        </tbody>
        {all !== undefined && (
          <tfoot>
            <ProgressRow field={all} />
          </tfoot>
        )}
      </table>
    </div>
  )
}
