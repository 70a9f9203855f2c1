import type { FieldTemplateProps } from '@rjsf/utils'

/** Label above, control, then what is wrong with it, then help. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, children, rawErrors, rawHelp, hidden, required, schema, uiSchema, displayLabel, fieldPathId } =
    props
  if (hidden) return <div hidden>{children}</div>
  const container = schema.type === 'object'
  const width = Number(uiSchema?.['ui:options']?.width ?? (container || schema.type === 'array' ? 4 : 2))
  const root = fieldPathId.path.length === 0
  const labelled = !container && displayLabel !== false && schema.type !== 'boolean' && label !== ''
  const radio = uiSchema?.['ui:widget'] === 'radio' || uiSchema?.['ui:widget'] === 'checkboxes'
  return (
    <div
      className={root ? 'form-root' : `form-field span-${Math.min(4, Math.max(1, width))}`}
      data-field={fieldPathId.path.join('.')}
    >
      {labelled && (
        <label htmlFor={radio ? undefined : id} className="form-label">
          {label}
          {required && <span className="form-required" aria-hidden="true" />}
        </label>
      )}
      {children}
      {rawErrors !== undefined && rawErrors.length > 0 && (
        <div className="form-error" id={`${id}__error`} role="alert">
          {rawErrors.join(' ')}
        </div>
      )}
      {rawHelp && !container && (
        <div className="form-help" id={`${id}__help`}>
          {rawHelp}
        </div>
      )}
    </div>
  )
}
