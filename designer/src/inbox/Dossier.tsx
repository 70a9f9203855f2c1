import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/dossiers'
import type { DossierView } from '../api/types'
import { useProcedure } from '../api/catalogue'
import type { FormSchema } from '../forms/formSchema'
import { Link } from 'react-router'
import { timeOf } from '../shell/instants'
import { AlertsList } from './AlertsList'
import { CommandProblem } from './CommandProblem'
import { DeadlineDrawer } from './DeadlineDrawer'
import { DossierDeclaration } from './DossierDeclaration'
import { DossierHead } from './DossierHead'
import { DossierPapers } from './DossierPapers'
import { FeesAndPayments } from './FeesAndPayments'
import { HistoryTimeline } from './HistoryTimeline'
import { NextStep } from './NextStep'
import { OtherActions } from './OtherActions'
import { RelatedDossiers } from './RelatedDossiers'

/** One dossier: what to do next, then what it says, then what has happened to it. */
export function Dossier({ dossier }: { dossier: DossierView }) {
  const { t } = useTranslation()
  const command = useCommand(dossier.id, dossier.revision)
  const procedure = useProcedure(dossier.procedure.code, dossier.procedure.version)
  const [explaining, setExplaining] = useState(false)
  const schema = procedure.data?.form as FormSchema | undefined
  return (
    <>
      <DossierHead dossier={dossier} onExplain={() => setExplaining(true)} />
      {command.problem !== undefined && (
        <CommandProblem problem={command.problem} typed={command.typed} form={schema} onClose={command.clear} />
      )}
      {command.doneAt !== undefined && (
        <p role="status" className="done">
          <span className="urgency-onTime">✓ {t('dossier.saved', { time: timeOf(command.doneAt) })}</span>{' '}
          <Link to="/">{t('dossier.backToWork')}</Link>
        </p>
      )}
      <div className="dossier-columns">
        <div>
          <NextStep dossier={dossier} schema={schema} command={command} />
          <OtherActions dossier={dossier} command={command} />
          {schema === undefined ? (
            <p className="quiet">{t(procedure.isError ? 'dossier.formFails' : 'common.loading')}</p>
          ) : (
            <DossierDeclaration dossier={dossier} schema={schema} command={command} />
          )}
        </div>
        <aside>
          <DossierPapers papers={dossier.papers} dossier={dossier.id} />
          <FeesAndPayments fees={dossier.fees} />
          <RelatedDossiers dossier={dossier} />
          <AlertsList dossier={dossier.id} />
          <HistoryTimeline dossier={dossier.id} form={schema} />
        </aside>
      </div>
      <DeadlineDrawer dossier={dossier.id} open={explaining} onClose={() => setExplaining(false)} />
    </>
  )
}
