import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnterAbsence } from '../api/absences'
import { newId } from '../api/client'
import { usePeople } from '../api/offices'
import { ChoiceField } from '../inbox/ChoiceField'
import { ReasonField } from '../inbox/ReasonField'
import { BusyButton } from '../shell/BusyButton'
import { type DayTime, DayTimeField, instantTyped } from '../shell/DayTimeField'
import { dayOf } from '../shell/instants'
import { usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useKept } from '../shell/useKept'
import { absentRoles } from './absentRoles'

interface Typed {
  id: string
  role: string
  person: string
  substitute?: string
  from: DayTime
  to: DayTime
  reason: string
}

interface Props {
  onClose: () => void
  onEntered: (sentence: string) => void
}

/** Who is away from which role, from when to when, and who stands in. What was typed outlives a refusal and a reload. */
export function AbsenceForm({ onClose, onEntered }: Props) {
  const { t } = useTranslation()
  const me = usePerson()
  const roles = absentRoles(me)
  const [blank] = useState<Typed>(() => ({
    id: newId(),
    role: `${roles[0]?.office}/${roles[0]?.role}`,
    person: me.person,
    from: { day: dayOf(new Date()), time: '07:30' },
    to: { day: '', time: '17:00' },
    reason: '',
  }))
  const [typed, keep, drop] = useKept<Typed>('absence', blank)
  const [asked, setAsked] = useState(false)
  const enter = useEnterAbsence()
  const role = roles.find((one) => `${one.office}/${one.role}` === typed.role) ?? roles[0]
  const people = usePeople(role?.office, role?.role)
  const names = people.data?.items ?? []
  const absent = role?.leads === true ? names : names.filter((one) => one.person === me.person)
  const person = absent.some((one) => one.person === typed.person) ? typed.person : undefined
  const substitutes = names.filter((one) => one.person !== person)
  const substitute = substitutes.some((one) => one.person === typed.substitute) ? typed.substitute : undefined
  const alone = people.data !== undefined && person !== undefined && substitutes.length === 0
  const [from, to] = [instantTyped(typed.from), instantTyped(typed.to)]
  const change = (part: Partial<Typed>) => {
    enter.reset()
    // Another content is another absence: a repeat of the first must not swallow it.
    keep({ ...typed, id: newId(), ...part })
  }
  const send = () => {
    setAsked(true)
    if (role === undefined || person === undefined || substitute === undefined) return
    if (from === undefined || to === undefined || typed.reason.trim() === '') return
    const { office, role: title } = role
    enter.mutate(
      { id: typed.id, person, office, role: title, substitute, from, to, reason: typed.reason.trim() },
      {
        onSuccess: (entered) => {
          drop()
          onEntered(t('absence.entered', { name: entered.person.name, substitute: entered.substitute.name }))
        },
      },
    )
  }
  return (
    <section className="absence-form" aria-label={t('absence.enter')}>
      <div className="absence-fields">
        <ChoiceField
          id="absence-role"
          label={t('absence.role')}
          required
          missing={false}
          value={role === undefined ? undefined : `${role.office}/${role.role}`}
          choices={roles.map((one) => ({
            value: `${one.office}/${one.role}`,
            title: `${t(`role.${one.role}`)} – ${one.officeName}`,
          }))}
          onChange={(next) => change({ role: next })}
        />
        <ChoiceField
          id="absence-person"
          label={t('absence.who')}
          required
          missing={asked && person === undefined}
          value={person}
          choices={absent.map((one) => ({ value: one.person, title: one.name }))}
          onChange={(next) => change({ person: next })}
        />
        <ChoiceField
          id="absence-substitute"
          label={t('absence.substitute')}
          required
          missing={(asked && substitute === undefined) || alone}
          missingText={alone ? t('absence.nobody') : t('field.missing')}
          value={substitute}
          choices={substitutes.map((one) => ({ value: one.person, title: one.name }))}
          onChange={(next) => change({ substitute: next })}
        />
        <DayTimeField
          id="absence-from"
          label={t('absence.from')}
          value={typed.from}
          missing={asked}
          onChange={(next) => change({ from: next })}
        />
        <DayTimeField
          id="absence-to"
          label={t('absence.to')}
          value={typed.to}
          missing={asked}
          onChange={(next) => change({ to: next })}
        />
      </div>
      <ReasonField
        id="absence-reason"
        label={t('absence.reason')}
        required
        value={typed.reason}
        missing={asked && typed.reason.trim() === ''}
        onChange={(reason) => change({ reason })}
      />
      {people.isError && <ProblemNotice problem={people.error} onRetry={() => void people.refetch()} />}
      {enter.isError && <ProblemNotice problem={enter.error} />}
      <div className="buttons">
        <BusyButton type="primary" busy={enter.isPending} onClick={send}>
          {t('absence.confirm')}
        </BusyButton>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  )
}
