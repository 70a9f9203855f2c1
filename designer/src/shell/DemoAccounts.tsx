import { useTranslation } from 'react-i18next'
import { useDemoSignIns } from '../api/session'

interface Props {
  onChoose: (userName: string, password: string) => void
}

/** In Development, the invented people: choosing one fills the form. Nothing anywhere else. */
export function DemoAccounts({ onChoose }: Props) {
  const { t } = useTranslation()
  const { data } = useDemoSignIns()
  const password = data?.password
  if (data === undefined || password === undefined || password === null) return null
  const offices = [...new Set(data.people.map((person) => person.officeName))]
  return (
    <details className="demo-accounts">
      <summary>{t('signIn.demo')}</summary>
      <p className="quiet">{t('signIn.demoHelp', { password })}</p>
      {offices.map((office) => (
        <section key={office} aria-label={office}>
          <h2>{office}</h2>
          <ul>
            {data.people
              .filter((person) => person.officeName === office)
              .map((person) => (
                <li key={person.userName}>
                  <button type="button" className="link" onClick={() => onChoose(person.userName, password)}>
                    {person.userName}
                  </button>
                  <span className="quiet">
                    {person.name}, {person.roleTitle}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
