import { Argument, Command, Option } from 'commander'
import type { Engine } from '../interpret.ts'
import type { Language } from './choose-language.ts'
import type { CommandContext } from './load-context.ts'
import { localizeHelp } from './localize-help.ts'
import type { MessageName } from './messages.data.ts'
import { print } from './print.ts'
import { say } from './say.ts'
import { version } from './version.ts'
import type { Shell } from './write-completion.ts'

/** What the process ends with when nothing is thrown. */
export type ExitStatus = { code: number }

const engines: readonly Engine[] = ['auto', 'embedded', 'model']

const shells: readonly Shell[] = ['bash', 'zsh', 'fish']
const languages: readonly Language[] = ['zh-CN', 'en']

/**
 * The whole command tree with its help in one language; each action loads its own code when it is called.
 *
 * Errors and exits are thrown as `CommanderError`, nothing is printed about them here.
 */
export function makeProgram(context: CommandContext, status: ExitStatus): Command {
  const { language } = context
  const text = (name: MessageName) => say(language, name)
  const program = new Command('jiedu')
    .description(text('description'))
    .version(version, '-V, --version', text('optionVersion'))
    .addOption(new Option('--lang <lang>', text('optionLang')).choices(languages))
    .option('--config <file>', text('optionConfig'))
    .helpCommand('help [command]', text('helpCommand'))
    .addHelpText('after', text('helpAfter'))

  program
    .command('interpret')
    .description(text('interpret'))
    .argument('<policy>', text('interpretPolicy'))
    .option('--out <dir>', text('interpretOut'))
    .option('--json', text('interpretJson'))
    .addOption(new Option('--engine <engine>', text('interpretEngine')).choices(engines).default('auto'))
    .option('--part <number>', text('interpretPart'))
    .option('--ocr', text('interpretOcr'))
    .option('--allow-network', text('interpretNetwork'))
    .option('--anyway', text('interpretAnyway'))
    .option('--force', text('interpretForce'))
    .action(async (policy: string, options) => {
      const { runInterpret } = await import('./run-interpret.ts')
      await runInterpret(policy, options, context)
    })

  program
    .command('doctor')
    .description(text('doctor'))
    .option('--json', text('doctorJson'))
    .action(async (options) => {
      const { runDoctor } = await import('./run-doctor.ts')
      status.code = await runDoctor(options, context)
    })

  program
    .command('completion')
    .description(text('completion'))
    .addArgument(new Argument('<shell>', text('completionShell')).choices(shells))
    .action(async (shell: Shell) => {
      const { writeCompletion } = await import('./write-completion.ts')
      await print(process.stdout, writeCompletion(program, shell))
    })

  for (const command of [program, ...program.commands]) localizeHelp(command, language)
  return program
}
