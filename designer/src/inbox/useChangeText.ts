import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldChange } from '../api/types'
import { choicesOf } from '../forms/choices'
import { dateText } from '../forms/dateText'
import { fieldAt, type FormSchema } from '../forms/formSchema'
import { useValueText } from '../forms/valueText'
import { instantText } from '../shell/instants'

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** A side of a change as people read it: states by name, instants in Huế's time, choices by title. */
export function useChangeText(form: FormSchema | undefined) {
  const { t } = useTranslation()
  const valueText = useValueText()
  return useCallback(
    (change: FieldChange, value: string | null): string => {
      const { field } = change
      if (/^task\.\d+$/.test(field))
        return t(`taskState.${value ?? (value === change.after ? 'ended' : 'none')}`, { defaultValue: value ?? '' })
      if (value === null || value === '') return t('common.empty')
      if (field === 'status') return t(`status.${value}`, { defaultValue: value })
      if (field === 'result') return t(`result.${value}`, { defaultValue: value })
      if (value === 'true' || value === 'false') return t(value === 'true' ? 'common.yes' : 'common.no')
      if (instant.test(value)) return instantText(value)
      const known = form === undefined || !field.startsWith('form.') ? undefined : fieldAt(form, field.slice(5))
      if (known === undefined) return dateText(value)
      const choice = choicesOf(known.schema).find((one) => String(one.value) === value)
      return choice === undefined ? valueText(value, known.schema, form) : choice.title
    },
    [t, valueText, form],
  )
}
