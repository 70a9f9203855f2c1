import { useTranslation } from 'react-i18next'
import { type FormSchema, isRecord, orderedNames, resolved } from './formSchema'
import { useValueText } from './valueText'

interface Props {
  schema: FormSchema
  values: unknown
  /** Dotted paths of fields to point out, with the words that say why. */
  marked?: { paths: ReadonlySet<string>; words: string }
}

/** A filled form to read: what was answered, part by part; what was left empty is not shown. */
export function FormDetails({ schema, values, marked }: Props) {
  const { t } = useTranslation()
  const own = resolved(schema, schema)
  const parts = orderedNames(own).filter((name) => isRecord(values) && values[name] !== undefined)
  if (parts.length === 0) return <p className="quiet">{t('forms.nothingFilled')}</p>
  return (
    <div className="form-details">
      <Part schema={own} root={schema} values={values} depth={0} path="" marked={marked} />
    </div>
  )
}

function Part({
  schema,
  root,
  values,
  depth,
  path,
  marked,
}: {
  schema: FormSchema
  root: FormSchema
  values: unknown
  depth: number
  path: string
  marked: Props['marked']
}) {
  const valueText = useValueText()
  const held = isRecord(values) ? values : {}
  const names = orderedNames(schema).filter((name) => held[name] !== undefined)
  const fields = names.map((name) => ({
    name,
    field: resolved(schema.properties?.[name] ?? {}, root),
    value: held[name],
  }))
  const leaves = fields.filter(
    ({ field }) =>
      field.type !== 'object' && !(field.type === 'array' && resolved(field.items ?? {}, root).type === 'object'),
  )
  const nested = fields.filter((one) => !leaves.includes(one))
  return (
    <>
      {leaves.length > 0 && (
        <dl className="facts">
          {leaves.map(({ name, field, value }) => (
            <div key={name} className={marked?.paths.has(path + name) === true ? 'marked' : undefined}>
              <dt>
                {field.title ?? name}
                {marked?.paths.has(path + name) === true && <span className="change-mark"> {marked.words}</span>}
              </dt>
              <dd>{valueText(value, field, root)}</dd>
            </div>
          ))}
        </dl>
      )}
      {nested.map(({ name, field, value }) => {
        const title = field.title ?? name
        const items = Array.isArray(value) ? (value as unknown[]) : [value]
        const inner = field.type === 'array' ? resolved(field.items ?? {}, root) : field
        return (
          <section key={name}>
            {depth === 0 ? <h3>{title}</h3> : <h4>{title}</h4>}
            {items.map((item, index) => (
              <Part
                key={index}
                schema={inner}
                root={root}
                values={item}
                depth={depth + 1}
                path={`${path}${name}.`}
                marked={marked}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}
