import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useApologyProposal } from '../api/dossiers'
import type { DossierView } from '../api/types'
import { instantText } from '../shell/instants'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useSettled } from '../shell/useSettled'
import type { ActionTyped } from './actionBody'
import { ExplanationLines } from './ExplanationLines'
import { ExtensionField } from './ExtensionField'

interface Props {
  id: string
  missing: boolean
  typed: ActionTyped
  dossier: DossierView
  onChange: (part: Partial<ActionTyped>) => void
}

/** The day that the apology promises: so much office time from now, with the days counted one by one. */
export function NewDueField({ id, missing, typed, dossier, onChange }: Props) {
  const { t } = useTranslation()
  const amount = typed.dueAmount.trim()
  const asked = /^[1-9]\d{0,3}$/.test(amount) ? `${amount} ${typed.dueUnit}` : undefined
  const time = useSettled(asked, 250)
  const proposal = useApologyProposal(dossier.id, time)
  // While a new number settles the day of the one before is nobody's promise.
  const counted = asked === time ? proposal.data?.newDue : undefined
  const { newDue } = typed
  useEffect(() => {
    if (newDue !== counted) onChange({ newDue: counted })
  }, [counted, newDue, onChange])
  return (
    <>
      {dossier.apology !== null && (
        <p className="quiet">
          {t('apology.draftedAt', {
            at: instantText(dossier.apology.draftedAt),
            due: instantText(dossier.apology.originalDue),
          })}
        </p>
      )}
      <ExtensionField
        id={id}
        label={t('field.newDue')}
        missing={missing && time === undefined}
        amount={typed.dueAmount}
        unit={typed.dueUnit}
        onChange={(dueAmount, dueUnit) => onChange({ dueAmount, dueUnit })}
      />
      {proposal.isFetching && counted === undefined && <p className="quiet">{t('apology.counting')}</p>}
      {proposal.isError && <ProblemNotice problem={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.data !== undefined && counted !== undefined && (
        <div className="new-due">
          <p role="status">
            <strong className="number">{t('apology.promised', { at: instantText(counted) })}</strong>
          </p>
          <details>
            <summary>{t('apology.arithmetic')}</summary>
            <ExplanationLines explanation={proposal.data.explanation} />
          </details>
        </div>
      )}
    </>
  )
}
