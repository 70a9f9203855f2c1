import { problemOf } from './problem'

/** Stores a file and answers the hash it is known by; at most 20 MiB. */
export async function storeFile(file: File): Promise<{ sha256: string; size: number }> {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1]
  const response = await fetch('/api/attachments', {
    method: 'POST',
    body: file,
    headers: {
      'Content-Type': 'application/octet-stream',
      ...(token === undefined ? {} : { 'X-XSRF-TOKEN': decodeURIComponent(token) }),
    },
  })
  if (!response.ok) throw await problemOf(response)
  return (await response.json()) as { sha256: string; size: number }
}
