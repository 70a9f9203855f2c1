import { useTranslation } from 'react-i18next'
import type { IntegrityView } from '../api/types'
import { instantText } from '../shell/instants'

interface Shown {
  checkpoints: IntegrityView['checkpoints']
  number: (value: number) => string
}

/** The newest checkpoints, newest first. */
export function CheckpointTable({ checkpoints, number }: Shown) {
  const { t } = useTranslation()
  return (
    <div className="table-frame">
      <table className="list wrap" data-testid="checkpoints">
        <thead>
          <tr>
            <th scope="col" className="right">
              {t('integrity.size')}
            </th>
            <th scope="col">{t('integrity.signedAt')}</th>
            <th scope="col">{t('integrity.witnesses')}</th>
            <th scope="col">{t('integrity.root')}</th>
          </tr>
        </thead>
        <tbody>
          {checkpoints.map((checkpoint) => (
            <tr key={checkpoint.size}>
              <td className="right number">{number(checkpoint.size)}</td>
              <td>{instantText(checkpoint.at)}</td>
              <td>{checkpoint.witnesses.join(', ') || '–'}</td>
              <td>
                <code className="hash">{checkpoint.root}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
