import { PlusOutlined } from '@ant-design/icons'
import type { ArrayFieldTemplateProps } from '@rjsf/utils'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

/** A list in the form: its items one under the other, and a button for one more. */
export function ArrayFieldTemplate(props: ArrayFieldTemplateProps) {
  const { canAdd, items, onAddClick, title, disabled, readonly, fieldPathId } = props
  const { t } = useTranslation()
  return (
    <fieldset id={fieldPathId.$id} className="form-group">
      {items.length === 0 && <p className="form-help">{t('forms.emptyList')}</p>}
      {items}
      {canAdd && !readonly && (
        <Button size="small" icon={<PlusOutlined />} disabled={disabled ?? false} onClick={onAddClick}>
          {t('forms.addItem', { list: title })}
        </Button>
      )}
    </fieldset>
  )
}
