import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { AuditLine, LegalBasis } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { ValueChanges } from '../inbox/ValueChanges'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { lawText } from '../shell/lawText'

interface Props {
  dossier: string
  line: AuditLine
  bases: LegalBasis[]
  form: FormSchema | undefined
}

/** One record: when, who in which role, what with before → after, why and on which basis; the record itself on demand. */
export const AuditRow = memo(function AuditRow({ dossier, line, bases, form }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  const basis = bases.find((one) => one.id === line.legalBasis)
  return (
    <tr>
      <td className="number right">
        <Link to={`/audit/${dossier}/at/${line.sequence}`} title={t('audit.thenHelp')}>
          {line.sequence}
        </Link>
      </td>
      <td className="number">{instantText(line.at)}</td>
      <td>
        {line.personName}
        <div className="quiet">
          {[line.roleTitle, line.officeName].filter(Boolean).join(' – ')}
          {line.onBehalfOf === null ? '' : ` ${t('audit.onBehalfOf', { who: line.onBehalfOf })}`}
        </div>
      </td>
      <td>
        {local(line.title)}
        {line.stepTitle !== null && <span> – {line.stepTitle}</span>}
        {line.outcome !== null && <div>→ {line.outcome}</div>}
        {line.text !== null && <div>{line.text}</div>}
        {line.changes.length > 0 && <ValueChanges changes={line.changes} form={form} />}
        <Attested line={line} />
      </td>
      <td>
        {line.reason}
        {line.legalBasis !== null && (
          <div className="quiet">{basis === undefined ? line.legalBasis : lawText(basis)}</div>
        )}
      </td>
    </tr>
  )
})

/** The attested bytes; drawn when asked for, since hundreds of records hold a lot of text. */
function Attested({ line }: { line: AuditLine }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="quiet">{t('audit.record')}</summary>
      {open && (
        <dl className="record">
          <dt>{t('audit.kind')}</dt>
          <dd>
            <code>{line.kind}</code>
          </dd>
          <dt>{t('audit.hash')}</dt>
          <dd>
            <code>{line.hash}</code>
          </dd>
          <dt>{t('audit.previous')}</dt>
          <dd>
            <code>{line.previousHash ?? t('audit.first')}</code>
          </dd>
          <dt>{t('audit.canonical')}</dt>
          <dd>
            <code>{line.record}</code>
          </dd>
        </dl>
      )}
    </details>
  )
}
