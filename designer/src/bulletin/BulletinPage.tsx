import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useBulletin, useReadBulletin } from '../api/bulletins'
import { dayOf, instantText } from '../shell/instants'
import { Loading } from '../shell/Loading'
import { hasInbox, hasRole, usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import { FiguresTable } from './FiguresTable'
import './bulletin.css'

/** One bulletin, ready to print. */
export function BulletinPage() {
  const { t } = useTranslation()
  const me = usePerson()
  const { id = '' } = useParams()
  const bulletin = useBulletin(id)
  const { mutate: markRead } = useReadBulletin()
  const isTold = hasInbox(me) || hasRole(me, 'operator')
  const opened = bulletin.data?.id
  useEffect(() => {
    if (isTold && opened !== undefined) markRead(opened)
  }, [isTold, opened, markRead])
  if (bulletin.isPending) return <Loading />
  if (bulletin.isError) return <ProblemNotice problem={bulletin.error} onRetry={() => void bulletin.refetch()} />
  const { data } = bulletin
  return (
    <div className="bulletin">
      <div className="page-head">
        <h1>{t('bulletins.of', { at: instantText(data.slotAt) })}</h1>
        <div className="page-tools no-print">
          <Button onClick={() => window.print()}>{t('bulletins.print')}</Button>
          <Link to="/bulletins">{t('bulletins.all')}</Link>
        </div>
      </div>
      <p className="quiet figures-head">
        {t('bulletins.period', { from: dayOf(data.fromAt), to: instantText(data.madeAt) })}
        {data.sinceAt !== null && ` ${t('bulletins.since', { at: instantText(data.sinceAt) })}`}
        {data.late && ` ${t('bulletins.lateWords')}`}
      </p>
      <FiguresTable offices={data.offices} sum={data.sum} />
      <p className="quiet figures-note">{t('bulletins.indexWords')}</p>
      {data.sum.withoutDue > 0 && <p className="quiet">{t('bulletins.withoutDue', { count: data.sum.withoutDue })}</p>}
    </div>
  )
}
