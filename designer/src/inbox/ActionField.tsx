import { useTranslation } from 'react-i18next'
import type { DossierView } from '../api/types'
import type { ActionTyped } from './actionBody'
import type { Asked } from './actionShape'
import { AttachPaperField } from './AttachPaperField'
import { ChoiceField } from './ChoiceField'
import { ExtensionField } from './ExtensionField'
import { NewDueField } from './NewDueField'
import { LegalBasisField } from './LegalBasisField'
import { MessageField } from './MessageField'
import { OfficeField } from './OfficeField'
import { PapersChecklist } from './PapersChecklist'
import { ReasonField } from './ReasonField'
import { ReceiveTerm } from './ReceiveTerm'
import { TextField } from './TextField'

interface Props {
  asked: Asked
  optional: boolean
  missing: boolean
  typed: ActionTyped
  dossier: DossierView
  onChange: (part: Partial<ActionTyped>) => void
}

const methods = ['cash', 'transfer', 'card', 'online']
const channels = ['counter', 'post', 'online', 'agentPoint']

/** One thing that a command asks for. */
export function ActionField({ asked, optional, missing, typed, dossier, onChange }: Props) {
  const { t } = useTranslation()
  const id = `action-${asked}`
  const common = { id, missing, label: t(`field.${asked}`), required: !optional }
  switch (asked) {
    case 'reason':
    case 'text':
      return <ReasonField {...common} value={typed[asked]} onChange={(value) => onChange({ [asked]: value })} />
    case 'legalBasis':
      return (
        <LegalBasisField
          id={id}
          bases={dossier.legalBases}
          value={typed.legalBasis}
          missing={missing}
          onChange={(legalBasis) => onChange({ legalBasis })}
        />
      )
    case 'time':
      return (
        <ExtensionField
          id={id}
          label={t('field.time')}
          missing={missing}
          amount={typed.timeAmount}
          unit={typed.timeUnit}
          onChange={(timeAmount, timeUnit) => onChange({ timeAmount, timeUnit })}
        />
      )
    case 'newDue':
      return <NewDueField id={id} missing={missing} typed={typed} dossier={dossier} onChange={onChange} />
    case 'fee':
      return (
        <ChoiceField
          {...common}
          value={typed.fee}
          choices={dossier.fees.lines.map((line) => ({ value: line.fee, title: line.title }))}
          onChange={(fee) => onChange({ fee })}
        />
      )
    case 'method':
      return (
        <ChoiceField
          {...common}
          value={typed.method}
          choices={methods.map((value) => ({ value, title: t(`method.${value}`) }))}
          onChange={(method) => onChange({ method })}
        />
      )
    case 'channel':
      return (
        <ChoiceField
          {...common}
          value={typed.channel}
          choices={channels.map((value) => ({ value, title: t(`returnChannel.${value}`) }))}
          onChange={(channel) => onChange({ channel })}
        />
      )
    case 'result':
      return (
        <ChoiceField
          {...common}
          value={typed.result}
          choices={dossier.results.map((one) => ({ value: one.id, title: one.title }))}
          onChange={(result) => onChange({ result })}
        />
      )
    case 'assessedFee':
      return (
        <ChoiceField
          {...common}
          value={typed.assessedFee}
          choices={dossier.fees.lines
            .filter((line) => line.assessable)
            .map((line) => ({ value: line.fee, title: line.title }))}
          onChange={(assessedFee) => onChange({ assessedFee })}
        />
      )
    case 'amount':
    case 'assessedAmount':
    case 'receipt':
    case 'note':
    case 'resultNumber':
    case 'receivedBy':
      return <TextField {...common} value={typed[asked]} onChange={(value) => onChange({ [asked]: value })} />
    case 'papers':
      return <PapersChecklist asked={dossier.papers} given={typed.papers} onChange={(papers) => onChange({ papers })} />
    case 'paper':
      return (
        <AttachPaperField
          id={id}
          missing={missing}
          papers={dossier.papers}
          value={typed.paper}
          onChange={(paper) => onChange({ paper })}
        />
      )
    case 'office':
      return (
        <OfficeField
          {...common}
          own={dossier.office.id}
          value={typed.office}
          onChange={(office) => onChange({ office })}
        />
      )
    case 'message':
      return (
        <MessageField
          {...common}
          waits={dossier.waits}
          value={typed.message}
          onChange={(message) => onChange({ message })}
        />
      )
    case 'manualDue':
      return <ReceiveTerm dossier={dossier} typed={typed} onChange={onChange} />
  }
}
