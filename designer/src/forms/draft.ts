import type { PaperInput } from '../api/types'
import { newId } from '../api/client'
import type { Intention } from '../api/intention'
import type { FormValues } from './formSchema'

/** A dossier being typed in, kept in this browser tab until it is filed: a reload or a lost line costs nothing. */
export interface Draft {
  /** The dossier's id, made once, so that sending again cannot file twice. */
  id: string
  /** What was last sent and not answered: known after a reload too. */
  sent?: Intention
  values: FormValues
  papers: PaperInput[]
  office?: string
  channel?: string
  subject?: string
  manualDue?: { due: string; reason: string }
  savedAt?: string
}

const nameOf = (person: string, procedure: string, version: number) => `hue.draft.${person}.${procedure}.${version}`

export function newDraft(): Draft {
  return { id: newId(), values: {}, papers: [] }
}

export function readDraft(person: string, procedure: string, version: number): Draft | undefined {
  const text = sessionStorage.getItem(nameOf(person, procedure, version))
  if (text === null) return undefined
  try {
    return JSON.parse(text) as Draft
  } catch {
    return undefined
  }
}

export function keepDraft(person: string, procedure: string, version: number, draft: Draft, now: Date): void {
  sessionStorage.setItem(nameOf(person, procedure, version), JSON.stringify({ ...draft, savedAt: now.toISOString() }))
}

export function dropDraft(person: string, procedure: string, version: number): void {
  sessionStorage.removeItem(nameOf(person, procedure, version))
}
