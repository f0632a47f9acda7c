import { indexRuns } from '../text/common-runs.ts'
import type { DraftSection, Point, PolicyDocument, Span } from '../types.ts'
import { topicOf } from './shorten.ts'

/** Longest stretch, in letters and digits, a draft says in the source's own words without quotation marks. */
const longestRun = 56
/** Shortest stretch worth quotation marks. */
const shortestQuote = 12
/** How far back a run may reach into the points before it. */
const reach = 200

/**
 * Puts quotation marks around what the draft takes over word for word at length: a list of functions or duties
 * that must stay exact is a quotation, and a reader should see that it is one. Only whole phrases that stand in
 * the source letter by letter are quoted. The matter of the document, once named, is 这项工作.
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
  const bare = source.replace(/\s+/gu, '')
  const runsOf: Runs = (text) => findRuns(text, longestRun).map(({ span }) => span)
  const isVerbatim = (text: string) => bare.includes(text.replace(/\s+/gu, ''))
  const shorten = namingTopicOnce(topicOf(document.title))
  let before = ''
  const quoteNext = (text: string, label = ''): string => {
    const quoted = quote(text, runsOf, isVerbatim, before + label)
    before = (before + label + quoted).slice(-reach)
    return quoted
  }
  return sections.map((section) => ({
    ...section,
    points: section.points.map((point) => quotePoint(shorten(point), quoteNext)),
  }))
}

/** A letter no policy has: a quotation ends a run. */
const noLetterOfThePolicy = 'ǂ'

type Runs = (text: string) => readonly Span[]

function quotePoint(point: Point, quoteNext: (text: string, label?: string) => string): Point {
  if (point.kind === 'row')
    return { ...point, cells: point.cells.map(({ label, text }) => ({ label, text: quoteNext(text) })) }
  if (point.kind === 'placeholder') return point
  if (point.kind === 'question') {
    quoteNext(point.text)
    return point
  }
  return { ...point, text: quoteNext(point.text, point.kind === 'statement' ? (point.label ?? '') : '') }
}

/** Names the topic the first time; later, where it stands with 工作 as one whole thing, it is 这项工作. */
function namingTopicOnce(topic: string | undefined): (point: Point) => Point {
  let named = false
  return (point) => {
    if (topic === undefined || point.kind !== 'statement' || !point.text.includes(topic)) return point
    const text = named
      ? point.text.replace(
          new RegExp(
            `(?<=^|[，。；把将对做好作抓推动展开要])${topic}工作(?=$|[，。；、]|列入|作为|情况|的|负|统筹)`,
            'u',
          ),
          '这项工作',
        )
      : point.text
    named = true
    return { ...point, text }
  }
}

/** @param before  what stands right before the text and may be part of a run */
function quote(text: string, runsOf: Runs, isVerbatim: (text: string) => boolean, before: string): string {
  let quoted = text
  // Each pass quotes one run; four are more than any paragraph needs.
  for (let pass = 0; pass < 4; pass += 1) {
    const runs = runsOf(
      (before + quoted).replace(/“[^”]*”/gu, (marked) => noLetterOfThePolicy.repeat(marked.length)),
    )
    let stretch: [number, number] | undefined
    for (const [start, end] of runs) {
      if (end <= before.length) continue
      stretch = quotable(quoted, Math.max(0, start - before.length), end - before.length, isVerbatim)
      if (stretch !== undefined) break
    }
    if (stretch === undefined) return quoted
    const [from, to] = stretch
    const inner = quoted.slice(from, to).replaceAll('“', '‘').replaceAll('”', '’')
    quoted = `${quoted.slice(0, from)}“${inner}”${quoted.slice(to)}`
  }
  return quoted
}

/** The phrases of a run to quote: whole ones, the longest there are, else the items of a list. */
function quotable(
  text: string,
  start: number,
  end: number,
  isVerbatim: (text: string) => boolean,
): [number, number] | undefined {
  const whole = boundsOf(text, start, end, '，；：。')
  const items = boundsOf(text, start, end, '，；：。、')
  // A quotation may end within a list; it begins there only where nothing else can be quoted, after a plain item.
  const afterItem = items.starts.filter((at) => /[、（][^，；：。、（）]{4,12}、$/u.test(text.slice(0, at)))
  for (const bounds of [
    whole,
    { starts: whole.starts, ends: items.ends },
    { starts: afterItem, ends: items.ends },
  ]) {
    for (const from of bounds.starts) {
      for (const to of bounds.ends) {
        if (to - from < shortestQuote) continue
        const stretch = text.slice(from, to)
        if (isClosed(stretch) && !/[。“”]/u.test(stretch) && isVerbatim(stretch)) return [from, to]
      }
    }
  }
  return undefined
}

/** Where a phrase begins and ends within a run, ends from the last; a mark inside a title or quotation bounds nothing. */
function boundsOf(text: string, start: number, end: number, marks: string) {
  const starts: number[] = []
  const ends: number[] = []
  let depth = 0
  for (let at = 0; at <= text.length && at <= end; at += 1) {
    const character = text[at] ?? '。'
    if ('《“'.includes(character)) depth += 1
    if ('》”'.includes(character)) depth -= 1
    if (depth > 0) continue
    // What a bracket holds may be quoted whole; `isClosed` sees to it that no quotation crosses one.
    if (at >= start && (at === 0 || marks.includes(text[at - 1]!) || text[at - 1] === '（')) starts.push(at)
    if (at > start && (at === text.length || marks.includes(character) || character === '）'))
      ends.unshift(at)
  }
  return { starts, ends }
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
