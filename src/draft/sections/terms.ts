import type { Point, Span } from '../../types.ts'
import { anchor, type Composer } from '../context.ts'
import { rewrite } from '../rewrite.ts'
import { statements } from '../statements.ts'

/** Words the document itself defines, in its own words. */
export const terms: Composer = (materials, context) => {
  const seen = new Set<string>()
  const defined = context.brief.terms.flatMap((term) => {
    const clause = context.clauseById.get(term.clauseId)
    if (term.kind !== 'definition' || clause === undefined || seen.has(term.term)) return []
    seen.add(term.term)
    const text = rewrite(term.definition.replace(/[。；]$/u, ''), context.names)
    const point: Point = {
      kind: 'statement',
      label: term.term,
      text: `指${text.replace(/^(?:是指|指)/u, '')}。`,
      sources: [anchor(clause, term.definitionSpan)],
    }
    return [point]
  })
  const told = materials.filter(({ span }) => !context.brief.terms.some((term) => overlaps(term.span, span)))
  return [...defined, ...statements(told, context)]
}

const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b
