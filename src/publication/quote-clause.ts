import type { Clause, Span } from '../types.ts'

/** Where one sentence of the draft rests: its id in the page and the span of the policy text. */
export type Use = { readonly pointId: string; readonly span: Span }

/** A stretch of quoted text; `uses` are the sentences that rest on it, in order. */
export type Segment = { readonly text: string; readonly uses: readonly string[] }

/** Longer clauses are quoted around the cited words only, so that the list of sources stays a list. */
const maxWholeChars = 400
const contextChars = 60

/**
 * The text of a clause as windows of segments, cut where a cited span begins or ends. A window begins and ends
 * at a sentence or line where one is near; between windows text is left out.
 *
 * @param text    the text of the policy document
 * @param clause  absent when the brief does not know the clause: then only the cited words are shown
 * @param uses    spans may lie outside the clause (a table, a heading above it); they get windows of their own
 */
export function quoteClause(text: string, clause: Clause | undefined, uses: readonly Use[]): Segment[][] {
  const cited = uses
    .map(({ pointId, span }) => ({ pointId, span: clamp(span, text.length) }))
    .filter(({ span }) => span[0] < span[1])
  return windowsOf(
    text,
    clause,
    cited.map(({ span }) => span),
  ).map((window) => segmentsOf(text, window, cited))
}

const clamp = ([start, end]: Span, length: number): Span => [Math.min(start, length), Math.min(end, length)]

function windowsOf(text: string, clause: Clause | undefined, spans: readonly Span[]): Span[] {
  const own = clause && clamp(clause.span, text.length)
  if (own && own[1] - own[0] <= maxWholeChars) return mergeSpans([withoutNumber(clause, spans), ...spans])
  const around = spans.map(
    (span): Span => (own && span[0] >= own[0] && span[1] <= own[1] ? widen(text, span, own) : span),
  )
  return mergeSpans(around.length > 0 || !own ? around : [[own[0], own[0] + maxWholeChars]])
}

/** The label already names number and heading; they are quoted only where a sentence rests on them. */
function withoutNumber({ span, bodySpan }: Clause, spans: readonly Span[]): Span {
  const inBody =
    bodySpan[0] < bodySpan[1] && spans.every(([start, end]) => start >= bodySpan[0] || end <= span[0])
  return inBody ? [bodySpan[0], span[1]] : span
}

/** The span with its neighbourhood, from after the sentence end before it to the sentence end after it. */
function widen(text: string, [start, end]: Span, [first, last]: Span): Span {
  const from = Math.max(first, start - contextChars)
  const to = Math.min(last, end + contextChars)
  const before = Math.max(...[...'。；\n'].map((mark) => text.slice(from, start).lastIndexOf(mark)))
  const after = text.slice(end, to).search(/[。；\n]/)
  return [from === first && before < 0 ? first : from + before + 1, after < 0 ? to : end + after + 1]
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

function segmentsOf(text: string, [start, end]: Span, uses: readonly Use[]): Segment[] {
  const inside = uses.filter(({ span }) => span[0] < end && span[1] > start)
  const cuts = [...new Set([start, end, ...inside.flatMap(({ span }) => span)])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!
    const over = inside.filter(({ span }) => span[0] <= from && span[1] >= to)
    return { text: text.slice(from, to), uses: [...new Set(over.map(({ pointId }) => pointId))] }
  })
}
