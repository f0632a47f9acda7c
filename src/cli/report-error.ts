import { CommanderError } from 'commander'
import { JieduError } from '../errors.ts'
import type { Language } from './choose-language.ts'
import type { MessageName } from './messages.data.ts'
import { print } from './print.ts'
import { say } from './say.ts'

/** What an error says at a door. */
export type ErrorReport = { readonly code: string; readonly message: string }

/**
 * Tells the person why the work could not be done: a line on standard error, and with `--json` the one JSON value
 * `{error: {code, message}}` on standard output, so that whoever parses it always finds one.
 *
 * The stack is shown only with `JIEDU_DEBUG=1`.
 */
export async function reportError(error: unknown, language: Language, json: boolean): Promise<void> {
  const report = describeError(error, language)
  if (json) await print(process.stdout, `${JSON.stringify({ error: report })}\n`)
  await print(process.stderr, `${say(language, 'error', report)}\n`)
  if (process.env.JIEDU_DEBUG === '1') await print(process.stderr, `${stackOf(error)}\n`)
}

export function describeError(error: unknown, language: Language): ErrorReport {
  if (error instanceof JieduError)
    return { code: error.code, message: language === 'en' ? error.english : error.message }
  if (error instanceof CommanderError) return { code: 'usage', message: describeUsage(error, language) }
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'internal_error', message: say(language, 'internal', { message }) }
}

const usageMessages: Readonly<Record<string, MessageName>> = {
  'commander.unknownOption': 'usageUnknownOption',
  'commander.unknownCommand': 'usageUnknownCommand',
  'commander.missingArgument': 'usageMissingArgument',
  'commander.optionMissingArgument': 'usageOptionArgument',
  'commander.invalidArgument': 'usageInvalidArgument',
  'commander.excessArguments': 'usageExcess',
}

// commander speaks English only: the quoted names are taken out of its sentence and put into ours.
function describeUsage(error: CommanderError, language: Language): string {
  const name = usageMessages[error.code]
  if (!name) return error.message.replace(/^error: /, '')
  const [first = '', second = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '')
  const choices = /Allowed choices are ([^.]+)\./.exec(error.message)?.[1]
  const suggestion = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1]
  const details = /: ([^:]*)\.$/.exec(error.message)?.[1] ?? ''
  const third = choices ? (language === 'en' ? `: one of ${choices}` : `，可选 ${choices}`) : ''
  return (
    say(language, name, { first, second, third, details }) +
    (suggestion ? say(language, 'usageDidYouMean', { value: suggestion }) : '') +
    say(language, 'usageSeeHelp')
  )
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncause: ${stackOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}
