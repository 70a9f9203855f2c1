// The one configuration of ajv with which a form's values are judged: in the app, in scripts/validate.mjs and,
// held equal by a differential test, on the server. Plain JavaScript so that Node runs it without a build.
import addFormats from 'ajv-formats'

/** JSON Schema draft-07 as written: no strict mode (x-… hints pass), code points for lengths, own members only. */
export const agreedOptions = {
  allErrors: true,
  strict: false,
  // A number too large for a double arrives as Infinity; it is a number all the same.
  strictNumbers: false,
  ownProperties: true,
  // Draft-07: what stands beside a $ref says nothing.
  ignoreKeywordsWithRef: true,
  unicodeRegExp: true,
  validateFormats: true,
  logger: /** @type {const} */ (false),
}

/**
 * A finite double as an exact decimal: digits × 10^exponent, taken from its shortest decimal text.
 * @param {number} value
 */
function decimalOf(value) {
  const [mantissa = '0', power = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

/**
 * Whether value is a whole multiple of divisor, in decimals: 0.3 of 0.1 is, which doubles would deny.
 * @param {number} divisor
 * @param {number} value
 */
export function isMultipleOf(divisor, value) {
  // Beyond a double's range only its being whole is known: a multiple of whatever divides 1.
  if (!Number.isFinite(value)) return isMultipleOf(divisor, 1)
  const a = decimalOf(value)
  const b = decimalOf(divisor)
  const exponent = Math.min(a.exponent, b.exponent)
  const scaled = a.digits * 10n ** BigInt(a.exponent - exponent)
  const by = b.digits * 10n ** BigInt(b.exponent - exponent)
  return scaled % by === 0n
}

/**
 * RFC 3339's full-time, with a zone as +07:00 or Z; a leap second only at 23:59:60 UTC. ajv-formats takes +0700 and +99:99 as well.
 * @param {string} text
 */
export function isTime(text) {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[zZ]|([+-])(\d\d):(\d\d))$/.exec(text)
  if (parts === null) return false
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const [zoneHour, zoneMinute] = [Number(parts[5] ?? 0), Number(parts[6] ?? 0)]
  const zone = (zoneHour * 60 + zoneMinute) * (parts[4] === '-' ? -1 : 1)
  const lastOfDay = (hour * 60 + minute - zone + 2880) % 1440 === 1439
  const inDay = hour <= 23 && minute <= 59 && zoneHour <= 23 && zoneMinute <= 59
  return inDay && (second <= 59 || (second === 60 && lastOfDay))
}

/**
 * A JSON value as text that is the same for equal values: 1 and 1.0, members in any order. ajv's own comparison throws on a value
 * with a member named toString or valueOf.
 * @param {unknown} value
 * @returns {string}
 */
function canonical(value) {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = /** @type {Record<string, unknown>} */ (value)
  return `{${Object.keys(members)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(members[name])}`)
    .join(',')}}`
}

/** @type {import('ajv').SchemaValidateFunction} */
const isListed = (/** @type {unknown[]} */ allowedValues, /** @type {unknown} */ value) => {
  const text = canonical(value)
  const listed = allowedValues.some((one) => canonical(one) === text)
  isListed.errors = listed ? [] : [{ keyword: 'enum', params: { allowedValues } }]
  return listed
}

/** @type {import('ajv').SchemaValidateFunction} */
const hasNoneTwice = (/** @type {boolean} */ unique, /** @type {unknown[]} */ items) => {
  /** @type {Map<string, number>} */
  const seen = new Map()
  hasNoneTwice.errors = []
  for (const [i, item] of unique ? items.entries() : []) {
    const text = canonical(item)
    const j = seen.get(text)
    if (j !== undefined) {
      hasNoneTwice.errors = [{ keyword: 'uniqueItems', params: { i, j } }]
      return false
    }
    seen.set(text, i)
  }
  return true
}

/**
 * Finishes an instance made with {@link agreedOptions}: full formats, multipleOf counted in decimals, equality by value.
 * @template {import('ajv').default} A
 * @param {A} ajv
 * @returns {A}
 */
export function agree(ajv) {
  // ajv-formats is CommonJS: Node hands over the function itself, bundlers may hand over its module.
  const add = /** @type {typeof addFormats.default} */ (
    typeof addFormats === 'function' ? addFormats : /** @type {{default: unknown}} */ (addFormats).default
  )
  add(ajv, { mode: 'full', formats: ['date', 'email'] })
  const isDate = /** @type {{validate: (text: string) => boolean}} */ (ajv.formats['date']).validate
  ajv.addFormat('time', isTime)
  ajv.addFormat(
    'date-time',
    (/** @type {string} */ text) =>
      /^[tT]$/.test(text[10] ?? '') && isDate(text.slice(0, 10)) && isTime(text.slice(11)),
  )
  // First, since ajv compiles its meta-schema, which has it, with the next keyword.
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', validate: hasNoneTwice, errors: true })
  ajv.removeKeyword('multipleOf')
  ajv.addKeyword({ keyword: 'multipleOf', type: 'number', schemaType: 'number', validate: isMultipleOf, errors: false })
  ajv.removeKeyword('enum')
  ajv.addKeyword({
    keyword: 'enum',
    schemaType: 'array',
    validate: isListed,
    errors: true,
    metaSchema: { minItems: 1 },
  })
  return ajv
}
