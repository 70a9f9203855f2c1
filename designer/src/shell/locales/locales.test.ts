import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import en from './en.json'
import vi from './vi.json'

type Texts = { [name: string]: string | Texts }

function keysOf(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [prefix + name] : keysOf(value, `${prefix}${name}.`),
  )
}

function textsOf(texts: Texts): string[] {
  return Object.values(texts).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(entry.name) && !/(\.test\.tsx?|testFrame\.tsx|schema\.d\.ts)$/.test(entry.name) ? [path] : []
  })
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
const vietnamese = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i
const files = sources('src').map((path) => ({ path, text: withoutComments(readFileSync(path, 'utf8')) }))
const known = new Set(keysOf(vi))

/** Keys named in a source: t('a.b'), and the fixed beginnings of t(`a.${x}`). */
function named(text: string) {
  const whole = [...text.matchAll(/\bt\(\s*(?:[\w.]+ \? )?'([\w.]+)'/g)].map((match) => match[1] ?? '')
  const begun = [...text.matchAll(/\bt\(\s*`([\w.]+)\.\$\{/g)].map((match) => match[1] ?? '')
  return { whole, begun }
}

test('Both_languages_have_the_same_keys', () => {
  expect(keysOf(en).sort()).toEqual(keysOf(vi).sort())
})

test('No_text_is_empty', () => {
  expect([...textsOf(vi), ...textsOf(en)].filter((text) => text.trim() === '')).toEqual([])
})

test('Every_key_that_a_source_names_has_a_text', () => {
  const missing = files.flatMap(({ path, text }) => {
    const { whole, begun } = named(text)
    return [
      ...whole.filter((key) => !known.has(key) && !known.has(`${key}_other`)),
      ...begun.filter((key) => ![...known].some((one) => one.startsWith(`${key}.`))),
    ].map((key) => `${path}: ${key}`)
  })
  expect(missing).toEqual([])
})

test('Vietnamese_stands_in_the_locales_only', () => {
  expect(files.filter(({ text }) => vietnamese.test(text)).map(({ path }) => path)).toEqual([])
})

test('The_search_for_breaches_finds_planted_ones', () => {
  expect(vietnamese.test(withoutComments('<p>Hồ sơ</p>'))).toBe(true)
  expect(vietnamese.test(withoutComments('/** Hồ sơ */'))).toBe(false)
  expect(named("t('no.such.key')").whole.filter((key) => !known.has(key))).toEqual(['no.such.key'])
})
