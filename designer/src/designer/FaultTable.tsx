import { useTranslation } from 'react-i18next'
import type { DefinitionFault } from '../api/types'

export function FaultTable({ faults }: { faults: DefinitionFault[] }) {
  const { t } = useTranslation()
  return (
    <div className="table-frame">
      <table className="list wrap">
        <thead>
          <tr>
            <th scope="col">{t('faults.rule')}</th>
            <th scope="col">{t('faults.message')}</th>
            <th scope="col">{t('faults.place')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, index) => (
            <tr key={index}>
              <td className="number">
                {fault.isWarning ? t('faults.warning') : t('faults.error')} {fault.rule}
              </td>
              <td>{fault.message}</td>
              <td>
                <code>
                  {fault.file}:{fault.line}
                </code>
                <br />
                <code className="quiet">{fault.jsonPointer}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
