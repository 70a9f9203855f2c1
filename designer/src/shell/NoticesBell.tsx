import { BellOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useNotices, useReadNotices } from '../api/notices'
import { useBulletins } from '../api/bulletins'
import { instantText } from './instants'
import { useLocalText } from './language'
import { seesBulletins, usePerson } from './person'

/** Alerts that were sent to oneself; the number is what has not been read. */
export function NoticesBell() {
  const { t } = useTranslation()
  const local = useLocalText()
  const [open, setOpen] = useState(false)
  const notices = useNotices()
  const read = useReadNotices()
  const bulletin = useLatestBulletin()
  const unread = (notices.data?.unread ?? 0) + (bulletin === undefined ? 0 : 1)
  const items = notices.data?.items ?? []
  const alarms = notices.data?.alarms ?? []
  const unreadItems = items.filter((notice) => notice.readAt === null)
  const unreadAlarms = alarms.filter((alarm) => alarm.readAt === null)
  return (
    <Popover
      trigger="click"
      placement="bottom"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="notices" role="region" aria-label={t('notices.title')}>
          {bulletin !== undefined && (
            <ul>
              <li className="unread">
                <Link to={`/bulletins/${bulletin.id}`} onClick={() => setOpen(false)}>
                  {t('notices.bulletin', { at: instantText(bulletin.slotAt) })}
                </Link>
              </li>
            </ul>
          )}
          {alarms.length > 0 && (
            <ul>
              {alarms.map((alarm) => (
                <li key={alarm.id} className={alarm.readAt === null ? 'unread' : undefined}>
                  <Link
                    to="/integrity"
                    onClick={() => {
                      if (alarm.readAt === null) read.mutate({ alarms: [alarm] })
                      setOpen(false)
                    }}
                  >
                    ▲ {t(`integrity.alarm.${alarm.code}`)}
                  </Link>
                  <span className="found">{local(alarm.detail)}</span>
                  <span className="quiet">
                    {t('notices.alarm')} · <span className="number">{instantText(alarm.raisedAt)}</span>
                    {alarm.endedAt !== null && <> · {t('notices.alarmOver')}</>}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {items.length === 0 ? (
            <p className="quiet">{t('notices.none')}</p>
          ) : (
            <>
              <ul>
                {items.map((notice) => (
                  <li key={notice.dossier + notice.alert} className={notice.readAt === null ? 'unread' : undefined}>
                    <Link
                      to={`/dossiers/${notice.dossier}${notice.numbersOnly ? '/deadline' : ''}`}
                      onClick={() => {
                        if (notice.readAt === null) read.mutate({ items: [notice] })
                        setOpen(false)
                      }}
                    >
                      {notice.subject}
                    </Link>
                    <span className="quiet">
                      {notice.procedureTitle} · <span className="number">{instantText(notice.sentAt)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {unreadItems.length + unreadAlarms.length > 0 && (
            <Button size="small" onClick={() => read.mutate({ items: unreadItems, alarms: unreadAlarms })}>
              {t('notices.readAll')}
            </Button>
          )}
        </div>
      }
    >
      <Button
        size="small"
        type="text"
        icon={<BellOutlined />}
        aria-label={t('notices.bell', { count: unread })}
        aria-expanded={open}
      >
        {unread > 0 && <span className="unread-count">{unread > 99 ? '99+' : unread}</span>}
      </Button>
    </Popover>
  )
}

/** The newest bulletin while it has not been opened; older ones wait on their page. */
function useLatestBulletin() {
  const told = seesBulletins(usePerson())
  const latest = useBulletins(told).data?.items[0]
  return latest?.read === false ? latest : undefined
}
