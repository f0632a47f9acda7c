import { indexRuns } from '../text/common-runs.ts'
import type { DraftSection, Point, PolicyDocument, Span } from '../types.ts'

/** Longest stretch, in letters and digits, a draft says in the source's own words without quotation marks. */
const longestRun = 52

/**
 * Puts quotation marks around what the draft takes over word for word at length: a list of functions or duties
 * that must stay exact is a quotation, and a reader should see that it is one.
 *
 * @param sections  the composed sections
 * @param document  the policy the sections were made from
 */
export function quoteLongRuns(sections: readonly DraftSection[], document: PolicyDocument): DraftSection[] {
  const cited = sections
    .flatMap(({ points }) => points.flatMap((point) => point.sources.map(({ span }) => span)))
    .sort(([a], [b]) => a - b)
  let end = 0
  const source = cited
    .map(([from, to]) => {
      const text = document.text.slice(Math.max(from, end), Math.max(to, end))
      end = Math.max(end, to)
      return text
    })
    .join('\n')
  const findRuns = indexRuns(source)
  return sections.map((section) => ({
    ...section,
    points: section.points.map((point) =>
      quotePoint(point, (text) => findRuns(text, longestRun).map(({ span }) => span)),
    ),
  }))
}

/** A letter no policy has: a quotation ends a run. */
const noLetterOfThePolicy = 'ǂ'

type Runs = (text: string) => readonly Span[]

function quotePoint(point: Point, runsOf: Runs): Point {
  if (point.kind === 'row') {
    const cells = point.cells.map(({ label, text }) => ({ label, text: quote(text, runsOf) }))
    return { ...point, cells }
  }
  if (point.kind !== 'statement' && point.kind !== 'answer') return point
  const label = point.kind === 'statement' ? (point.label ?? '') : ''
  return { ...point, text: quote(point.text, runsOf, label) }
}

/** @param label  what stands right before the text and may be part of a run */
function quote(text: string, runsOf: Runs, label = ''): string {
  let quoted = text
  // Each pass quotes one run; three are more than any sentence needs.
  for (let pass = 0; pass < 3; pass += 1) {
    const run = runsOf(
      label + quoted.replace(/“[^”]*”/gu, (stretch) => noLetterOfThePolicy.repeat(stretch.length)),
    )[0]
    if (run === undefined) return quoted
    const stretch = quotable(quoted, Math.max(0, run[0] - label.length), run[1] - label.length)
    if (stretch === undefined) return quoted
    const [from, to] = stretch
    const inner = quoted.slice(from, to).replaceAll('“', '‘').replaceAll('”', '’')
    quoted = `${quoted.slice(0, from)}“${inner}”${quoted.slice(to)}`
  }
  return quoted
}

/** The stretch of a run to quote: from a mark near its middle to its last mark, brackets closed. */
function quotable(text: string, start: number, end: number): [number, number] | undefined {
  const marks: number[] = []
  for (let at = start; at < end; at += 1) if ('，、；：。'.includes(text[at]!)) marks.push(at)
  const middle = (start + end) / 2
  const starts = [start, ...marks.map((at) => at + 1)].sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  )
  const ends = [end, ...marks].sort((a, b) => b - a)
  for (const from of starts) {
    for (const to of ends) {
      if (to - from < 8) break
      if (isClosed(text.slice(from, to))) return [from, to]
    }
  }
  return undefined
}

function isClosed(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if ('（《“'.includes(character)) depth += 1
    else if ('）》”'.includes(character)) depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}
