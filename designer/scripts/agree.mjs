// node designer/scripts/agree.mjs < PAIRS
// Many forms and values in one run, for the differential test with the server. A line "form" + tab + schema begins a form, a line
// "value" + tab + JSON is judged by it. One answer a line: "true" or "false" for a value, "refused" for a form that ajv cannot compile.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { agree, agreedOptions } from '../src/forms/ajvAgreement.mjs'

/** @type {import('ajv').ValidateFunction | null} */
let validate = null

/** @param {string} line */
function answer(line) {
  const [kind, json = ''] = line.split('\t')
  if (kind === 'form') {
    try {
      validate = agree(new Ajv(agreedOptions)).compile(JSON.parse(json))
      return 'form'
    } catch {
      validate = null
      return 'refused'
    }
  }
  let value
  try {
    value = JSON.parse(json)
  } catch {
    return 'false'
  }
  return String(validate !== null && validate(value) === true)
}

const lines = readFileSync(0, 'utf8').split('\n')
if (lines.at(-1) === '') lines.pop()
process.stdout.write(lines.map((line) => answer(line) + '\n').join(''))
