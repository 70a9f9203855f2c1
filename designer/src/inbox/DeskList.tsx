import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDossiers } from '../api/inbox'
import { instantText } from '../shell/instants'

const shown = 8

/** What waits at the counter itself, before or after the flow: dossiers to receive, results to return. */
export function DeskList({ status, search }: { status: 1 | 9; search: string }) {
  const { t } = useTranslation()
  const dossiers = useDossiers({ status, search })
  const items = dossiers.data?.pages[0]?.items ?? []
  if (items.length === 0) return null
  const title = t(status === 1 ? 'inbox.desk.receive' : 'inbox.desk.return')
  return (
    <section className="desk" aria-label={title}>
      <h2>{title}</h2>
      <div className="table-frame">
        <table className="list" aria-label={title}>
          <tbody>
            {items.slice(0, shown).map((item) => (
              <tr key={item.id}>
                <td className="number">{instantText(status === 1 ? item.filedAt : item.endedAt)}</td>
                <td title={item.applicant ?? ''}>{item.applicant}</td>
                <td className="wide-cell" title={item.procedureTitle}>
                  {item.procedureTitle}
                </td>
                <td>{t(`channel.${item.channel}`)}</td>
                <td className="number">
                  <Link to={`/dossiers/${item.id}`}>{item.number}</Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {items.length > shown && (
        <p>
          <Link to={`/dossiers?status=${status}`}>{t('inbox.desk.all')}</Link>
        </p>
      )}
    </section>
  )
}
