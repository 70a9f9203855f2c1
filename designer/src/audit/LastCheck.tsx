import { useTranslation } from 'react-i18next'
import type { IntegrityView } from '../api/types'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'

/** When the house last checked itself, and what came of it. */
export function LastCheck({ check }: { check: IntegrityView['lastSample'] }) {
  const { t } = useTranslation()
  const local = useLocalText()
  if (check === null) return <>{t('integrity.notYet')}</>
  return (
    <>
      {t(`integrity.verdict.${check.verdict}`)} –{' '}
      {t('integrity.checked', { at: instantText(check.at), count: check.records })}
      {check.findings.length > 0 && (
        <ul>
          {check.findings.map((finding) => (
            <li key={finding.en}>{local(finding)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
