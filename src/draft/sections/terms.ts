import type { Point, Span } from '../../types.ts'
import { anchor, type Composer } from '../context.ts'
import { statements } from '../statements.ts'

/** Characters below which a definition is told without quotation marks. */
const shortDefinition = 14

/** Words the document itself defines, in its own words. */
export const terms: Composer = (materials, context) => {
  const seen = new Set<string>()
  const defined = context.brief.terms.flatMap((term) => {
    const clause = context.clauseById.get(term.clauseId)
    if (term.kind !== 'definition' || clause === undefined || seen.has(term.term)) return []
    if (!materials.some(({ span }) => overlaps(term.span, span))) return []
    seen.add(term.term)
    const point: Point = {
      kind: 'statement',
      label: term.term,
      text: `是指${quoted(term.definition)}。`,
      sources: [anchor(clause, term.definitionSpan)],
    }
    return [point]
  })
  const told = materials.filter(({ span }) => !context.brief.terms.some((term) => overlaps(term.span, span)))
  return [...defined, ...statements(told, context)]
}

/** What a word means is a matter of its exact words: told as a quotation, a short one without marks. */
function quoted(definition: string): string {
  const text = definition.replace(/[。；]$/u, '').replace(/^(?:是指|指的是|指|是)/u, '')
  return text.length < shortDefinition ? text : `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

const overlaps = ([a, b]: Span, [c, d]: Span): boolean => a < d && c < b
