import type { Clause, PolicyDocument, Span } from '../types.ts'
import { headingNumber, type NumberStyle } from './numbering.ts'

export type OutlineClause = Omit<Clause, 'role'>

type Open = { clause: OutlineClause; style: NumberStyle; level: number }

const rank: Record<NumberStyle, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  han: 4,
  'han-paren': 5,
  decimal: 6,
  digit: 7,
  'digit-paren': 8,
  'digit-half-paren': 9,
  circled: 10,
}

/** Clauses of the chosen part in reading order. */
export function readOutline(document: PolicyDocument): OutlineClause[] {
  const part = document.parts[document.partIndex]
  if (!part) return []
  const [from, to] = part.span
  const clauses: OutlineClause[] = []
  const stack: Open[] = []
  let offset = from
  const inTable = tableLookup(document)
  const text = document.text
  while (offset < to) {
    const newline = text.indexOf('\n', offset)
    const end = newline < 0 || newline > to ? to : newline
    const line = text.slice(offset, end)
    const number = inTable(offset) ? undefined : headingNumber(line)
    const id = `c${clauses.length + 1}`
    if (number) {
      while (stack.length > 0 && rank[(stack.at(-1) as Open).style] >= rank[number.style]) stack.pop()
      const parent = stack.at(-1)
      const level = (parent?.level ?? 0) + 1
      const start =
        offset + number.end + (/^[\s\u3000]*/.exec(line.slice(number.end)) as RegExpExecArray)[0].length
      const inArticle = stack.some((open) => open.style === 'article')
      const cut = cutHeading(text.slice(start, end), number.style)
      const clause: OutlineClause = {
        id,
        path: [...(parent?.clause.path ?? []), number.label],
        level,
        form: number.style === 'article' ? 'article' : inArticle || !cut.heading ? 'item' : 'heading',
        number: number.label,
        ...(cut.heading && !inArticle && { heading: cut.heading }),
        ...(parent && { parentId: parent.clause.id }),
        span: [offset, end],
        bodySpan: inArticle ? [start, end] : [start + cut.bodyStart, end],
      }
      clauses.push(clause)
      stack.push({ clause, style: number.style, level })
    } else if (line.trim() !== '') {
      const parent = stack.at(-1)
      clauses.push({
        id,
        path: parent?.clause.path ?? [],
        level: parent ? parent.level + 1 : 0,
        form: inTable(offset) ? 'row' : 'paragraph',
        ...(parent && { parentId: parent.clause.id }),
        span: [offset, end],
        bodySpan: [offset, end],
      })
    }
    offset = end + 1
  }
  return clauses
}

function cutHeading(rest: string, style: NumberStyle): { heading?: string; bodyStart: number } {
  if (style === 'article') {
    return { bodyStart: 0 }
  }
  const stop = rest.indexOf('。')
  if (stop < 0)
    return rest.length <= 60 && !/[；：，]$/.test(rest)
      ? { heading: rest, bodyStart: rest.length }
      : { bodyStart: 0 }
  if (stop > 40 || (stop > 30 && style !== 'chapter')) return { bodyStart: 0 }
  return { heading: rest.slice(0, stop), bodyStart: stop + 1 }
}

function tableLookup(document: PolicyDocument): (offset: number) => boolean {
  let index = 0
  const spans: readonly Span[] = document.tables.map((table) => table.span)
  return (offset) => {
    while (index < spans.length && (spans[index] as Span)[1] < offset) index += 1
    const span = spans[index]
    return span !== undefined && offset >= span[0] && offset <= span[1]
  }
}
