import type { Fact, FactKind } from '../../types.ts'
import { actWords, boundsBefore, type Span } from './comparators.data.ts'
import { matchAt } from './scan.ts'

type Comparator = NonNullable<Fact['comparator']>

// Longest run from a bound to its value that the corpus shows is 17: 不超过上一年度税收入库地方留成部分的50%
const reach = 26
const anyBound = new RegExp(boundsBefore.map(([words]) => `(${words.source})`).join('|'), 'g')
const clauseEnd = /[^,;。、:!?()“”《》\n\t]*$/
const nearGap = /^(?:人民币|为|了|各|其|每[人年月户次]|[人户亩平]均|的)?$/
const actGap = new RegExp(`^(?:${actWords}){0,4}$`)
const predicateGap = /^[^的为以按处或及和是]{0,8}$/
// The base of a share holds no verb of its own: 超出部分按50% bounds nothing
const baseGap = /^[^按处给罚可为以将再]{0,16}$/

/**
 * The bound that words before a value put on it; `=` when there is none. It belongs to the nearest value.
 *
 * @param from  end of the value before: words before it are not looked at
 */
export function comparatorBefore(text: string, start: number, from: number, kind: FactKind): Comparator {
  const [words = ''] = clauseEnd.exec(text.slice(Math.max(from, start - reach), start)) ?? []
  if (!words) return '='
  for (const match of [...words.matchAll(anyBound)].reverse()) {
    const [, comparator, span] =
      boundsBefore[match.findIndex((group, i) => i > 0 && group !== undefined) - 1] ?? []
    const gap = words.slice(match.index + match[0].length)
    if (comparator && span && reaches(span, gap, kind)) return comparator
  }
  return '='
}

function reaches(span: Span, gap: string, kind: FactKind): boolean {
  if (nearGap.test(gap)) return true
  if (span === 'act') return actGap.test(gap)
  if (span === 'free') return predicateGap.test(gap)
  if (span === 'near') return false
  const share = kind === 'percent' || kind === 'ratio'
  return baseGap.test(gap) && (share || gap.endsWith('的'))
}

// （含）, （不含本数）, （含60%）, （含1万元，不含3万元）
const amount = '(?:本数|[\\d.〇一二两三四五六七八九十百千万亿]+[^(),\\d\\n]{0,4})'
const aside = `\\((不?)(?:含|包括|包含)${amount}?(?:,不?含${amount})?\\)`
const asidePattern = new RegExp(aside, 'y')
const suffix = new RegExp(
  `(?:${aside})?(?:(及?以上)|(及?以下(?!简称|统称|称)|以内|之内|封顶|为上?限)|(左右(?!岸)|上下(?!游|班|联|级|水)))`,
  'y',
)

/** Turns a bound into one that leaves its end out or takes it in. */
const strict = { '>=': '>', '<=': '<', '>': '>', '<': '<', '=': '=', '~': '~' } as const
const inclusive = { '>': '>=', '<': '<=', '>=': '>=', '<=': '<=', '=': '=', '~': '~' } as const

/** A bound and where the words of it end. */
export type Bound = { readonly comparator: Comparator; readonly end: number }

/**
 * The bound that the words around a value put on it: `不低于…`, `…以上（不含）`, `超过50人（含50人）`.
 *
 * @param span  the value with its unit
 * @param from  end of the value before
 */
export function readBound(
  text: string,
  span: readonly [number, number],
  from: number,
  kind: FactKind,
): Bound {
  const [start, end] = span
  const match = matchAt(suffix, text, end)
  const stop = match ? end + match[0].length : end
  const note = readAside(text, stop, text.slice(start, end))
  const leaves = note?.leaves ?? match?.[1] === '不'
  const said = match ? (match[2] ? '>=' : match[3] ? '<=' : '~') : comparatorBefore(text, start, from, kind)
  const comparator = leaves ? strict[said] : note && !match ? inclusive[said] : said
  return { comparator, end: note?.end ?? stop }
}

function readAside(text: string, at: number, value: string): { leaves: boolean; end: number } | null {
  const match = matchAt(asidePattern, text, at)
  // 10名（含3名专职） counts three more persons; 60%（含60%） repeats the bound
  const figure = match && /[\d.]+|[〇一二两三四五六七八九十百千万亿]+/.exec(match[0])?.[0]
  if (!match || (figure && !value.includes(figure))) return null
  return { leaves: match[1] === '不', end: at + match[0].length }
}
