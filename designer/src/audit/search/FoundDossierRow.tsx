import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FoundDossierLine } from '../../api/types'
import { instantText } from '../../shell/instants'
import { useLocalText } from '../../shell/language'
import { UrgencyMark } from '../../shell/UrgencyMark'

interface Props extends ComponentProps<'tr'> {
  item: FoundDossierLine
}

export function FoundDossierRow({ item, ...row }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  const officer = item.lastOfficer
  return (
    <tr {...row}>
      <td className="number">
        <Link to={`/audit/${item.id}`} tabIndex={-1}>
          {item.number}
        </Link>
      </td>
      <td title={item.applicant}>{item.applicant}</td>
      <td className="wide-cell" title={`${item.procedure} ${item.procedureTitle}`}>
        {item.procedureTitle}
      </td>
      <td title={item.officeName}>{item.officeName}</td>
      <td title={officer === null ? '' : `${officer.roleTitle}, ${officer.officeName}`}>{officer?.name}</td>
      <td>{local(item.statusTitle)}</td>
      <td className="number">{instantText(item.due)}</td>
      <td>
        {item.late && <UrgencyMark urgency="late" remaining={item.lateBy} />}
        {item.suspended && <UrgencyMark urgency="suspended" remaining={null} />}
      </td>
      <td>
        {item.flags.map((flag) => (
          <span key={flag} className="flag">
            {t(`auditSearch.flag.${flag}`)}
          </span>
        ))}
      </td>
    </tr>
  )
}
