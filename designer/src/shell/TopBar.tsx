import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useNavigate } from 'react-router'
import { signOut } from '../api/session'
import { useDarkness } from './darkness'
import { speak } from './i18n'
import { useLanguage } from './language'
import { NoticesBell } from './NoticesBell'
import { hasInbox, hasRole, rolesInForce, seesBulletins, usePerson } from './person'

const ActingAs = lazy(() => import('./ActingAs'))

/** Where one is, where one may go, who one is. */
export function TopBar() {
  const { t } = useTranslation()
  const me = usePerson()
  const client = useQueryClient()
  const navigate = useNavigate()
  const language = useLanguage()
  const { dark, setDark } = useDarkness()
  const pages = [
    ...(hasInbox(me) ? [{ to: '/inbox', title: t('nav.inbox') }] : []),
    ...(hasRole(me, 'clerk') ? [{ to: '/receive', title: t('nav.receive') }] : []),
    ...(hasInbox(me) || hasRole(me, 'auditor', 'operator') ? [{ to: '/dossiers', title: t('nav.dossiers') }] : []),
    ...(hasRole(me, 'auditor') ? [{ to: '/audit', title: t('nav.audit') }] : []),
    ...(hasRole(me, 'operator', 'administrator') ? [{ to: '/operations', title: t('nav.operations') }] : []),
    ...(hasRole(me, 'administrator') ? [{ to: '/calendars', title: t('nav.calendars') }] : []),
    ...(seesBulletins(me) ? [{ to: '/bulletins', title: t('nav.bulletins') }] : []),
    ...(hasRole(me, 'auditor', 'operator', 'administrator') ? [{ to: '/integrity', title: t('nav.integrity') }] : []),
    { to: '/catalogue', title: t('nav.catalogue') },
    ...(hasInbox(me) ? [{ to: '/absences', title: t('nav.absences') }] : []),
  ]
  const leave = async () => {
    await signOut()
    client.clear()
    await navigate('/sign-in')
  }
  const held = rolesInForce(me)[0]
  return (
    <header className="top-bar">
      <NavLink to="/" className="brand">
        {t('shell.brand')}
      </NavLink>
      <nav aria-label={t('shell.navigation')}>
        {pages.map((page) => (
          <NavLink key={page.to} to={page.to}>
            {page.title}
          </NavLink>
        ))}
      </nav>
      <div className="top-bar-end">
        {me.roles.length > 1 ? (
          <Suspense>
            <ActingAs />
          </Suspense>
        ) : (
          <span className="acting quiet">{held === undefined ? '' : `${held.roleTitle} – ${held.officeName}`}</span>
        )}
        {(hasInbox(me) || hasRole(me, 'operator')) && <NoticesBell />}
        <Button
          size="small"
          type="text"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => void speak(language === 'vi' ? 'en' : 'vi')}
        >
          {language === 'vi' ? t('shell.speakEnglish') : t('shell.speakVietnamese')}
        </Button>
        <Button size="small" type="text" aria-pressed={dark} onClick={() => setDark(!dark)}>
          {dark ? t('shell.light') : t('shell.dark')}
        </Button>
        <span className="person" data-testid="person">
          {me.name}
        </span>
        <Button size="small" onClick={() => void leave()}>
          {t('shell.signOut')}
        </Button>
      </div>
    </header>
  )
}
