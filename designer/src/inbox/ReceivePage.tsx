import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useProcedure } from '../api/catalogue'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { EmptyState } from '../shell/EmptyState'
import { usePerson } from '../shell/person'
import { mayReceive } from './mayReceive'
import { ReceiveDossier } from './ReceiveDossier'

/** Second step of receiving: the form, the papers, the fee and the due time of one procedure. */
export function ReceivePage() {
  const { t } = useTranslation()
  const { code = '' } = useParams()
  const me = usePerson()
  const procedure = useProcedure(code)
  if (procedure.isPending) return <Loading />
  if (procedure.isError)
    return (
      <>
        <ProblemNotice problem={procedure.error} onRetry={() => void procedure.refetch()} />
        <p>
          <Link to="/receive">{t('receive.other')}</Link>
        </p>
      </>
    )
  if (!mayReceive(me, procedure.data))
    return (
      <EmptyState
        title={t('receive.elsewhere', {
          title: procedure.data.title,
          offices: procedure.data.offices.map((one) => one.name).join(', '),
        })}
      >
        <Link to="/receive">{t('receive.other')}</Link>
      </EmptyState>
    )
  return <ReceiveDossier key={`${procedure.data.code}.${procedure.data.version}`} procedure={procedure.data} />
}
