import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DossierLine } from '../api/types'
import { instantText } from '../shell/instants'
import { InboxColumns } from './InboxColumns'

/** Most rows shown of each list; the rest is a link away. */
export const deskRowsMost = 8

interface Props {
  status: 1 | 9
  items: DossierLine[]
  rowProps: (row: number) => ComponentProps<'tr'>
}

/** What waits at the counter itself, before or after the flow: dossiers to receive, results to return. */
export function DeskList({ status, items, rowProps }: Props) {
  const { t } = useTranslation()
  if (items.length === 0) return null
  const title = t(status === 1 ? 'inbox.desk.receive' : 'inbox.desk.return')
  return (
    <section className="desk" aria-label={title}>
      <h2>{title}</h2>
      <div className="table-frame">
        <table className="list inbox" aria-label={title}>
          <InboxColumns />
          <thead>
            <tr>
              <th scope="col">{t(status === 1 ? 'inbox.desk.filedAt' : 'inbox.desk.endedAt')}</th>
              <th scope="col">{t('inbox.desk.channel')}</th>
              <th scope="col">{t('inbox.applicant')}</th>
              <th scope="col">{t('inbox.procedure')}</th>
              <th scope="col">{t('inbox.number')}</th>
              <th scope="col">{t('inbox.due')}</th>
              <th scope="col">{t('inbox.desk.office')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, deskRowsMost).map((item, row) => (
              <tr key={item.id} {...rowProps(row)}>
                <td className="number">{instantText(status === 1 ? item.filedAt : item.endedAt)}</td>
                <td>{t(`channel.${item.channel}`)}</td>
                <td title={item.applicant ?? ''}>{item.applicant}</td>
                <td className="wide-cell" title={item.procedureTitle}>
                  {item.procedureTitle}
                </td>
                <td className="number">
                  <Link to={`/dossiers/${item.id}`} tabIndex={-1}>
                    {item.number}
                  </Link>
                </td>
                <td className="number">{instantText(item.due)}</td>
                <td title={item.officeName}>{item.officeName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {items.length > deskRowsMost && (
        <p>
          <Link to={`/dossiers?status=${status}`}>{t('inbox.desk.all')}</Link>
        </p>
      )}
    </section>
  )
}
