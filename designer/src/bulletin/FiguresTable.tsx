import { useTranslation } from 'react-i18next'
import type { FiguresView } from '../api/types'
import { useLanguage } from '../shell/language'
import { share } from './share'

/** A line an office, and the sum below them; where the 766 index and the time promised differ, both are said. */
export function FiguresTable({ offices, sum }: { offices: FiguresView[]; sum: FiguresView }) {
  const { t } = useTranslation()
  return (
    <div className="table-frame">
      <table className="list wrap figures">
        <thead>
          <tr>
            <th scope="col">{t('bulletins.office')}</th>
            <th scope="col">{t('bulletins.received')}</th>
            <th scope="col">{t('bulletins.online')}</th>
            <th scope="col">{t('bulletins.finished')}</th>
            <th scope="col">{t('bulletins.onTime')}</th>
            <th scope="col">{t('bulletins.open')}</th>
            <th scope="col">{t('bulletins.late')}</th>
            <th scope="col">{t('bulletins.near')}</th>
            <th scope="col">{t('bulletins.suspended')}</th>
            <th scope="col">{t('bulletins.index')}</th>
          </tr>
        </thead>
        <tbody>
          {offices.map((line) => (
            <FiguresRow key={line.office} line={line} name={line.officeName} />
          ))}
        </tbody>
        {offices.length > 1 && (
          <tfoot>
            <FiguresRow line={sum} name={t('bulletins.sum', { count: offices.length })} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

function FiguresRow({ line, name }: { line: FiguresView; name: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const judged = line.onTimeIndex + line.lateIndex
  const differs = line.onTimeIndex !== line.onTimePlain
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">
        {line.received}
        {line.receivedSince > 0 && <span className="quiet">{t('bulletins.more', { count: line.receivedSince })}</span>}
      </td>
      <td className="number">{share(line.receivedOnline, line.received, language)}</td>
      <td className="number">
        {line.finished}
        {line.finishedSince > 0 && <span className="quiet">{t('bulletins.more', { count: line.finishedSince })}</span>}
      </td>
      <td className="number">{share(line.finishedOnTime, line.finished, language)}</td>
      <td className="number">{line.open}</td>
      <td className={line.late > 0 ? 'number urgency-late' : 'number'}>{line.late}</td>
      <td className={line.nearlyLate > 0 ? 'number urgency-near' : 'number'}>{line.nearlyLate}</td>
      <td className={line.suspended > 0 ? 'number urgency-suspended' : 'number'}>{line.suspended}</td>
      <td className="number">
        {share(line.onTimeIndex, judged, language)}
        {judged > 0 && <span className="quiet">{`${line.onTimeIndex}/${judged}`}</span>}
        {differs && (
          <span className="quiet">
            {t('bulletins.plain', { share: share(line.onTimePlain, line.onTimePlain + line.latePlain, language) })}
          </span>
        )}
      </td>
    </tr>
  )
}
