import { useTranslation } from 'react-i18next'
import type { AmendmentView } from '../api/types'
import { instantText } from '../shell/instants'
import { OfficeNames } from './OfficeNames'

/** What was applied, by whose hand and on which notice, and how far the open dossiers have gone over. */
export function AmendmentTable({ amendments }: { amendments: AmendmentView[] }) {
  const { t } = useTranslation()
  return (
    <div className="table-frame">
      <table className="list wrap">
        <thead>
          <tr>
            <th scope="col">{t('calendar.number')}</th>
            <th scope="col">{t('calendar.notice')}</th>
            <th scope="col">{t('calendar.appliedBy')}</th>
            <th scope="col">{t('calendar.offices')}</th>
            <th scope="col">{t('calendar.moved')}</th>
            <th scope="col">{t('calendar.state')}</th>
          </tr>
        </thead>
        <tbody>
          {amendments.map((one) => (
            <tr key={one.number}>
              <td className="number">{one.number}</td>
              <td>
                {one.notice}
                <span className="quiet">{one.fileName}</span>
              </td>
              <td>
                {one.personName}
                <span className="quiet">{instantText(one.appliedAt)}</span>
              </td>
              <td>
                <OfficeNames offices={one.offices} />
              </td>
              <td>
                {t('calendar.movedCount', { count: one.moved })}
                {one.kept > 0 && <span className="quiet">{t('calendar.keptCount', { count: one.kept })}</span>}
                {one.refused > 0 && (
                  <span className="urgency-late">▲ {t('calendar.refusedCount', { count: one.refused })}</span>
                )}
              </td>
              <td>
                {one.endedAt === null ? (
                  <span className="urgency-near">◆ {t('calendar.running')}</span>
                ) : (
                  <>
                    {t('calendar.done')}
                    <span className="quiet">{instantText(one.endedAt)}</span>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
