import type { Command, Option } from 'commander'

export type Shell = 'bash' | 'zsh' | 'fish'

/**
 * The script that completes commands, options and choices in a shell, made from the command tree itself.
 *
 * Use: `eval "$(jiedu completion bash)"`, the same for zsh, or `jiedu completion fish | source`.
 */
export function writeCompletion(program: Command, shell: Shell): string {
  return shell === 'fish' ? writeFish(program) : writeBash(program, shell)
}

const flagsOf = (command: Command): Option[] => command.options.filter((option) => !option.hidden)
const namesOf = (option: Option): string[] => [option.long, option.short].filter((name) => name != null)

// zsh runs the bash function through bashcompinit, so one script serves both.
function writeBash(program: Command, shell: Shell): string {
  const global = flagsOf(program).flatMap(namesOf)
  const commands = program.commands.map((command) => command.name())
  const words = (command: Command) =>
    [
      ...flagsOf(command).flatMap(namesOf),
      ...command.registeredArguments.flatMap((argument) => argument.argChoices ?? []),
    ].join(' ')
  const choices = [program, ...program.commands].flatMap((command) =>
    flagsOf(command).flatMap((option) =>
      option.argChoices
        ? [
            `    ${option.long}) COMPREPLY=($(compgen -W "${option.argChoices.join(' ')}" -- "$word")); return;;`,
          ]
        : [],
    ),
  )
  return `${shell === 'zsh' ? 'autoload -Uz compinit bashcompinit && compinit && bashcompinit\n' : ''}_jiedu() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="" each
  case "$before" in
${choices.join('\n')}
  esac
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$each" in ${commands.join('|')}) command="$each"; break;; esac
  done
  case "$command" in
${program.commands.map((command) => `    ${command.name()}) COMPREPLY=($(compgen -W "${words(command)} ${global.join(' ')} --help" -- "$word"));;`).join('\n')}
    *) COMPREPLY=($(compgen -W "${commands.join(' ')} help ${global.join(' ')} --help" -- "$word"));;
  esac
  [[ "$word" == -* ]] || COMPREPLY+=($(compgen -f -- "$word"))
}
complete -o filenames -F _jiedu jiedu
`
}

function writeFish(program: Command): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`
  const optionLine = (option: Option, condition: string) =>
    [
      `complete -c jiedu ${condition}`,
      option.long && `-l ${option.long.slice(2)}`,
      option.short && `-s ${option.short.slice(1)}`,
      option.argChoices ? `-x -a ${quote(option.argChoices.join(' '))}` : option.required && '-r',
      `-d ${quote(option.description)}`,
    ]
      .filter(Boolean)
      .join(' ')
  return `${[
    ...flagsOf(program).map((option) => optionLine(option, '')),
    ...program.commands.map(
      (command) =>
        `complete -c jiedu -n __fish_use_subcommand -f -a ${command.name()} -d ${quote(command.description())}`,
    ),
    ...program.commands.flatMap((command) => {
      const condition = `-n '__fish_seen_subcommand_from ${command.name()}'`
      const choices = command.registeredArguments.flatMap((argument) => argument.argChoices ?? [])
      return [
        ...flagsOf(command).map((option) => optionLine(option, condition)),
        ...(choices.length > 0 ? [`complete -c jiedu ${condition} -f -a ${quote(choices.join(' '))}`] : []),
      ]
    }),
  ].join('\n')}\n`
}
