import { useTranslation } from 'react-i18next'
import type { AuditLine, LegalBasis } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { ValueChanges } from '../inbox/ValueChanges'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'

interface Props {
  line: AuditLine
  bases: LegalBasis[]
  form: FormSchema | undefined
}

/** One record: when, who in which role, what with before → after, why and on which basis; the record itself on demand. */
export function AuditRow({ line, bases, form }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  const basis = bases.find((one) => one.id === line.legalBasis)
  return (
    <tr>
      <td className="number right">{line.sequence}</td>
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
        <details>
          <summary className="quiet">{t('audit.record')}</summary>
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
        </details>
      </td>
      <td>
        {line.reason}
        {line.legalBasis !== null && (
          <div className="quiet">{basis === undefined ? line.legalBasis : `${basis.title} ${basis.number}`}</div>
        )}
      </td>
    </tr>
  )
}
