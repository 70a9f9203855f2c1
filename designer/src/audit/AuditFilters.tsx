import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditLine } from '../api/types'
import { useLocalText } from '../shell/language'
import { type AuditFilter, noFilter } from './auditFilter'

interface Props {
  lines: AuditLine[]
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
  shown: number
}

/** Narrowing the record to a person, a kind of act or a step. */
export function AuditFilters({ lines, filter, onChange, shown }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  const choices = (pick: (line: AuditLine) => [string | null, string]) => {
    const found = new Map<string, string>()
    for (const line of lines) {
      const [value, label] = pick(line)
      if (value !== null && !found.has(value)) found.set(value, label)
    }
    return [...found].map(([value, label]) => ({ value, label }))
  }
  const filters: { name: keyof AuditFilter; options: { value: string; label: string }[] }[] = [
    { name: 'person', options: choices((line) => [line.person, `${line.personName} (${line.roleTitle})`]) },
    { name: 'kind', options: choices((line) => [line.kind, local(line.title)]) },
    { name: 'step', options: choices((line) => [line.step, line.stepTitle ?? line.step ?? '']) },
  ]
  const filtered = filter.person !== undefined || filter.kind !== undefined || filter.step !== undefined
  return (
    <div className="buttons audit-filters" role="group" aria-label={t('audit.filters')}>
      {filters.map(({ name, options }) => (
        <Select
          key={name}
          allowClear
          className="audit-filter"
          value={filter[name]}
          placeholder={t(`audit.filter.${name}`)}
          aria-label={t(`audit.filter.${name}`)}
          popupMatchSelectWidth={false}
          options={options}
          onChange={(value: string | undefined) => onChange({ ...filter, [name]: value })}
        />
      ))}
      {filtered && <Button onClick={() => onChange(noFilter)}>{t('audit.clear')}</Button>}
      <span className="quiet" role="status">
        {t('audit.shown', { shown, all: lines.length })}
      </span>
    </div>
  )
}
