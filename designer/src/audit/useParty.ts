import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { SlipPartyView } from '../api/types'

/** Somebody of a control slip in words: a person with role, a role nobody has taken up, the applicant. */
export function useParty() {
  const { t } = useTranslation()
  return useCallback(
    (party: SlipPartyView): string => {
      const behalf = party.onBehalfOf === null ? '' : ` ${t('audit.onBehalfOf', { who: party.onBehalfOf })}`
      if (party.kind === 'applicant')
        return party.name === null ? t('controlSlip.applicant') : `${party.name} (${t('controlSlip.applicant')})`
      if (party.kind === 'system' || party.kind === 'outside') return t(`controlSlip.${party.kind}`)
      if (party.name !== null) return `${party.name}${party.role === null ? '' : `, ${party.role}`}${behalf}`
      return party.role ?? t('controlSlip.anyone')
    },
    [t],
  )
}
