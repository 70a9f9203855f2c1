import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CalendarPreviewView, EffectView } from '../api/types'
import { ChoiceField } from '../inbox/ChoiceField'
import { MovedDossiers } from './MovedDossiers'

const columns: (keyof EffectView)[] = [
  'open',
  'later',
  'earlier',
  'becomeLate',
  'ceaseToBeLate',
  'standing',
  'stepsMove',
  'notCountable',
]

/** What the change would do to the open dossiers; or why it cannot be applied, and what to write instead. */
export function ChangePreview({ preview }: { preview: CalendarPreviewView }) {
  const { t, i18n } = useTranslation()
  const [office, setOffice] = useState('')
  if (preview.faults.length > 0)
    return (
      <div role="alert" className="calendar-faults">
        <p className="form-error">{t('calendar.faulty')}</p>
        <ul>
          {preview.faults.map((fault, index) => (
            <li key={index}>
              <code>
                {fault.line}: {fault.pointer}
              </code>{' '}
              {i18n.language === 'vi' && fault.messageVi !== null ? (
                fault.messageVi
              ) : (
                <span lang="en">{fault.message}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    )
  const { total } = preview
  const move = total.later + total.earlier
  const shown = office === '' ? preview.moved : preview.moved.filter((one) => one.officeName === office)
  const names = preview.offices.map((one) => one.office.name)
  return (
    <div className="calendar-preview">
      <p role="status">
        <strong>
          {t('calendar.effect', {
            move,
            open: total.open,
            late: total.becomeLate,
            onTime: total.ceaseToBeLate,
          })}
        </strong>
      </p>
      {preview.notCounted.map((why) => (
        <p key={why} className="form-error">
          {why}
        </p>
      ))}
      {preview.offices.length > 0 && (
        <div className="table-frame">
          <table className="list wrap figures">
            <thead>
              <tr>
                <th scope="col">{t('calendar.office')}</th>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {t(`calendar.effectOf.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.offices.map((one) => (
                <tr key={one.office.id}>
                  <th scope="row">{one.office.name}</th>
                  {columns.map((column) => (
                    <td key={column} className={`number ${shade(column, one.effect[column])}`}>
                      {one.effect[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            {preview.offices.length > 1 && (
              <tfoot>
                <tr>
                  <th scope="row">{t('calendar.allOffices', { count: preview.offices.length })}</th>
                  {columns.map((column) => (
                    <td key={column} className={`number ${shade(column, total[column])}`}>
                      {total[column]}
                    </td>
                  ))}
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
      {preview.moved.length > 0 && (
        <>
          <div className="page-head">
            <h3>{t('calendar.movedTitle')}</h3>
            {names.length > 1 && (
              <ChoiceField
                id="moved-office"
                label={t('calendar.office')}
                required={false}
                missing={false}
                value={office}
                choices={[
                  { value: '', title: t('calendar.allOffices', { count: names.length }) },
                  ...names.map((name) => ({ value: name, title: name })),
                ]}
                onChange={setOffice}
              />
            )}
            <span className="quiet">
              {t('common.shownOf', { shown: shown.length, total: office === '' ? move : ofOffice(preview, office) })}
            </span>
          </div>
          <MovedDossiers moved={shown} />
        </>
      )}
    </div>
  )
}

function ofOffice(preview: CalendarPreviewView, name: string): number {
  const effect = preview.offices.find((one) => one.office.name === name)?.effect
  return effect === undefined ? 0 : effect.later + effect.earlier
}

function shade(column: keyof EffectView, count: number): string {
  if (count === 0) return ''
  if (column === 'becomeLate' || column === 'notCountable') return 'urgency-late'
  return column === 'ceaseToBeLate' ? 'urgency-onTime' : ''
}
