import { normalise, toSourceSpan } from '../text/normalise.ts'
import { parseNumeral } from '../text/numerals.ts'
import type { Fact, FactKind } from '../types.ts'

type FoundFact = Omit<Fact, 'clauseId'>

const number = '[\\d,.零〇一二两三四五六七八九十百千万亿]+'
const families: readonly (readonly [FactKind, RegExp])[] = [
  ['citation', /《[^》\n]{1,100}》/g],
  ['date', /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g],
  ['money', new RegExp(`(${number})元`, 'g')],
  ['percent', /([\d.]+)%|百分之([\d.零一二三四五六七八九十百]+)/g],
  ['duration', new RegExp(`(${number})(个工作日|个月|日|年|小时|分钟)`, 'g')],
]

/** Checkable values of a text, in order of place. */
export function extractFacts(text: string, offset = 0): FoundFact[] {
  const folded = normalise(text)
  const found: FoundFact[] = []
  for (const [kind, pattern] of families)
    for (const match of folded.norm.matchAll(pattern)) {
      const value = valueOf(kind, match)
      const [start, end] = toSourceSpan(folded, [match.index, match.index + match[0].length])
      if (value && !found.some((other) => other.span[0] - offset < end && start < other.span[1] - offset))
        found.push({ kind, ...value, span: [start + offset, end + offset] })
    }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

function valueOf(kind: FactKind, match: RegExpExecArray): Pick<Fact, 'value' | 'unit'> | null {
  if (kind === 'citation') return { value: match[0] }
  if (kind === 'date')
    return {
      value: match
        .slice(1)
        .filter(Boolean)
        .map((part) => part.padStart(2, '0'))
        .join('-'),
    }
  const numeral = parseNumeral(match[1] ?? match[2] ?? '')
  if (!numeral) return null
  if (kind === 'money') return { value: numeral.value, unit: '元' }
  return {
    value: numeral.value,
    unit: kind === 'percent' ? '%' : (match[2] as string).replace('个工作日', '工作日'),
  }
}

/** Two facts are equal when their keys are. */
export function factKey(
  fact: Pick<Fact, 'kind' | 'value' | 'unit' | 'comparator' | 'edge' | 'anchor'>,
): string {
  return [fact.kind, fact.value, fact.unit, fact.comparator ?? '=', fact.edge, fact.anchor].join('|')
}
