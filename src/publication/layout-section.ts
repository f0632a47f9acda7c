import type { DraftSection, Point, Role } from '../types.ts'
import { layoutRows, type TableBlock } from './layout-rows.ts'
import { visibleText } from './visible-text.ts'

/** One point as a reader sees it; `label` is the headline before the text. */
export type Piece = { readonly point: Point; readonly text: string; readonly label?: string }

/** An entry of a list: one paragraph, or several when it is long. */
export type Entry = readonly (readonly Piece[])[]

/** A stretch of a section that stands as one paragraph, list, table, sub-heading, question or answer. */
export type Block =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly items: readonly Entry[] }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'question'; readonly piece: Piece }
  | { readonly kind: 'answer'; readonly pieces: readonly Piece[]; readonly opens: boolean }
  | TableBlock

/** Characters of a paragraph above which rule P5 asks for a break. */
const maxParagraphChars = 200

/** Sections told as running text; in the others every statement is an entry of a list. */
const running: ReadonlySet<Role> = new Set(['background', 'goals', 'safeguards', 'validity', 'questions'])

/** The opening sentences as blocks. */
export const layoutLead = (lead: readonly Point[]): Block[] => layoutPoints(lead, 'background')

/**
 * The points of a section as blocks in their order: neighbouring statements become paragraphs or a list, rows
 * with the same labels one table, a question is followed by its answer. No text is added, lost or moved.
 */
export const layoutSection = (section: DraftSection): Block[] => layoutPoints(section.points, section.role)

function layoutPoints(points: readonly Point[], role: Role): Block[] {
  const blocks: Block[] = []
  let group: string | undefined
  for (let index = 0; index < points.length; ) {
    const run = runFrom(points, index)
    const next = groupOf(run[0]!)
    if (next !== undefined && next !== group) blocks.push({ kind: 'subheading', text: next })
    if (run[0]!.kind !== 'placeholder') group = next
    blocks.push(...layoutRun(run, role, blocks.at(-1)?.kind === 'question'))
    index += run.length
  }
  return joinLists(blocks)
}

/** Neighbouring points of one kind under one sub-heading. */
function runFrom(points: readonly Point[], start: number): Point[] {
  const first = points[start]!
  let end = start + 1
  while (points[end]?.kind === first.kind && groupOf(points[end]!) === groupOf(first)) end += 1
  return points.slice(start, end)
}

const groupOf = (point: Point): string | undefined =>
  point.kind === 'statement' || point.kind === 'row' ? point.group : undefined

function layoutRun(run: readonly Point[], role: Role, answering: boolean): Block[] {
  const pieces = run.map((point): Piece => {
    const label = point.kind === 'statement' ? point.label : undefined
    return { point, text: visibleText(point), ...(label !== undefined && { label }) }
  })
  switch (run[0]!.kind) {
    case 'question':
      return pieces.map((piece) => ({ kind: 'question', piece }))
    case 'row':
      return layoutRows(run.filter((point) => point.kind === 'row'))
    case 'answer':
      return paragraphs(pieces).map((group, index) => ({ kind: 'answer', pieces: group, opens: index === 0 }))
    case 'placeholder':
      return answering
        ? [{ kind: 'answer', pieces, opens: true }]
        : [{ kind: 'list', items: pieces.map((piece) => [[piece]]) }]
    case 'statement':
      if (pieces.some(({ label }) => label !== undefined)) return lists(byLabel(pieces).map(breakLong))
      return running.has(role)
        ? paragraphs(pieces).map((group) => ({ kind: 'paragraph', pieces: group }))
        : lists(
            (role === 'tasks' ? byClause(pieces) : pieces.map((piece) => [piece])).map((entry) => [entry]),
          )
  }
}

/** Sentences run on until the paragraph is full; what does not end as a sentence stands alone. */
function paragraphs(pieces: readonly Piece[]): Piece[][] {
  return groupPieces(pieces, (last) => /[。！？!?；;][”’）)】]*$/.test(last.text))
}

/** Sentences about the same clause are one task. */
function byClause(pieces: readonly Piece[]): Piece[][] {
  const clauseOf = ({ point }: Piece) => point.sources[0]?.clauseId
  return groupPieces(pieces, (last, next) => clauseOf(last) === clauseOf(next))
}

/** A label opens an entry; sentences without one belong to the entry before. */
function byLabel(pieces: readonly Piece[]): Piece[][] {
  const entries: Piece[][] = []
  for (const piece of pieces) {
    if (piece.label === undefined && entries.length > 0) entries.at(-1)!.push(piece)
    else entries.push([piece])
  }
  return entries
}

const breakLong = (pieces: readonly Piece[]): Entry => groupPieces(pieces, () => true)

function groupPieces(pieces: readonly Piece[], joins: (last: Piece, next: Piece) => boolean): Piece[][] {
  const groups: Piece[][] = []
  let chars = 0
  for (const piece of pieces) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && joins(last, piece) && chars + piece.text.length <= maxParagraphChars) {
      group.push(piece)
      chars += piece.text.length
    } else {
      groups.push([piece])
      chars = piece.text.length
    }
  }
  return groups
}

/** Entries of a list; a statement that leads into what follows (…：) stands before it. */
const lists = (entries: readonly Entry[]): Block[] =>
  entries.flatMap((entry): Block[] =>
    /[：:]$/.test(entry.at(-1)!.at(-1)!.text) ? asParagraphs(entry) : [{ kind: 'list', items: [entry] }],
  )

const asParagraphs = (entry: Entry): Block[] => entry.map((pieces) => ({ kind: 'paragraph', pieces }))

/** Neighbouring lists are one list; a list of one statement without a headline is a paragraph. */
function joinLists(blocks: readonly Block[]): Block[] {
  const joined: (Exclude<Block, { kind: 'list' }> | { readonly kind: 'list'; readonly items: Entry[] })[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind !== 'list') joined.push(block)
    else if (last?.kind === 'list') last.items.push(...block.items)
    else joined.push({ kind: 'list', items: [...block.items] })
  }
  return joined.flatMap((block) => {
    const only = block.kind === 'list' && block.items.length === 1 ? block.items[0]! : undefined
    const first = only?.[0]?.[0]
    return only && first?.point.kind === 'statement' && first.label === undefined
      ? asParagraphs(only)
      : [block]
  })
}
