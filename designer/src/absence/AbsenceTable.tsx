import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from 'antd'
import type { AbsenceView } from '../api/types'
import { instantText } from '../shell/instants'
import { usePerson } from '../shell/person'
import { EndAbsence } from './EndAbsence'

interface Props {
  items: AbsenceView[]
  /** Called with what was changed, in a sentence. */
  onSaid: (sentence: string) => void
}

/** Absences that hold, then those that lie ahead. */
export function AbsenceTable({ items, onSaid }: Props) {
  const { t } = useTranslation()
  const me = usePerson()
  const [ending, setEnding] = useState<string>()
  const [now] = useState(() => Date.now())
  return (
    <div className="table-frame">
      <table className="list wrap">
        <thead>
          <tr>
            <th scope="col">{t('absence.state')}</th>
            <th scope="col">{t('absence.who')}</th>
            <th scope="col">{t('absence.substitute')}</th>
            <th scope="col">{t('absence.from')}</th>
            <th scope="col">{t('absence.to')}</th>
            <th scope="col">{t('absence.reason')}</th>
            <th scope="col">{t('absence.deed')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => {
            const holds = Date.parse(item.from) <= now
            return (
              <tr key={item.id}>
                <td className={holds ? 'urgency-near' : undefined}>
                  {holds ? t('absence.holds') : t('absence.ahead')}
                </td>
                <td>
                  {item.person.person === me.person ? t('absence.me', { name: item.person.name }) : item.person.name}
                  <span className="quiet">
                    {item.roleTitle}, {item.office.name}
                  </span>
                </td>
                <td>
                  {item.substitute.person === me.person
                    ? t('absence.me', { name: item.substitute.name })
                    : item.substitute.name}
                </td>
                <td className="number">{instantText(item.from)}</td>
                <td className="number">{instantText(item.to)}</td>
                <td>{item.reason}</td>
                <td>
                  {ending === item.id ? (
                    <EndAbsence
                      absence={item}
                      holds={holds}
                      onClose={() => setEnding(undefined)}
                      onEnded={(sentence) => {
                        setEnding(undefined)
                        onSaid(sentence)
                      }}
                    />
                  ) : (
                    item.mayEnd && (
                      <Button
                        size="small"
                        aria-label={`${holds ? t('absence.shorten') : t('absence.change')}: ${item.person.name}`}
                        onClick={() => {
                          onSaid('')
                          setEnding(item.id)
                        }}
                      >
                        {holds ? t('absence.shorten') : t('absence.change')}
                      </Button>
                    )
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
