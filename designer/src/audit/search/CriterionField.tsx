import type { ReactNode } from 'react'

interface Props {
  name: string
  label: string
  help?: string | undefined
  fault?: string | undefined
  children: ReactNode
}

/** A criterion with its label, and what is wrong with it. */
export function CriterionField({ name, label, help, fault, children }: Props) {
  return (
    <div className="criterion">
      <label htmlFor={`criterion-${name}`}>{label}</label>
      {children}
      {fault !== undefined ? (
        <span id={`criterion-${name}-fault`} className="criterion-fault" role="alert">
          {fault}
        </span>
      ) : (
        help !== undefined && <span className="quiet criterion-help">{help}</span>
      )}
    </div>
  )
}
