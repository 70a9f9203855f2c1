import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DossierLine } from '../api/types'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { UrgencyMark } from '../shell/UrgencyMark'

interface Props extends ComponentProps<'tr'> {
  item: DossierLine
  auditor: boolean
  /** Whether the reader may see names and open the dossier. */
  named: boolean
}

export function DossierRow({ item, auditor, named, ...row }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  return (
    <tr {...row}>
      <td className="number">
        {named ? (
          <Link to={`${auditor ? '/audit' : '/dossiers'}/${item.id}`} tabIndex={-1}>
            {item.number}
          </Link>
        ) : (
          item.number
        )}
      </td>
      {named && <td title={item.applicant ?? ''}>{item.applicant}</td>}
      <td className="wide-cell" title={item.procedureTitle}>
        {item.procedureTitle}
      </td>
      <td>{local(item.statusTitle)}</td>
      <td>{item.endedAt === null && <UrgencyMark urgency={item.urgency} remaining={item.remaining} />}</td>
      <td className="number">{instantText(item.due)}</td>
      <td className="number">
        {item.receivedAt === null
          ? t('dossiers.filedOnly', { at: instantText(item.filedAt) })
          : instantText(item.receivedAt)}
      </td>
      <td title={item.officeName}>{item.officeName}</td>
    </tr>
  )
}
