import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'antd'
import { useCalendars } from '../api/calendars'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { AmendmentTable } from './AmendmentTable'
import { CalendarDetails } from './CalendarDetails'
import { ChangeCalendar } from './ChangeCalendar'
import './calendar.css'

/** By which days the offices work, what changed them, and how to change them by notice. */
export function CalendarsPage() {
  const { t } = useTranslation()
  const calendars = useCalendars()
  const [changing, setChanging] = useState(false)
  const [applied, setApplied] = useState<number>()
  const { data } = calendars
  return (
    <div className="calendars">
      <div className="page-head">
        <h1>{t('calendar.title')}</h1>
        <span className="quiet">{t('calendar.help')}</span>
        <div className="page-tools">
          {data !== undefined && !changing && (
            <Button type="primary" onClick={() => setChanging(true)}>
              {t('calendar.change')}
            </Button>
          )}
        </div>
      </div>
      <p role="status" className="done">
        {applied !== undefined && (
          <span className="urgency-onTime">✓ {t('calendar.applied', { number: applied })}</span>
        )}
      </p>
      {calendars.isPending && <Loading />}
      {calendars.isError && <ProblemNotice problem={calendars.error} onRetry={() => void calendars.refetch()} />}
      {changing && data !== undefined && (
        <ChangeCalendar
          calendars={data.calendars}
          onClose={() => setChanging(false)}
          onApplied={(number) => {
            setChanging(false)
            setApplied(number)
          }}
        />
      )}
      {data !== undefined && (
        <>
          <section aria-labelledby="amendments">
            <h2 id="amendments">{t('calendar.amendments')}</h2>
            {data.amendments.length === 0 ? (
              <p className="quiet">{t('calendar.noAmendments')}</p>
            ) : (
              <AmendmentTable amendments={data.amendments} />
            )}
          </section>
          <section aria-labelledby="in-force">
            <h2 id="in-force">{t('calendar.inForce')}</h2>
            {data.calendars.length === 0 ? (
              <p className="quiet">{t('calendar.none')}</p>
            ) : (
              data.calendars.map((calendar) => <CalendarDetails key={calendar.name} calendar={calendar} />)
            )}
          </section>
        </>
      )}
    </div>
  )
}
