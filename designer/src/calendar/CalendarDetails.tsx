import { useTranslation } from 'react-i18next'
import type { CalendarView } from '../api/types'
import { civilDay } from '../shell/instants'
import { OfficeNames } from './OfficeNames'

const hours = (open: { from: string; to: string }[]) => open.map((one) => `${one.from}–${one.to}`).join(', ')

/** A calendar in force: its hours, its days and the notice of each. */
export function CalendarDetails({ calendar }: { calendar: CalendarView }) {
  const { t } = useTranslation()
  const shared = calendar.file !== null
  return (
    <article className="calendar">
      <h3>
        {shared ? calendar.title : t('calendar.own', { office: calendar.offices.map((one) => one.name).join(', ') })}{' '}
        <code>{calendar.name}</code>
      </h3>
      <p>{t('calendar.years', { years: calendar.years.join(', ') })}</p>
      {shared && (
        <div>
          <OfficeNames offices={calendar.offices} />
        </div>
      )}
      {shared && (
        <p>
          {t('calendar.hours', { hours: hours(calendar.hours.open) })}{' '}
          <span className="quiet">
            {calendar.hours.notice} ({t(`calendar.certainty.${calendar.hours.certainty}`)})
          </span>
        </p>
      )}
      <details open={!shared}>
        <summary>{t(shared ? 'calendar.days' : 'calendar.ownDays', { count: calendar.days.length })}</summary>
        <div className="table-frame">
          <table className="list wrap">
            <thead>
              <tr>
                <th scope="col">{t('calendar.date')}</th>
                <th scope="col">{t('calendar.kindTitle')}</th>
                <th scope="col">{t('calendar.name')}</th>
                <th scope="col">{t('calendar.notice')}</th>
                <th scope="col">{t('calendar.certaintyTitle')}</th>
              </tr>
            </thead>
            <tbody>
              {calendar.days.map((day) => (
                <tr key={day.date}>
                  <td className="number">{civilDay(day.date)}</td>
                  <td>
                    {t(`calendar.kind.${day.kind}`)} {hours(day.open)}
                  </td>
                  <td>{day.name}</td>
                  <td>{day.notice === '' ? <span className="quiet">{t('calendar.noNotice')}</span> : day.notice}</td>
                  <td>{t(`calendar.certainty.${day.certainty}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      {shared && (
        <p>
          <a
            href={`data:application/json;charset=utf-8,${encodeURIComponent(calendar.file ?? '')}`}
            download={`${calendar.name}.json`}
          >
            {t('calendar.download')}
          </a>
        </p>
      )}
    </article>
  )
}
