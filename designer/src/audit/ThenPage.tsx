import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useDossierThen, useSeal } from '../api/trail'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import './audit.css'
import { AuditHead } from './AuditHead'
import { DossierOfThen } from './DossierOfThen'
import { MomentSlider } from './MomentSlider'
import { MomentRecord } from './MomentRecord'

/** Time travel: one record after another, and below it the dossier as it was then. */
export function ThenPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { id = '', sequence: text = '1' } = useParams()
  const sequence = Math.max(1, Number.parseInt(text, 10) || 1)
  const then = useDossierThen(id, sequence)
  // Where the trail breaks nothing is rebuilt: how many records there are is known all the same.
  const seal = useSeal(id)
  const last = then.data?.last ?? seal.data?.last ?? sequence
  const go = (next: number) => void navigate(`/audit/${id}/at/${next}`, { replace: true })
  useArrows(sequence, last, go)
  return (
    <>
      <AuditHead dossier={id} sequence={sequence} />
      <MomentSlider sequence={sequence} last={last} at={then.data?.at} onGo={go} />
      {then.isPending ? (
        <Loading />
      ) : then.isError ? (
        <ProblemNotice problem={then.error} onRetry={() => void then.refetch()} />
      ) : (
        <div className="then" aria-busy={then.isPlaceholderData} aria-label={t('then.page')} role="region">
          <MomentRecord then={then.data} />
          <DossierOfThen then={then.data} dossier={id} />
        </div>
      )}
    </>
  )
}

/** The arrows step through the records wherever one is on the page, but not while something is typed or chosen. */
function useArrows(sequence: number, last: number, go: (next: number) => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [role=dialog]')) return
      const next = { ArrowLeft: sequence - 1, ArrowRight: sequence + 1, Home: 1, End: last }[event.key]
      if (next === undefined || next < 1 || next > last || next === sequence) return
      event.preventDefault()
      go(next)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
