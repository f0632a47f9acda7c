import { JieduError } from '../errors.ts'
import { type Engine, interpret } from '../interpret.ts'
import { listParts } from './list-parts.ts'
import type { CommandContext } from './load-context.ts'
import { print } from './print.ts'
import { makeProgress } from './progress.ts'
import { readInput } from './read-input.ts'
import { say } from './say.ts'

export type InterpretFlags = {
  readonly out?: string
  readonly json?: boolean
  readonly engine: Engine
  readonly part?: string
  readonly ocr?: boolean
  readonly allowNetwork?: boolean
  readonly anyway?: boolean
  readonly force?: boolean
}

/** `jiedu interpret`: reads, walks, and writes or prints what came out. */
export async function runInterpret(
  policy: string,
  flags: InterpretFlags,
  context: CommandContext,
): Promise<void> {
  const { language, settingsError } = context
  if (settingsError) throw settingsError
  const part = flags.part === undefined ? undefined : readPart(flags.part)
  const progress = makeProgress(language)
  try {
    progress.show('stepRead')
    const { bytes, name, charset } = await readInput(policy, flags.allowNetwork ?? false)
    const result = await interpret(bytes, name, {
      engine: flags.engine,
      ocr: flags.ocr ?? false,
      anyway: flags.anyway ?? false,
      ...(part !== undefined && { part }),
      ...(charset !== undefined && { charset }),
      onPage: (page, pages) => progress.show('stepPage', { page, pages }),
      onStep: (step) =>
        progress.show(
          ({ read: 'stepRead', understand: 'stepUnderstand', draft: 'stepDraft' } as const)[step],
        ),
    })
    // What writes is loaded when it is known which: the web page alone is a dozen files.
    let output = ''
    if (flags.out !== undefined) {
      const { writeInterpretation } = await import('./write-interpretation.ts')
      const written = await writeInterpretation(flags.out, result, flags.force ?? false)
      output = written.map((path) => `${path}\n`).join('')
    }
    progress.clear()
    if (flags.json) {
      await print(process.stdout, `${JSON.stringify(result)}\n`)
      return
    }
    if (flags.out === undefined) {
      const { renderMarkdown } = await import('../publication/render-markdown.ts')
      output = renderMarkdown(result.document, result.draft)
    }
    // The parts are listed below with the number of each.
    for (const { code, message } of result.document.warnings)
      if (code !== 'several-parts')
        await print(process.stderr, `${say(language, 'warning', { code, message })}\n`)
    await print(process.stderr, listParts(result.document, language))
    await print(process.stdout, output)
  } finally {
    progress.clear()
  }
}

function readPart(value: string): number {
  const part = Number(value)
  if (Number.isSafeInteger(part) && part >= 1) return part
  throw new JieduError(
    'part_unknown',
    `--part 要写部分的序号（1、2、3…），不能是“${value}”`,
    `--part takes the number of a part (1, 2, 3…), not ${value}`,
  )
}
