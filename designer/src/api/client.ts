import { Problem, problemOf } from './problem'

type Method = 'GET' | 'POST' | 'DELETE'

export interface Asking {
  method?: Method
  body?: unknown
  /** Made once for one intention and kept for every retry of it, so that the host answers the same twice. */
  key?: string
  /** The revision that the person saw; a newer one makes the host refuse with 409. */
  revision?: number
  signal?: AbortSignal
}

const actingKey = 'hue.acting'

/** The office/role a person with several is working as; undefined leaves the choice to the host. */
export function actingAs(): string | undefined {
  return sessionStorage.getItem(actingKey) ?? undefined
}

export function actAs(role: string | undefined): void {
  if (role === undefined) sessionStorage.removeItem(actingKey)
  else sessionStorage.setItem(actingKey, role)
}

function cookie(name: string): string | undefined {
  for (const part of document.cookie.split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return decodeURIComponent(value.join('='))
  }
  return undefined
}

function headersOf(asking: Asking): Headers {
  const headers = new Headers({ Accept: 'application/json' })
  if (asking.body !== undefined) headers.set('Content-Type', 'application/json')
  if (asking.key !== undefined) headers.set('Idempotency-Key', asking.key)
  if (asking.revision !== undefined) headers.set('If-Match', `"${asking.revision}"`)
  const role = actingAs()
  if (role !== undefined) headers.set('X-Acting-As', role)
  const token = cookie('XSRF-TOKEN')
  if (token !== undefined && (asking.method ?? 'GET') !== 'GET') headers.set('X-XSRF-TOKEN', token)
  return headers
}

/**
 * Asks the host. Throws a {@link Problem} when refused; with status 0 when the answer never came,
 * in which case a request with a key is sent once more by itself, since the host gives the first answer again.
 */
export async function ask<T>(path: string, asking: Asking = {}): Promise<T> {
  const attempt = async (): Promise<Response> => {
    try {
      return await fetch(path, {
        method: asking.method ?? 'GET',
        headers: headersOf(asking),
        credentials: 'same-origin',
        ...(asking.body === undefined ? {} : { body: JSON.stringify(asking.body) }),
        ...(asking.signal === undefined ? {} : { signal: asking.signal }),
      })
    } catch (error) {
      if (asking.signal?.aborted) throw error
      throw new Problem({ status: 0, code: 'network' })
    }
  }
  let response: Response
  try {
    response = await attempt()
  } catch (error) {
    if (!(error instanceof Problem) || asking.key === undefined) throw error
    response = await attempt()
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** "?a=1&b=x" of the members that are given and not empty. */
export function queryOf(members: Record<string, string | number | boolean | undefined | null>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(members)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** A GUID; `crypto.randomUUID` exists only in secure contexts and an office may serve plain http inside its network. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
