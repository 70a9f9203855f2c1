import type { HistoryLine } from './types'

/** What the host answers instead of a result (RFC 9457), or what the network did to us. */
export interface ProblemDetails {
  status: number
  code: string
  title?: string
  detail?: string
  errors?: Record<string, string>
  currentRevision?: number
  changes?: HistoryLine[]
}

/** A request that was refused or did not arrive. `code` is stable; `detail` is a sentence for the person. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly detail: string | undefined
  readonly errors: Record<string, string>
  readonly currentRevision: number | undefined
  readonly changes: HistoryLine[]

  constructor(details: ProblemDetails) {
    super(details.detail ?? details.title ?? details.code)
    this.name = 'Problem'
    this.status = details.status
    this.code = details.code
    this.detail = details.detail ?? details.title
    this.errors = details.errors ?? {}
    this.currentRevision = details.currentRevision
    this.changes = details.changes ?? []
  }

  /** Nobody knows whether the host got it: the same request with the same key is safe to send again. */
  get isNetwork(): boolean {
    return this.status === 0
  }

  get isConflict(): boolean {
    return this.status === 409
  }
}

/** Reads the body of a refused answer; a body that is not a problem still gives a Problem. */
export async function problemOf(response: Response): Promise<Problem> {
  let body: Partial<ProblemDetails> = {}
  try {
    const parsed: unknown = await response.json()
    if (parsed !== null && typeof parsed === 'object') body = parsed
  } catch {
    // No body, or not JSON (a proxy's page): the status alone speaks.
  }
  return new Problem({ ...body, status: response.status, code: body.code ?? `http-${response.status}` })
}
