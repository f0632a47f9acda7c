import { articleReference, type HeadingNumber, headingNumber, type NumberStyle } from './numbering.ts'
import type { PlacedLine } from './part-lines.ts'

/** A number that counts, with its rank: lower stands above. */
export type CountedNumber = HeadingNumber & {
  readonly rank: number
  /** Index of the article the number stands in. */
  readonly article?: number
}

export type CountedLine = PlacedLine & { readonly number?: CountedNumber }

const ranks: Readonly<Record<NumberStyle, number>> = {
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
const statute = new Set<NumberStyle>(['part', 'chapter', 'section', 'article'])

/**
 * Numbers of lines that really count, each with its rank in this document.
 *
 * A number out of count (a reference at the start of a line, a quantity) is text. The usual order 一、（一）1.（1）
 * turns where the document nests the other way round; 1 / 1.1 / 1.1.1 nest by their length.
 */
export function countLines(lines: readonly PlacedLine[]): CountedLine[] {
  const numbers = lines.map((line) => (line.row ? undefined : headingNumber(line.text)))
  const decimals = numbers.filter(
    (number) => number?.style === 'decimal' && (number.parts?.length ?? 0) > 1,
  ).length
  const plan = decimals >= 2
  const last = new Map<NumberStyle, number>()
  const counted = numbers.map((number, index) => {
    if (!number) return undefined
    const own = asDecimal(number, plan)
    if (!own || !continues(own, last, (lines[index] as PlacedLine).text)) return undefined
    if (own.style !== 'decimal') last.set(own.style, own.ordinal)
    if (statute.has(own.style) || own.style === 'han') forgetBelow(own.style, last)
    return own
  })
  const turned = turnedPairs(counted)
  let article: number | undefined
  return lines.map((line, index) => {
    const number = counted[index]
    if (!number) return line
    if (statute.has(number.style)) article = number.style === 'article' ? index : undefined
    const within = number.style === 'article' ? undefined : article
    return {
      ...line,
      number: {
        ...number,
        end: skipBlank(line.text, number.end),
        rank: rankOf(number, turned),
        ...(within !== undefined && { article: within }),
      },
    }
  })
}

const skipBlank = (text: string, at: number) =>
  at + (/^[ \u3000\t]*/.exec(text.slice(at, at + 12)) as RegExpExecArray)[0].length

/** In a plan numbered 1.1 the digits 1. are its top level; elsewhere a bare `1 …` is no number. */
function asDecimal(number: HeadingNumber, plan: boolean): HeadingNumber | undefined {
  if (plan && number.style === 'digit' && !/、$/.test(number.label))
    return { ...number, style: 'decimal', parts: [number.ordinal] }
  if (!plan && number.style === 'decimal') return undefined
  return number
}

function continues(number: HeadingNumber, last: ReadonlyMap<NumberStyle, number>, text: string): boolean {
  const { style, ordinal } = number
  if (Number.isNaN(ordinal) || ordinal === 0) return false
  const before = last.get(style)
  const rest = text.slice(number.end).trimStart()
  if (style === 'article' || style === 'chapter') {
    // 第三条第（一）项规定的…, 第八条、第九条 at the start of a wrapped or quoted line
    if (articleReference.test(rest)) return false
    return before === undefined || ordinal === 1 || (ordinal > before && ordinal <= before + 5)
  }
  if (style === 'decimal') return true
  if (before === undefined) return ordinal <= 3 || style === 'han' || style === 'han-paren'
  return ordinal <= 2 || (ordinal > before && ordinal <= before + 4)
}

/** （一） may run on through the document, so only list styles forget their count. */
function forgetBelow(style: NumberStyle, last: Map<NumberStyle, number>) {
  if (style === 'article')
    for (const below of ['han-paren', 'digit', 'digit-paren', 'digit-half-paren', 'circled'] as const)
      last.delete(below)
}

const rankOf = (number: HeadingNumber, turned: ReadonlySet<string>) => {
  if (number.style === 'decimal') return ranks.decimal + (number.parts?.length ?? 1) / 10
  for (const pair of turned) {
    const [above, below] = pair.split('>') as [NumberStyle, NumberStyle]
    if (number.style === above) return Math.min(ranks[above], ranks[below]) - 0.3
    if (number.style === below) return Math.max(ranks[above], ranks[below]) + 0.3
  }
  return ranks[number.style]
}

/** Pairs `above>below` nested against the usual order: the inner restarts at 1 while the outer counts on. */
function turnedPairs(numbers: readonly (HeadingNumber | undefined)[]): Set<string> {
  const styles: readonly NumberStyle[] = ['han', 'han-paren', 'digit', 'digit-paren']
  const evidence = new Map<string, number>()
  let previous: HeadingNumber | undefined
  const open = new Map<NumberStyle, { ordinal: number; inner?: NumberStyle }>()
  for (const number of numbers) {
    if (!number || !styles.includes(number.style)) continue
    const outer = open.get(number.style)
    if (outer?.inner && number.ordinal === outer.ordinal + 1) {
      const key = `${number.style}>${outer.inner}`
      evidence.set(key, (evidence.get(key) ?? 0) + 1)
    }
    if (number.ordinal === 1 && previous && previous.style !== number.style) {
      const state = open.get(previous.style)
      if (state) state.inner = number.style
    }
    open.set(number.style, { ordinal: number.ordinal })
    previous = number
  }
  const turned = new Set<string>()
  for (const [key, count] of evidence) {
    const [above, below] = key.split('>') as [NumberStyle, NumberStyle]
    if (ranks[above] > ranks[below] && count >= 2 && count > (evidence.get(`${below}>${above}`) ?? 0))
      turned.add(key)
  }
  return turned
}
