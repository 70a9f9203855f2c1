import { DeleteOutlined } from '@ant-design/icons'
import type { ArrayFieldItemTemplateProps } from '@rjsf/utils'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

export function ArrayFieldItemTemplate(props: ArrayFieldItemTemplateProps) {
  const { children, buttonsProps, index, disabled, readonly } = props
  const { t } = useTranslation()
  return (
    <div className="form-item">
      <div className="form-item-body">{children}</div>
      {buttonsProps.hasRemove && !readonly && (
        <Button
          size="small"
          type="text"
          icon={<DeleteOutlined />}
          disabled={disabled ?? false}
          aria-label={t('forms.removeItem', { number: index + 1 })}
          onClick={buttonsProps.onRemoveItem}
        />
      )}
    </div>
  )
}
