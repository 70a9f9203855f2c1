import { useTranslation } from 'react-i18next'
import type { OfficeCounts } from '../api/types'

/** Offices with open dossiers, those with the most late ones first. */
export function OfficeTable({ offices }: { offices: OfficeCounts[] }) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{t('operations.officesTitle')}</h2>
      {offices.length === 0 ? (
        <p className="quiet">{t('operations.noOffices')}</p>
      ) : (
        <div className="table-frame">
          <table className="list wrap figures">
            <thead>
              <tr>
                <th scope="col">{t('bulletins.office')}</th>
                <th scope="col">{t('bulletins.late')}</th>
                <th scope="col">{t('bulletins.near')}</th>
                <th scope="col">{t('bulletins.suspended')}</th>
                <th scope="col">{t('bulletins.open')}</th>
                <th scope="col">{t('operations.filed')}</th>
              </tr>
            </thead>
            <tbody>
              {offices.map(({ office, officeName, counts }) => (
                <tr key={office}>
                  <th scope="row">{officeName}</th>
                  <td className={counts.late > 0 ? 'number urgency-late' : 'number'}>{counts.late}</td>
                  <td className={counts.near > 0 ? 'number urgency-near' : 'number'}>{counts.near}</td>
                  <td className={counts.suspended > 0 ? 'number urgency-suspended' : 'number'}>{counts.suspended}</td>
                  <td className="number">{counts.open}</td>
                  <td className="number">{counts.filedNotReceived}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
