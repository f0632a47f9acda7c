import type { Command } from 'commander'
import type { Language } from './choose-language.ts'
import type { MessageName } from './messages.data.ts'
import { say } from './say.ts'

const titles: Readonly<Record<string, MessageName>> = {
  'Usage:': 'titleUsage',
  'Arguments:': 'titleArguments',
  'Options:': 'titleOptions',
  'Global Options:': 'titleGlobal',
  'Commands:': 'titleCommands',
}

/** Makes one command speak a language in its help, and throw instead of exiting. */
export function localizeHelp(command: Command, language: Language): void {
  command
    .helpOption('-h, --help', say(language, 'optionHelp'))
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => (titles[title] ? say(language, titles[title]) : title),
      optionDescription: (option) => {
        const extras = [
          ...(option.argChoices
            ? [say(language, 'helpChoices', { value: option.argChoices.join(' / ') })]
            : []),
          ...(option.defaultValue === undefined
            ? []
            : [say(language, 'helpDefault', { value: `${option.defaultValue}` })]),
        ]
        if (extras.length === 0) return option.description
        return language === 'en'
          ? `${option.description} (${extras.join('; ')})`
          : `${option.description}（${extras.join('；')}）`
      },
    })
}
