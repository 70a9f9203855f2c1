import { useTranslation } from 'react-i18next'
import type { DossierView } from '../api/types'
import { dayOf, instantText } from '../shell/instants'
import '../shell/paper.css'

interface Props {
  dossier: DossierView
  apology: NonNullable<DossierView['apology']>
}

/** Paper 4 of the office: that it is late, why, and when to come instead. */
export function ApologySlip({ dossier, apology }: Props) {
  const { t } = useTranslation()
  const [day, month, year] = dayOf(apology.signedAt ?? apology.draftedAt).split('/')
  const addressed = t(`apology.you.${dossier.subject}`, { defaultValue: t('apology.you.citizen') })
  return (
    <article className="paper" lang="vi">
      <header className="paper-head">
        <div>
          <p className="paper-office">{dossier.office.name}</p>
          <p>
            <strong className="underlined">{t('slip.centre')}</strong>
          </p>
          <p>{t('apology.numberLine')}</p>
        </div>
        <div>
          <p className="paper-state">{t('apology.state')}</p>
          <p>
            <strong className="underlined">{t('apology.motto')}</strong>
          </p>
          <p className="paper-date">
            {apology.signedAt === null
              ? t('apology.dateOpen')
              : t('apology.date', { place: t('apology.place'), day, month, year })}
          </p>
        </div>
      </header>
      {apology.signedAt === null && <p className="paper-draft">{t('apology.draft')}</p>}
      <h2>{t('apology.heading')}</h2>
      <p>
        {t('apology.to')} <strong>{dossier.applicant}</strong>
      </p>
      <p>
        {t('apology.received', { day: dayOf(dossier.receivedAt), you: addressed })}{' '}
        <strong>{dossier.procedure.title}</strong>.
      </p>
      <dl className="paper-facts">
        <dt>{t('apology.dossierNumber')}</dt>
        <dd className="number">{dossier.number}</dd>
        <dt>{t('apology.originalDue')}</dt>
        <dd className="number">{instantText(apology.originalDue)}</dd>
        {apology.extensions > 0 && (
          <>
            <dt>{t('apology.extensions')}</dt>
            <dd className="number">{apology.extensions}</dd>
          </>
        )}
        <dt>{t('apology.reason')}</dt>
        <dd className="paper-words">{apology.reason ?? '……………………………………………………'}</dd>
        <dt>{t('apology.newDue')}</dt>
        <dd className="number paper-due">{instantText(apology.newDue)}</dd>
      </dl>
      <p>{t('apology.sorry', { you: addressed })}</p>
      <p>{t('apology.promise', { office: dossier.office.name, you: addressed })}</p>
      <footer className="paper-foot">
        <p className="paper-copies">{t('apology.copies')}</p>
        <div>
          <p className="paper-state">{t('apology.signer')}</p>
          <p className="paper-hint">{t('apology.signHint')}</p>
          <p className="paper-name">{apology.signerName ?? ''}</p>
          {apology.signedAt !== null && (
            <p className="paper-hint">{t('apology.signedElectronically', { at: instantText(apology.signedAt) })}</p>
          )}
        </div>
      </footer>
    </article>
  )
}
