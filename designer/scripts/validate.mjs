// node designer/scripts/validate.mjs --form FORM.json --batch VALUES.jsonl
// Prints for each line what the browser's validator decides: {"valid":true}. For the differential test with the server.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Ajv } from 'ajv'
import { agree, agreedOptions } from '../src/forms/ajvAgreement.mjs'

const { values } = parseArgs({ options: { form: { type: 'string' }, batch: { type: 'string' } } })
if (values.form === undefined || values.batch === undefined) {
  console.error('Cách dùng: node designer/scripts/validate.mjs --form FORM.json --batch VALUES.jsonl')
  process.exit(2)
}

const validate = agree(new Ajv(agreedOptions)).compile(JSON.parse(readFileSync(values.form, 'utf8')))

/** @param {string} line */
function verdict(line) {
  let value
  try {
    value = JSON.parse(line)
  } catch {
    return { valid: false, error: 'not JSON' }
  }
  try {
    return { valid: validate(value) === true }
  } catch (error) {
    if (error instanceof RangeError) return { valid: false, error: 'too deep' }
    throw error
  }
}

const lines = readFileSync(values.batch, 'utf8').split('\n')
if (lines.at(-1) === '') lines.pop()
process.stdout.write(lines.map((line) => JSON.stringify(verdict(line)) + '\n').join(''))
