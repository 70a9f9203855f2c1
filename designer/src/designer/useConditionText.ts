import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldAt, type FormSchema, isRecord } from '../forms/formSchema'
import { useValueText } from '../forms/valueText'

/** A condition in words: "Sinh tại: Cơ sở y tế". */
export function useConditionText(form?: FormSchema): (condition: unknown) => string {
  const { t } = useTranslation()
  const valueText = useValueText()
  return useCallback(
    (condition) => {
      if (!isRecord(condition)) return ''
      return Object.entries(condition)
        .map(([field, wanted]) => {
          const known = form === undefined ? undefined : fieldAt(form, field)
          const name = field.startsWith('@') ? t(`fact.${field.slice(1)}`) : (known?.titles.at(-1) ?? field)
          const one = (value: unknown) => {
            if (field === '@channel') return t(`channel.${String(value)}`)
            if (field === '@subject') return t(`subject.${String(value)}`)
            if (field === '@level') return t(`level.${String(value)}`)
            return valueText(value, known?.schema, form)
          }
          if (Array.isArray(wanted)) return `${name}: ${wanted.map(one).join(` ${t('condition.or')} `)}`
          if (isRecord(wanted)) {
            if ('atLeast' in wanted) return t('condition.atLeast', { name, value: one(wanted.atLeast) })
            if ('present' in wanted)
              return t(wanted.present === true ? 'condition.present' : 'condition.absent', { name })
          }
          return `${name}: ${one(wanted)}`
        })
        .join('; ')
    },
    [t, valueText, form],
  )
}
