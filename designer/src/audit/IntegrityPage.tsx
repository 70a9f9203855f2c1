import { useTranslation } from 'react-i18next'
import { useIntegrity } from '../api/integrity'
import { EmptyState } from '../shell/EmptyState'
import { instantText } from '../shell/instants'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { CheckpointTable } from './CheckpointTable'
import { IntegrityAlarms } from './IntegrityAlarms'
import { LastCheck } from './LastCheck'

/** Whether the log of all records is whole, sealed and witnessed: for who runs the house and who audits it. */
export function IntegrityPage() {
  const { t, i18n } = useTranslation()
  const integrity = useIntegrity()
  if (integrity.isPending) return <Loading />
  if (integrity.isError) return <ProblemNotice problem={integrity.error} onRetry={() => void integrity.refetch()} />
  const state = integrity.data
  const number = (value: number) => value.toLocaleString(i18n.language === 'vi' ? 'vi-VN' : 'en-GB')
  return (
    <>
      <div className="page-head">
        <h1>{t('integrity.title')}</h1>
        {state.origin !== null && <span>{state.origin}</span>}
      </div>
      <IntegrityAlarms alarms={state.alarms} />
      <dl className="integrity-facts" data-testid="integrity">
        <dt>{t('integrity.size')}</dt>
        <dd>{number(state.size)}</dd>
        <dt>{t('integrity.sealedAt')}</dt>
        <dd>{state.sealedAt === null ? t('integrity.never') : instantText(state.sealedAt)}</dd>
        <dt>{t('integrity.waiting')}</dt>
        <dd>
          {state.waiting === 0
            ? t('integrity.nothingWaits')
            : t('integrity.waits', { count: state.waiting, seconds: number(Math.round(state.lagSeconds)) })}
        </dd>
        <dt>{t('integrity.lastSample')}</dt>
        <dd>
          <LastCheck check={state.lastSample} />
        </dd>
        <dt>{t('integrity.lastWhole')}</dt>
        <dd>
          <LastCheck check={state.lastWhole} />
        </dd>
        <dt>{t('integrity.witnesses')}</dt>
        <dd>
          {state.witnesses.length === 0
            ? t('integrity.noWitness')
            : state.witnesses.map((witness) => (
                <div key={witness.key}>
                  {witness.name}:{' '}
                  {witness.size === null
                    ? t('integrity.neverSigned')
                    : t('integrity.signed', { size: number(witness.size), at: instantText(witness.at) })}
                </div>
              ))}
        </dd>
        <dt>{t('integrity.keys')}</dt>
        <dd>
          {state.keys.map((key) => (
            <div key={key.id}>
              <code>{key.id}</code>{' '}
              {key.validTo === null
                ? t('integrity.keyInUse', { from: instantText(key.validFrom) })
                : t('integrity.keyEnded', { from: instantText(key.validFrom), to: instantText(key.validTo) })}
            </div>
          ))}
        </dd>
      </dl>
      <h2>{t('integrity.checkpoints')}</h2>
      {state.checkpoints.length === 0 ? (
        <EmptyState title={t('integrity.noCheckpoint')} />
      ) : (
        <CheckpointTable checkpoints={state.checkpoints} number={number} />
      )}
    </>
  )
}
