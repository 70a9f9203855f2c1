import { useParams } from 'react-router'
import { useDossier } from '../api/dossiers'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { Dossier } from './Dossier'

export function DossierPage() {
  const { id = '' } = useParams()
  const dossier = useDossier(id)
  if (dossier.isPending) return <Loading />
  if (dossier.data === undefined)
    return <ProblemNotice problem={dossier.error} onRetry={() => void dossier.refetch()} />
  return <Dossier key={id} dossier={dossier.data} />
}
