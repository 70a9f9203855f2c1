import { afterEach, expect, test, vi } from 'vitest'
import { fakeNetwork, json } from '../shell/testFrame'
import { actAs, ask, newId, queryOf } from './client'
import { Problem } from './problem'

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; expires=Thu, 01 Jan 1970 00:00:00 GMT'
})

test('A_command_carries_its_key_revision_and_token', async () => {
  document.cookie = 'XSRF-TOKEN=a%2Bb'
  const network = fakeNetwork(() => json({ ok: true }))
  vi.stubGlobal('fetch', network.fetch)
  await ask('/api/dossiers/1/resume', { method: 'POST', body: { reason: 'x' }, key: 'key-1', revision: 7 })
  const headers = network.asked[0]?.headers
  expect(headers?.get('Idempotency-Key')).toBe('key-1')
  expect(headers?.get('If-Match')).toBe('"7"')
  expect(headers?.get('X-XSRF-TOKEN')).toBe('a+b')
})

test('A_read_carries_no_token', async () => {
  document.cookie = 'XSRF-TOKEN=abc'
  const network = fakeNetwork(() => json([]))
  vi.stubGlobal('fetch', network.fetch)
  await ask('/api/offices')
  expect(network.asked[0]?.headers.get('X-XSRF-TOKEN')).toBeNull()
})

test('A_broken_line_repeats_a_command_with_the_same_key', async () => {
  const network = fakeNetwork((_, count) => {
    if (count === 1) throw new TypeError('failed to fetch')
    return json({ ok: true })
  })
  vi.stubGlobal('fetch', network.fetch)
  await ask('/api/dossiers', { method: 'POST', body: {}, key: 'key-2' })
  expect(network.asked.map((one) => one.headers.get('Idempotency-Key'))).toEqual(['key-2', 'key-2'])
})

test('A_broken_line_without_a_key_is_not_repeated', async () => {
  const network = fakeNetwork(() => {
    throw new TypeError('failed to fetch')
  })
  vi.stubGlobal('fetch', network.fetch)
  await expect(ask('/api/session', { method: 'POST', body: {} })).rejects.toMatchObject({ status: 0, code: 'network' })
  expect(network.asked).toHaveLength(1)
})

test('A_refusal_gives_its_code_sentence_and_fields', async () => {
  vi.stubGlobal(
    'fetch',
    fakeNetwork(() => json({ code: 'form-invalid', detail: 'Sai', errors: { '/a': 'b' } }, 422)).fetch,
  )
  const refused = await ask('/api/dossiers', { method: 'POST' }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Problem)
  expect(refused).toMatchObject({ status: 422, code: 'form-invalid', detail: 'Sai', errors: { '/a': 'b' } })
})

test('An_answer_that_is_no_problem_is_still_a_problem', async () => {
  vi.stubGlobal('fetch', fakeNetwork(() => new Response('<html>', { status: 502 })).fetch)
  await expect(ask('/api/offices')).rejects.toMatchObject({ status: 502, code: 'http-502' })
})

test('The_role_acted_as_goes_with_every_request', async () => {
  actAs('19777/clerk')
  const network = fakeNetwork(() => json([]))
  vi.stubGlobal('fetch', network.fetch)
  await ask('/api/inbox')
  expect(network.asked[0]?.headers.get('X-Acting-As')).toBe('19777/clerk')
})

test('Empty_members_stay_out_of_the_address', () => {
  expect(queryOf({ search: '', mine: false, after: undefined, most: 100 })).toBe('?most=100')
})

test('An_id_is_a_GUID_also_without_a_secure_context', () => {
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(171) })
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
