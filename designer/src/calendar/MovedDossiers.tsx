import { useTranslation } from 'react-i18next'
import type { MovedDossierView } from '../api/types'
import { instantText } from '../shell/instants'

/** Open dossiers whose due time moves: those that become late or cease to be first. */
export function MovedDossiers({ moved }: { moved: MovedDossierView[] }) {
  const { t } = useTranslation()
  return (
    <div className="table-frame moved" role="region" aria-label={t('calendar.movedTitle')} tabIndex={0}>
      <table className="list wrap">
        <thead>
          <tr>
            <th scope="col">{t('inbox.number')}</th>
            <th scope="col">{t('calendar.office')}</th>
            <th scope="col">{t('calendar.dueBefore')}</th>
            <th scope="col">{t('calendar.dueAfter')}</th>
            <th scope="col">{t('calendar.turns')}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map((one) => (
            <tr key={one.dossier}>
              <td className="number">{one.number}</td>
              <td>{one.officeName}</td>
              <td className="number">{instantText(one.dueBefore)}</td>
              <td className="number">{instantText(one.dueAfter)}</td>
              <td>
                {one.becomesLate && <span className="urgency-late">▲ {t('calendar.becomesLate')}</span>}
                {one.ceasesToBeLate && <span className="urgency-onTime">● {t('calendar.ceasesToBeLate')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
