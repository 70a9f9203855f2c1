import { Theme } from '@rjsf/antd'
import { withTheme } from '@rjsf/core'
import { ArrayFieldItemTemplate } from './ArrayFieldItemTemplate'
import { ArrayFieldTemplate } from './ArrayFieldTemplate'
import { CheckboxesWidget } from './CheckboxesWidget'
import { CheckboxWidget } from './CheckboxWidget'
import { DateWidget } from './DateWidget'
import { FieldTemplate } from './FieldTemplate'
import { MoneyWidget, NumberWidget } from './NumberWidget'
import { ObjectFieldTemplate } from './ObjectFieldTemplate'
import { RadioWidget } from './RadioWidget'
import { SelectWidget } from './SelectWidget'
import { TextareaWidget } from './TextareaWidget'
import { TextWidget } from './TextWidget'

/** The antd theme of react-jsonschema-form with our fields in it: dense, in Vietnamese, nothing typed ever replaced. */
export const HueForm = withTheme({
  ...Theme,
  templates: {
    ...Theme.templates,
    FieldTemplate,
    ObjectFieldTemplate,
    ArrayFieldTemplate,
    ArrayFieldItemTemplate,
  },
  widgets: {
    ...Theme.widgets,
    text: TextWidget,
    textarea: TextareaWidget,
    number: NumberWidget,
    money: MoneyWidget,
    date: DateWidget,
    select: SelectWidget,
    radio: RadioWidget,
    checkbox: CheckboxWidget,
    checkboxes: CheckboxesWidget,
  },
})
