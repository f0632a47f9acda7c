/**
 * What stops the work: a stable code, a message for an editor in Chinese and one in English, and the cause.
 *
 * What is wrong with a draft is not an error but a finding.
 */
export class JieduError extends Error {
  readonly code: string
  readonly english: string

  constructor(code: string, message: string, english: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'JieduError'
    this.code = code
    this.english = english
  }
}
