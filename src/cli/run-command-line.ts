import { CommanderError } from 'commander'
import { loadContext } from './load-context.ts'
import { makeProgram } from './make-program.ts'
import { reportError } from './report-error.ts'

/**
 * Runs one command as a person typed it and says everything there is to say.
 *
 * @param argv  the arguments after the command's name
 * @returns     exit status: 0 clean, 1 findings of severity error, 2 could not run
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  const context = await loadContext(argv)
  const status = { code: 0 }
  try {
    await makeProgram(context, status).parseAsync(argv, { from: 'user' })
    return status.code
  } catch (error) {
    // commander throws to leave after help and version too
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (error instanceof CommanderError && error.code === 'commander.help') return 2
    await reportError(error, context.language, argv.includes('--json'))
    return 2
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
