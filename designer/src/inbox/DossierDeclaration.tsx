import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import type { DossierView } from '../api/types'
import { FormDetails } from '../forms/FormDetails'
import type { FormSchema } from '../forms/formSchema'
import { Loading } from '../shell/Loading'

const CorrectDeclaration = lazy(() => import('./CorrectDeclaration'))

interface Props {
  dossier: DossierView
  schema: FormSchema
  command: CommandState
}

/** The form to read; to correct where one may. */
export function DossierDeclaration({ dossier, schema, command }: Props) {
  const { t } = useTranslation()
  const [correcting, setCorrecting] = useState(false)
  const mayCorrect = dossier.may.includes('correct') || dossier.tasks.some((task) => task.may.includes('correct'))
  return (
    <section aria-labelledby="declaration">
      <div className="section-head">
        <h2 id="declaration">{schema.title ?? t('dossier.declaration')}</h2>
        {mayCorrect && !correcting && (
          <Button size="small" onClick={() => setCorrecting(true)}>
            {t('correct.begin')}
          </Button>
        )}
      </div>
      {correcting ? (
        <Suspense fallback={<Loading />}>
          <CorrectDeclaration
            dossier={dossier}
            schema={schema}
            command={command}
            onClose={() => setCorrecting(false)}
          />
        </Suspense>
      ) : (
        <FormDetails schema={schema} values={dossier.form} />
      )}
    </section>
  )
}
