import { createHash } from 'node:crypto'
import { draftInterpretation } from './draft/index.ts'
import { JieduError } from './errors.ts'
import { readBrief } from './policy/brief.ts'
import { toDocument } from './policy/document.ts'
import { readPolicyFile } from './policy/read/index.ts'
import type { InterpretationDraft, PolicyBrief, PolicyDocument } from './types.ts'

export type Engine = 'auto' | 'embedded' | 'model'

/** The steps of the walk in order, as told to `onStep`. */
export type Step = 'read' | 'understand' | 'draft'

export type InterpretOptions = {
  /** Which part of the file to interpret, counted from 1 as in `document.parts`; default: the policy itself. */
  readonly part?: number
  /** Read pictures of text by optical character recognition; numbers read so are marked 待核实. */
  readonly ocr?: boolean
  /** Encoding the sender named, as in an HTTP header; the content decides when it cannot be right. */
  readonly charset?: string
  /** `auto` takes the best engine at hand; without a model that is `embedded`. */
  readonly engine?: Engine
  /** Go on although the text does not look like a policy document. */
  readonly anyway?: boolean
  readonly onStep?: (step: Step) => void
  /** Pages done in a file that is read page by page. */
  readonly onPage?: (page: number, pages: number) => void
}

export type Interpretation = {
  readonly document: PolicyDocument
  readonly brief: PolicyBrief
  readonly draft: InterpretationDraft
}

/**
 * The walk: the bytes of a policy file become a document, a brief and an interpretation draft.
 *
 * The same bytes, name and options always give the same result; nothing is read but the bytes.
 *
 * @param bytes  the file as it is, any supported format; the format is told from the content
 * @param name   what the file is called, kept in `document.source.name`
 * @throws {JieduError} `engine_unavailable`, `not_a_policy`, `part_unknown`, and every code of the readers
 */
export async function interpret(
  bytes: Uint8Array,
  name: string,
  options: InterpretOptions = {},
): Promise<Interpretation> {
  if (options.engine === 'model') throw modelUnavailable()
  options.onStep?.('read')
  const read = await readPolicyFile(bytes, name, {
    ocr: options.ocr ?? false,
    ...(options.charset !== undefined && { charset: options.charset }),
    onProgress: ({ page, pages }) => options.onPage?.(page, pages),
  })
  options.onStep?.('understand')
  const document = toDocument(
    read,
    { name, sha256: sha256(bytes) },
    { hash: sha256, ...(options.part !== undefined && { part: options.part }) },
  )
  if (!options.anyway && document.warnings.some(({ code }) => code === 'not-a-policy')) throw notAPolicy(name)
  const brief = readBrief(document)
  options.onStep?.('draft')
  return { document, brief, draft: draftInterpretation(document, brief) }
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

function notAPolicy(name: string): JieduError {
  return new JieduError(
    'not_a_policy',
    `“${name}”看起来不是政策文件（没有发文机关、文号和条款）；确认要继续，请加 --anyway`,
    `${name} does not look like a policy document (no issuer, number or clauses); add --anyway to go on`,
  )
}

function modelUnavailable(): JieduError {
  return new JieduError(
    'engine_unavailable',
    '本版本没有模型引擎；请改用 --engine embedded（内置引擎，不需要密钥和网络）',
    'no model engine is available in this version; use --engine embedded, which needs neither key nor network',
  )
}
