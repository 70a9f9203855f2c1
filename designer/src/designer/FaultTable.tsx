import { useTranslation } from 'react-i18next'
import type { DefinitionFault } from '../api/types'
import { useLanguage } from '../shell/language'
import ruleTexts from './ruleTexts.json'

const texts = ruleTexts as Record<string, string[] | undefined>

/** Faults with what to do about them: the rule in the reader's language, and the file's own words as the linter says them. */
export function FaultTable({ faults }: { faults: DefinitionFault[] }) {
  const { t } = useTranslation()
  const vietnamese = useLanguage() === 'vi'
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
              <td>
                {vietnamese && texts[fault.rule] !== undefined ? (
                  <>
                    {texts[fault.rule]?.join(' ')}
                    <span className="quiet fault-words" lang="en">
                      {fault.message}
                    </span>
                  </>
                ) : (
                  fault.message
                )}
              </td>
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
