import type { Point } from '../../types.ts'
import { anchor, type Composer } from '../context.ts'
import { rewrite } from '../rewrite.ts'

/** Words the document itself defines, in its own words. */
export const terms: Composer = (_materials, context) => {
  const seen = new Set<string>()
  return context.brief.terms.flatMap((term) => {
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
}
