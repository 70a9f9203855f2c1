import { useParams } from 'react-router'
import { useDossier } from '../api/dossiers'
import { Problem } from '../api/problem'
import { DeadlinePage } from '../audit/DeadlinePage'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { Dossier } from './Dossier'

export function DossierPage() {
  const { id = '' } = useParams()
  const dossier = useDossier(id)
  if (dossier.isPending) return <Loading />
  // Whoever leads an office above, or watches, is told of a late dossier and may see its due times and nothing else.
  if (dossier.data === undefined && dossier.error instanceof Problem && [403, 404].includes(dossier.error.status))
    return <DeadlinePage />
  if (dossier.data === undefined)
    return <ProblemNotice problem={dossier.error} onRetry={() => void dossier.refetch()} />
  return <Dossier key={id} dossier={dossier.data} />
}
