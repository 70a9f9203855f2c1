import { useQueryClient } from '@tanstack/react-query'
import { Input, type InputRef } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { sessionKey, signIn, useSession } from '../api/session'
import { DemoAccounts } from './DemoAccounts'
import { ProblemNotice } from './ProblemNotice'
import { speak } from './i18n'
import { useLanguage } from './language'
import { BusyButton } from './BusyButton'

export function SignInPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const session = useSession()
  const [userName, setUserName] = useState('')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const passwordInput = useRef<InputRef>(null)
  const wanted = query.get('to') ?? '/'
  const target = wanted.startsWith('/') && !wanted.startsWith('//') ? wanted : '/'

  if (session.data) return <Navigate to={target} replace />

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    try {
      const me = await signIn(userName.trim(), password)
      client.clear()
      client.setQueryData(sessionKey, me)
      await navigate(target, { replace: true })
    } catch (error) {
      setProblem(error)
      passwordInput.current?.focus({ cursor: 'all' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <main className="sign-in">
      <form onSubmit={(event) => void submit(event)} aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">{t('signIn.title')}</h1>
        <p className="quiet">{t('signIn.place')}</p>
        {problem !== undefined && <ProblemNotice problem={problem} />}
        <label htmlFor="user-name">{t('signIn.userName')}</label>
        <Input
          id="user-name"
          autoComplete="username"
          autoCapitalize="none"
          autoFocus
          required
          value={userName}
          onChange={(event) => setUserName(event.target.value)}
        />
        <label htmlFor="password">{t('signIn.password')}</label>
        <Input.Password
          id="password"
          ref={passwordInput}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <BusyButton type="primary" htmlType="submit" busy={busy} block>
          {t('signIn.submit')}
        </BusyButton>
        <p className="quiet sign-in-foot">
          {t('signIn.forgotten')}{' '}
          <button type="button" className="link" onClick={() => void speak(language === 'vi' ? 'en' : 'vi')}>
            {language === 'vi' ? t('shell.speakEnglish') : t('shell.speakVietnamese')}
          </button>
        </p>
        <DemoAccounts
          onChoose={(chosen, demoPassword) => {
            setUserName(chosen)
            setPassword(demoPassword)
            passwordInput.current?.focus()
          }}
        />
      </form>
    </main>
  )
}
