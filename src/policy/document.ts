import { JieduError } from '../errors.ts'
import type { DocumentPart, PolicyDocument, Span, Table, Warning } from '../types.ts'
import { titleKind } from './kinds.ts'
import { cleanLine, type Line, toLines } from './lines.ts'
import { readMetadata } from './metadata.ts'
import { headerTitle } from './page-lines.ts'
import { type Part, splitParts } from './parts.ts'
import type { ReadNote, ReadResult } from './read/block.ts'
import { chromeWarnings, numberWarnings, partWarnings, policyWarnings, scriptWarnings } from './warnings.ts'

export type DocumentOptions = {
  /** First 16 hex digits of the SHA-256 of a text; injected so that this room stays free of Node. */
  readonly hash: (text: string) => string
  /** Which part to interpret, counted from 1 as in `document.parts`; default: the first policy. */
  readonly part?: number
}

/**
 * A read file becomes a policy document: clean text, parts, and what the document says about itself.
 *
 * @param read     what a reader made of the file
 * @param source   name of the file and SHA-256 of its bytes
 * @throws {JieduError} `part_unknown` when `options.part` names no part
 */
export function toDocument(
  read: ReadResult,
  source: { readonly name: string; readonly sha256: string },
  options: DocumentOptions,
): PolicyDocument {
  const { lines, dropped } = toLines(read.blocks)
  const pageTitle = read.meta.title ?? headerTitle(dropped)
  const meta = {
    ...read.meta,
    ...(pageTitle && { title: cleanLine(pageTitle).replace(/^[（(]转载[）)]/, '') }),
  }
  const parts = splitParts(lines, meta.title)
  const partIndex = choosePart(parts, options.part)
  const { text, starts, tables } = layText(lines)
  const span = (part: Part): Span => [starts[part.start] ?? 0, lineEnd(lines, starts, part.end - 1)]
  const metadata = readMetadata(lines, parts, partIndex, meta)
  const warnings: Warning[] = [
    ...read.notes.map(toWarning),
    ...chromeWarnings(dropped),
    ...numberWarnings(metadata.number, metadata.fields.issuedOn),
    ...partWarnings(parts),
    ...scriptWarnings(text),
    ...policyWarnings({ title: metadata.title, text, ...metadata.fields }, lines),
  ]
  return {
    schema: 'jiedu/1',
    id: options.hash(text).slice(0, 16),
    title: metadata.title,
    ...metadata.fields,
    issuers: metadata.issuers,
    kind: titleKind(metadata.title) ?? '其他',
    repeals: metadata.repeals,
    text,
    tables,
    parts: parts.map((part): DocumentPart => ({ title: part.title, role: part.role, span: span(part) })),
    partIndex,
    source: { name: source.name, format: read.format, sha256: source.sha256 },
    warnings,
  }
}

function choosePart(parts: readonly Part[], wanted: number | undefined): number {
  if (wanted === undefined)
    return Math.max(
      0,
      parts.findIndex((part) => part.role === 'policy'),
    )
  if (parts[wanted - 1]) return wanted - 1
  throw new JieduError(
    'part_unknown',
    `文件只有 ${parts.length} 个部分，没有第 ${wanted} 部分`,
    `the file has ${parts.length} part(s); there is no part ${wanted}`,
  )
}

/** Lines joined to one text; each line's start, and tables with the span of every cell. */
function layText(lines: readonly Line[]): { text: string; starts: number[]; tables: Table[] } {
  const starts: number[] = []
  const tables: { span: [number, number]; rows: Span[][] }[] = []
  let offset = 0
  let current: number | undefined
  for (const line of lines) {
    starts.push(offset)
    if (line.cells) {
      if (line.table !== current) tables.push({ span: [offset, offset], rows: [] })
      const table = tables.at(-1) as { span: [number, number]; rows: Span[][] }
      let place = offset
      table.rows.push(
        line.cells.map((cell) => {
          const cellSpan: Span = [place, place + cell.length]
          place += cell.length + 1
          return cellSpan
        }),
      )
      table.span[1] = offset + line.text.length
    }
    current = line.table
    offset += line.text.length + 1
  }
  return { text: lines.map((line) => line.text).join('\n'), starts, tables }
}

const lineEnd = (lines: readonly Line[], starts: readonly number[], index: number) =>
  (starts[index] ?? 0) + (lines[index]?.text.length ?? 0)

const toWarning = ({ code, message }: ReadNote): Warning => ({ code, message })
