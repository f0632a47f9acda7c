import type { Fact, FactKind } from '../../types.ts'
import { actWords, boundsBefore } from './comparators.data.ts'
import { matchAt } from './scan.ts'

type Comparator = NonNullable<Fact['comparator']>

// Longest run from a bound to its value that the corpus shows is 17: 不超过上一年度税收入库地方留成部分的50%
const reach = 26
const anyBound = new RegExp(boundsBefore.map(([words]) => `(${words.source})`).join('|'), 'g')
const clauseEnd = /[^,;。、:!?()“”《》\n\t]*$/
const nearGap = /^(?:人民币|为|了|各|其|每[人年月户次]|的)?$/
const actGap = new RegExp(`^(?:${actWords}){0,4}$`)
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

function reaches(span: 'near' | 'of' | 'act', gap: string, kind: FactKind): boolean {
  if (nearGap.test(gap)) return true
  if (span === 'act') return actGap.test(gap)
  if (span === 'near') return false
  const share = kind === 'percent' || kind === 'ratio'
  return baseGap.test(gap) && (share || gap.endsWith('的'))
}

const included = '(\\((?:不含|不包括|含|包含|包括|均含)[^()\\n]{0,12}\\))?'
const suffix = new RegExp(
  `${included}(?:(及?以上)|(及?以下(?!简称|统称|称)|以内|之内|封顶|为上?限)|(左右(?!岸)|上下(?!游|班|联|级|水)))${included}`,
  'y',
)

/** The bound that words behind a value put on it, and where they end. `以上（不含）` is `>`. */
export function comparatorAfter(text: string, at: number): { comparator: Comparator; end: number } | null {
  const match = matchAt(suffix, text, at)
  if (!match) return null
  const [whole, before = '', above, below, , after = ''] = match
  const strict = before.startsWith('(不') || after.startsWith('(不')
  const comparator = above ? (strict ? '>' : '>=') : below ? (strict ? '<' : '<=') : '~'
  return { comparator, end: at + whole.length }
}
