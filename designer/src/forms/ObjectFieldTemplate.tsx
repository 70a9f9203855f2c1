import type { ObjectFieldTemplateProps } from '@rjsf/utils'

/** A part of the form: a section at the top, a group further in; fields on a grid of four columns. */
export function ObjectFieldTemplate(props: ObjectFieldTemplateProps) {
  const { fieldPathId, properties, title, schema, uiSchema } = props
  const depth = fieldPathId.path.length
  const sections = new Map<string, typeof properties>()
  for (const property of properties) {
    const section = String(
      (uiSchema?.[property.name] as Record<string, Record<string, unknown>> | undefined)?.['ui:options']?.section ?? '',
    )
    sections.set(section, [...(sections.get(section) ?? []), property])
  }
  const grids = [...sections].map(([section, list]) => (
    <div key={section} className="form-grid">
      {section !== '' && <h4 className="form-subhead">{section}</h4>}
      {list.map((property) => (property.hidden ? null : property.content))}
    </div>
  ))
  if (depth === 0) return <>{grids}</>
  return (
    <fieldset id={fieldPathId.$id} className={depth === 1 ? 'form-section' : 'form-group'}>
      {title !== '' && <legend>{title}</legend>}
      {schema.description !== undefined && <p className="form-help">{schema.description}</p>}
      {typeof uiSchema?.['ui:help'] === 'string' && <p className="form-help">{uiSchema['ui:help']}</p>}
      {grids}
    </fieldset>
  )
}
