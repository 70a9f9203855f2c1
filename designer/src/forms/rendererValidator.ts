import { customizeValidator } from '@rjsf/validator-ajv8'
import Ajv from 'ajv'
import { agree, agreedOptions } from './ajvAgreement.mjs'

/** The validator handed to the form renderer: the same agreed ajv, for choosing between alternatives. */
export const rendererValidator = customizeValidator({
  AjvClass: Ajv as never,
  ajvOptionsOverrides: agreedOptions as never,
  ajvFormatOptions: { mode: 'full', formats: ['date', 'date-time', 'email'] },
  extenderFn: (ajv) => agree(ajv as never) as never,
})
