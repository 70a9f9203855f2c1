import { useTranslation } from 'react-i18next'
import type { DossierView } from '../api/types'
import { fieldAt, type FormSchema, isRecord, valueAt } from '../forms/formSchema'
import { useProcedure } from '../api/catalogue'
import { useTermText } from '../designer/useTermText'
import { useValueText } from '../forms/valueText'
import { instantText } from '../shell/instants'
import { Loading } from '../shell/Loading'
import { useMoney } from '../shell/money'

interface Props {
  dossier: DossierView
  /** The legal term, "5 workingDays"; undefined where the due time was given by hand. */
  budget: string | undefined
  receivedBy: string
}

/** Paper 1 of the office: what was handed in, when it will be answered, where to ask. */
export function ReceiptSlip({ dossier, budget, receivedBy }: Props) {
  const { t } = useTranslation()
  const termText = useTermText()
  const money = useMoney()
  const valueText = useValueText()
  const procedure = useProcedure(dossier.procedure.code, dossier.procedure.version)
  const schema = procedure.data?.form as FormSchema | undefined
  const given = dossier.papers.filter((paper) => paper.given !== null)
  const address = valueAt(dossier.form, 'nguoiYeuCau.diaChi')
  const addressText = isRecord(address)
    ? ['chiTiet', 'xaPhuong', 'tinhThanh']
        .map((name) => address[name])
        .filter((part) => typeof part === 'string')
        .join(', ')
    : valueText(address, schema)
  const returned = returnWay(dossier, schema)
  if (procedure.isPending) return <Loading />
  return (
    <article className="slip" lang="vi">
      <header>
        <div>
          <p className="slip-office">{dossier.office.name}</p>
          <p>{t('slip.centre')}</p>
        </div>
        <img
          src={`/api/dossiers/${dossier.id}/qr.svg`}
          alt={t('slip.qr', { number: dossier.number })}
          width={96}
          height={96}
        />
      </header>
      <h2>{t('slip.heading')}</h2>
      <p className="slip-number">
        {t('slip.number')} <strong className="number">{dossier.number}</strong>
      </p>
      <dl className="slip-facts">
        <dt>{t('slip.applicant')}</dt>
        <dd>{dossier.applicant}</dd>
        <dt>{t('slip.address')}</dt>
        <dd>{addressText}</dd>
        <dt>{t('slip.phone')}</dt>
        <dd>{valueText(valueAt(dossier.form, 'nguoiYeuCau.dienThoai'))}</dd>
        <dt>{t('slip.procedure')}</dt>
        <dd>
          {dossier.procedure.title} ({dossier.procedure.code})
        </dd>
      </dl>
      <h3>{t('slip.papers')}</h3>
      {given.length === 0 ? (
        <p>{t('slip.noPapers')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('slip.paper')}</th>
              <th scope="col">{t('papers.originals')}</th>
              <th scope="col">{t('papers.copies')}</th>
            </tr>
          </thead>
          <tbody>
            {given.map((paper) => (
              <tr key={paper.id}>
                <td>{paper.title}</td>
                <td className="number">{paper.given?.originals}</td>
                <td className="number">{paper.given?.copies}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <dl className="slip-facts">
        <dt>{t('slip.fee')}</dt>
        <dd>{dossier.fees.total === null ? t('slip.feeUnknown') : money(dossier.fees.total)}</dd>
        <dt>{t('slip.receivedAt')}</dt>
        <dd className="number">{instantText(dossier.receivedAt)}</dd>
        {budget !== undefined && (
          <>
            <dt>{t('slip.term')}</dt>
            <dd className="slip-term">{termText(budget)}</dd>
          </>
        )}
        <dt>{t('slip.due')}</dt>
        <dd className="number slip-due">{dossier.due.suspended ? t('slip.suspended') : instantText(dossier.due.at)}</dd>
        <dt>{t('slip.return')}</dt>
        <dd>
          {returned?.value === undefined || returned.value === AtTheCentre
            ? t('slip.returnAt', { office: dossier.office.name })
            : valueText(returned.value, returned.schema)}
        </dd>
      </dl>
      <footer>
        <div>
          <p>{t('slip.signApplicant')}</p>
          <p className="quiet">{t('slip.signHint')}</p>
          <p className="slip-name">{dossier.applicant}</p>
        </div>
        <div>
          <p>{t('slip.signClerk')}</p>
          <p className="quiet">{t('slip.signHint')}</p>
          <p className="slip-name">{receivedBy}</p>
        </div>
      </footer>
    </article>
  )
}

/** What forms call a result that the applicant comes for. */
const AtTheCentre = 'taiTrungTam'

/** How the applicant wants the result, as the group of the form that asks for it has it. */
function returnWay(dossier: DossierView, schema: FormSchema | undefined) {
  const group = Object.keys(schema?.properties ?? {}).find(
    (name) => valueAt(dossier.form, `${name}.nhanKetQua`) !== undefined,
  )
  if (schema === undefined || group === undefined) return undefined
  const path = `${group}.nhanKetQua`
  return { value: valueAt(dossier.form, path), schema: fieldAt(schema, path)?.schema }
}
