import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { choicesOf } from './choices'
import { dateText } from './dateText'
import { type FormSchema, isRecord, resolved } from './formSchema'
import { numberText } from './numberText'

/** A form value as people read it: names of choices, dates as dd/MM/yyyy, numbers grouped. */
export function useValueText(): (value: unknown, schema?: FormSchema, root?: FormSchema) => string {
  const { t } = useTranslation()
  return useCallback(
    (value, schema = {}, root = schema) => {
      const text = (one: unknown, of: FormSchema): string => {
        if (one === undefined || one === null || one === '') return t('common.empty')
        if (typeof one === 'boolean') return one ? t('common.yes') : t('common.no')
        const choice = choicesOf(of).find((known) => known.value === one)
        if (choice !== undefined) return choice.title
        if (Array.isArray(one)) return one.map((item) => text(item, resolved(of.items ?? {}, root))).join(', ')
        if (isRecord(one))
          return Object.entries(one)
            .map(([name, inner]) => {
              const field = resolved(of.properties?.[name] ?? {}, root)
              return `${field.title ?? name}: ${text(inner, field)}`
            })
            .join('; ')
        if (typeof one === 'number') {
          const shown = numberText(one)
          return of['x-ui']?.widget === 'money' ? `${shown} ${t('money.unit')}` : shown
        }
        return dateText(one)
      }
      return text(value, schema)
    },
    [t],
  )
}
