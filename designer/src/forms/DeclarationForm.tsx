import type { ErrorSchema } from '@rjsf/utils'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultMessage } from './faultMessage'
import { type FormSchema, type FormValues, namesOf, pointerOf } from './formSchema'
import { HueForm } from './formTheme'
import { rendererValidator } from './rendererValidator'
import { drawnSchema, uiSchemaOf } from './uiSchema'
import { pruned } from './values'
import { faultsOf } from './verdict'

interface Props {
  schema: FormSchema
  values: FormValues
  onChange: (values: FormValues) => void
  /** Messages of the server by JSON pointer; each is dropped when its field changes. */
  serverErrors?: Record<string, string>
  /** From the first attempt to send on, every fault is shown; before it, only those of fields that were left. */
  showAll: boolean
  disabled?: boolean
  /** Prefix of the ids, where two forms stand on one page. */
  idPrefix?: string
}

/** A procedure's form, drawn from its JSON Schema, with each message beside its field. */
export default function DeclarationForm(props: Props) {
  const { schema, values, onChange, serverErrors, showAll, disabled = false, idPrefix = 'form' } = props
  const { t } = useTranslation()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [seenErrors, setSeenErrors] = useState({ errors: serverErrors, values })
  // A server's message speaks of the values that were sent; it goes when its field is changed.
  if (seenErrors.errors !== serverErrors) setSeenErrors({ errors: serverErrors, values })

  const drawn = useMemo(() => drawnSchema(schema), [schema])
  const ui = useMemo(() => ({ ...uiSchemaOf(schema), 'ui:submitButtonOptions': { norender: true } }), [schema])
  const faults = useMemo(() => faultsOf(schema, pruned(schema, values)), [schema, values])

  const messages = useMemo(() => {
    const found = new Map<string, string>()
    for (const fault of faults) if (showAll || left.has(fault.pointer)) found.set(fault.pointer, faultMessage(fault, t))
    for (const [pointer, message] of Object.entries(seenErrors.errors ?? {}))
      if (!found.has(pointer) && same(seenErrors.values, values, pointer)) found.set(pointer, message)
    return found
  }, [faults, left, showAll, seenErrors, values, t])

  const text = JSON.stringify([...messages])
  const extraErrors = useMemo(() => errorSchemaOf(new Map(JSON.parse(text) as [string, string][])), [text])

  return (
    <HueForm
      schema={drawn as never}
      uiSchema={ui}
      validator={rendererValidator}
      formData={values}
      idPrefix={idPrefix}
      idSeparator="."
      noValidate
      noHtml5Validate
      showErrorList={false}
      disabled={disabled}
      extraErrors={extraErrors}
      experimental_defaultFormStateBehavior={{
        emptyObjectFields: 'skipDefaults',
        arrayMinItems: { populate: 'never' },
        constAsDefaults: 'never',
      }}
      onChange={(event) => onChange((event.formData ?? {}) as FormValues)}
      onBlur={(id) => {
        const pointer = pointerOf(id.split('.').slice(1))
        setLeft((known) => (known.has(pointer) ? known : new Set(known).add(pointer)))
      }}
      onSubmit={() => undefined}
      tagName="div"
    />
  )
}

function same(sent: unknown, now: unknown, pointer: string): boolean {
  let a = sent
  let b = now
  for (const name of namesOf(pointer)) {
    a = (a as Record<string, unknown> | undefined)?.[name]
    b = (b as Record<string, unknown> | undefined)?.[name]
  }
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function errorSchemaOf(messages: Map<string, string>): ErrorSchema {
  const root: Record<string, unknown> = {}
  for (const [pointer, message] of messages) {
    let node = root
    for (const name of namesOf(pointer)) node = (node[name] ??= {}) as Record<string, unknown>
    node.__errors = [message]
  }
  return root as ErrorSchema
}
