import { normalise, toSourceSpan } from '../text/normalise.ts'
import type { Fact } from '../types.ts'
import { readersOf } from './facts/readers.ts'
import type { FoundValue, Scan } from './facts/scan.ts'

export {
  type DocumentNumberIssue,
  type ParsedDocumentNumber,
  parseDocumentNumber,
} from './facts/document-number.ts'

/** A fact that has no clause yet. */
export type ExtractedFact = Omit<Fact, 'clauseId'>

/**
 * Checkable values of a text in order of place: dates, periods, money, shares, counts, measures, ratios, articles, document
 * numbers, citations, telephones, modal words and plan periods, each with its bound, edge and starting point.
 *
 * A span covers the value as printed, without the words of bound around it. Nothing is resolved against today, and
 * nothing inside 《》 is read. One pass, linear in the length of the text.
 *
 * @param text    any length, as printed or folded
 * @param offset  added to both ends of every span
 */
export function extractFacts(text: string, offset = 0): ExtractedFact[] {
  // A full-width comma separates: 100，200元 are two figures, 100,200元 is one
  const folded = normalise(wideComma.test(text) ? text.replace(everyWideComma, '、') : text)
  const scan: Scan = { text: folded.norm, found: [], valueEnd: 0, nameUntil: 0 }
  for (let at = 0; at < scan.text.length; ) {
    const readers = readersOf(scan.text.charCodeAt(at))
    let next = at
    if (readers) for (let i = 0; next === at && i < readers.length; i++) next = readers[i]!(scan, at)
    at = next > at ? next : at + 1
  }
  return scan.found.map((fact) => placed(fact, text, toSourceSpan(folded, [fact.start, fact.end]), offset))
}

const wideComma = /[\d０-９]，[\d０-９]/
const everyWideComma = /(?<=[\d０-９])，(?=[\d０-９])/g

function placed(
  fact: FoundValue,
  text: string,
  [start, end]: readonly [number, number],
  offset: number,
): ExtractedFact {
  const { start: _start, end: _end, ...fields } = fact
  let stop = end
  while (stop > start && /\s/.test(text[stop - 1] as string)) stop--
  return { ...fields, span: [start + offset, stop + offset] }
}

/** Two facts say the same when their keys are equal: kind, value, unit, comparator, edge and anchor. */
export function factKey(
  fact: Pick<Fact, 'kind' | 'value' | 'unit' | 'comparator' | 'edge' | 'anchor'>,
): string {
  return [fact.kind, fact.value, fact.unit, fact.comparator ?? '=', fact.edge, fact.anchor].join('|')
}
