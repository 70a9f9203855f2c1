import { BellOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useNotices, useReadNotices } from '../api/notices'
import { instantText } from './instants'

/** Alerts that were sent to oneself; the number is what has not been read. */
export function NoticesBell() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const notices = useNotices()
  const read = useReadNotices()
  const unread = notices.data?.unread ?? 0
  const items = notices.data?.items ?? []
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      content={
        <div className="notices" role="region" aria-label={t('notices.title')}>
          {items.length === 0 ? (
            <p className="quiet">{t('notices.none')}</p>
          ) : (
            <>
              <ul>
                {items.map((notice) => (
                  <li key={notice.dossier + notice.alert} className={notice.readAt === null ? 'unread' : undefined}>
                    <Link
                      to={`/dossiers/${notice.dossier}`}
                      onClick={() => {
                        if (notice.readAt === null) read.mutate([notice])
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
              {unread > 0 && (
                <Button size="small" onClick={() => read.mutate(items.filter((notice) => notice.readAt === null))}>
                  {t('notices.readAll')}
                </Button>
              )}
            </>
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
