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
 * Finishes an instance made with {@link agreedOptions}: full formats, and multipleOf counted in decimals.
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
  ajv.removeKeyword('multipleOf')
  ajv.addKeyword({ keyword: 'multipleOf', type: 'number', schemaType: 'number', validate: isMultipleOf, errors: false })
  return ajv
}
