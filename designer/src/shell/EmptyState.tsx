import type { ReactNode } from 'react'

/** Nothing to show: what that means, and what to do. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty" role="status">
      <p>{title}</p>
      {children !== undefined && <div>{children}</div>}
    </div>
  )
}
