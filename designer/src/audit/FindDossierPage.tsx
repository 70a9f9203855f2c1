import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { dossierByNumber } from '../api/dossiers'
import { ProblemNotice } from '../shell/ProblemNotice'
import { BusyButton } from '../shell/BusyButton'

/** An auditor's way in: the number on the slip. */
export function FindDossierPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [number, setNumber] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const find = async (event: FormEvent) => {
    event.preventDefault()
    if (number.trim() === '') return
    setBusy(true)
    setProblem(undefined)
    try {
      const dossier = await dossierByNumber(number.trim())
      await navigate(`/audit/${dossier.id}`)
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="find-dossier">
      <h1>{t('audit.findTitle')}</h1>
      <form onSubmit={(event) => void find(event)} role="search">
        <label htmlFor="dossier-number">{t('audit.number')}</label>
        <div className="buttons">
          <Input
            id="dossier-number"
            autoFocus
            value={number}
            placeholder="H57.19777-260302-0001"
            onChange={(event) => setNumber(event.target.value)}
          />
          <BusyButton type="primary" htmlType="submit" busy={busy}>
            {t('audit.open')}
          </BusyButton>
        </div>
      </form>
      {problem !== undefined && <ProblemNotice problem={problem} />}
      <p>
        <Link to="/dossiers">{t('audit.orList')}</Link>
      </p>
    </div>
  )
}
