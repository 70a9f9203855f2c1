import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useBulletins } from '../api/bulletins'
import { EmptyState } from '../shell/EmptyState'
import { instantText } from '../shell/instants'
import { useLanguage } from '../shell/language'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { share } from './share'

/** Bulletins so far, newest first. */
export function BulletinsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const bulletins = useBulletins()
  const items = bulletins.data?.items ?? []
  return (
    <>
      <div className="page-head">
        <h1>{t('bulletins.title')}</h1>
        <span className="quiet">{t('bulletins.when')}</span>
      </div>
      {bulletins.isPending && <Loading />}
      {bulletins.isError && <ProblemNotice problem={bulletins.error} onRetry={() => void bulletins.refetch()} />}
      {bulletins.data !== undefined && items.length === 0 && <EmptyState title={t('bulletins.none')} />}
      {items.length > 0 && (
        <div className="table-frame">
          <table className="list wrap figures">
            <thead>
              <tr>
                <th scope="col">{t('bulletins.slot')}</th>
                <th scope="col">{t('bulletins.received')}</th>
                <th scope="col">{t('bulletins.finished')}</th>
                <th scope="col">{t('bulletins.open')}</th>
                <th scope="col">{t('bulletins.late')}</th>
                <th scope="col">{t('bulletins.near')}</th>
                <th scope="col">{t('bulletins.index')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id} className={item.read ? undefined : 'unread'}>
                  <th scope="row">
                    <Link to={`/bulletins/${item.id}`}>{instantText(item.slotAt)}</Link>
                    {item.late && (
                      <span className="quiet">{t('bulletins.madeLate', { at: instantText(item.madeAt) })}</span>
                    )}
                  </th>
                  <td className="number">{item.sum.received}</td>
                  <td className="number">{item.sum.finished}</td>
                  <td className="number">{item.sum.open}</td>
                  <td className={item.sum.late > 0 ? 'number urgency-late' : 'number'}>{item.sum.late}</td>
                  <td className={item.sum.nearlyLate > 0 ? 'number urgency-near' : 'number'}>{item.sum.nearlyLate}</td>
                  <td className="number">
                    {share(item.sum.onTimeIndex, item.sum.onTimeIndex + item.sum.lateIndex, language)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
