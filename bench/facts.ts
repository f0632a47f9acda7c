import { readFileSync } from 'node:fs'
import recognizers from '@microsoft/recognizers-text-suite'
import { zh } from 'chrono-node'
import { extractFacts, factKey } from '../src/policy/facts.ts'
import type { Fact } from '../src/types.ts'

/**
 * Facts on the labelled phrases: ours, chrono-node and Microsoft recognizers in one run.
 *
 * `core` asks for kind and value only, `strict` for unit, comparator, edge and starting point too. The libraries are
 * held against the kinds they claim: dates for chrono, dates, periods, money, shares and plain numbers for recognizers.
 */
type Claim = Pick<Fact, 'kind' | 'value' | 'unit' | 'comparator' | 'edge' | 'anchor'>
type Phrase = { text: string; facts: Claim[]; heldOut?: boolean }
type Finder = (text: string) => Claim[]

const file = new URL('../fixtures/facts/phrases.jsonl', import.meta.url)
const phrases: Phrase[] = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const groups: Readonly<Record<string, readonly Fact['kind'][]>> = {
  date: ['date'],
  duration: ['duration'],
  money: ['money'],
  percent: ['percent'],
  number: ['count', 'measure', 'ratio'],
}
const groupOf = (kind: Fact['kind']) => Object.keys(groups).find((group) => groups[group]?.includes(kind))

const chrono: Finder = (text) =>
  zh.hans.parse(text).map(({ start }) => {
    const [year, month, day] = (['year', 'month', 'day'] as const).map((part) =>
      start.isCertain(part) ? String(start.get(part)).padStart(2, '0') : '',
    )
    const value = day || month ? `${year || '-'}-${month || '-'}${day && `-${day}`}` : (year ?? '')
    return { kind: 'date', value }
  })

type Recognised = {
  start: number
  end: number
  typeName: string
  resolution: {
    value?: string
    values?: { timex: string; type: string }[]
    isoCurrency?: string
    unit?: string
  }
}

const microsoft: Finder = (text) => {
  const culture = 'zh-cn'
  const read = (...found: unknown[][]) => found.flat() as Recognised[]
  const typed = read(
    recognizers.recognizeDateTime(text, culture),
    recognizers.recognizeCurrency(text, culture),
    recognizers.recognizePercentage(text, culture),
    recognizers.recognizeDimension(text, culture),
    recognizers.recognizeAge(text, culture),
  )
  const numbers = read(recognizers.recognizeNumber(text, culture)).filter(
    (number) => !typed.some((other) => number.start <= other.end && other.start <= number.end),
  )
  return [...typed, ...numbers].flatMap(toClaim)
}

function toClaim({ typeName, resolution }: Recognised): Claim[] {
  if (!resolution) return []
  const value = resolution.value ?? ''
  if (typeName === 'currency')
    return [{ kind: 'money', value, ...(resolution.isoCurrency === 'CNY' && { unit: '元' }) }]
  if (typeName === 'percentage') return [{ kind: 'percent', value: value.replace('%', ''), unit: '%' }]
  if (!typeName.startsWith('datetime'))
    return [{ kind: 'count', value, ...(typeName === 'age' && { unit: '岁' }) }]
  const [first] = resolution.values ?? []
  const period = /^PT?([\d.]+)([YMWDHS])$/.exec(first?.timex ?? '')
  if (period) {
    const time = first?.timex.startsWith('PT')
    const unit = { Y: '年', M: time ? '分钟' : '个月', W: '周', D: '日', H: '小时', S: '秒' }[
      period[2] as string
    ]
    return [{ kind: 'duration', value: period[1] as string, ...(unit && { unit }) }]
  }
  const range = /^\(([^,]+),([^,]+),/.exec(first?.timex ?? '')
  const iso = (timex: string) => timex.replace('XXXX-XX', '--').replace('XXXX', '-')
  return [
    {
      kind: 'date',
      value: range ? `${iso(range[1] as string)}..${iso(range[2] as string)}` : iso(first?.timex ?? ''),
    },
  ]
}

function score(
  find: Finder,
  chosen: readonly Phrase[],
  kinds: readonly Fact['kind'][],
  key: (fact: Claim) => string,
) {
  let found = 0
  let wanted = 0
  let right = 0
  for (const { text, facts } of chosen) {
    const missing = facts.filter(({ kind }) => kinds.includes(kind)).map(key)
    const got = find(text).filter(({ kind }) => kinds.includes(kind))
    wanted += missing.length
    found += got.length
    for (const fact of got) {
      const index = missing.indexOf(key(fact))
      if (index < 0) continue
      missing.splice(index, 1)
      right++
    }
  }
  return { precision: found ? right / found : 0, recall: wanted ? right / wanted : 0 }
}

const core = (fact: Claim) => `${groupOf(fact.kind)}|${fact.value}`
const show = ({ precision, recall }: { precision: number; recall: number }) =>
  `${precision.toFixed(2)}/${recall.toFixed(2)}`.padStart(11)

/** Characters a second over the same phrases, best of three passes. */
function speed(find: Finder, repeat: number): number {
  const text = Array.from({ length: repeat }, () => phrases.map((phrase) => phrase.text).join('\n'))
  const size = text.reduce((sum, part) => sum + part.length, 0)
  let best = 0
  for (let pass = 0; pass < 3; pass++) {
    const start = performance.now()
    for (const part of text) find(part)
    best = Math.max(best, (size / (performance.now() - start)) * 1000)
  }
  return Math.round(best)
}

const own: Finder = (text) => extractFacts(text)
const claims: readonly (readonly [name: string, find: Finder, groups: readonly string[], repeat: number])[] =
  [
    ['jiedu', own, Object.keys(groups), 100],
    ['chrono-node', chrono, ['date'], 10],
    ['recognizers', microsoft, Object.keys(groups), 1],
  ]

const every = [...new Set(phrases.flatMap(({ facts }) => facts.map(({ kind }) => kind)))]
const heldOut = phrases.filter((phrase) => phrase.heldOut)
const facts = phrases.reduce((sum, phrase) => sum + phrase.facts.length, 0)
console.log(`${phrases.length} phrases, ${facts} facts of ${every.length} kinds; precision/recall`)
console.log(`jiedu, all kinds, strict: ${show(score(own, phrases, every, factKey))}`)
console.log(
  `jiedu, all kinds, strict, ${heldOut.length} later phrases: ${show(score(own, heldOut, every, factKey))}`,
)
console.log(
  ['', ...Object.keys(groups), 'core', 'strict', 'chars/s'].map((cell) => cell.padStart(11)).join(''),
)
for (const [name, find, claimed, repeat] of claims) {
  const kinds = claimed.flatMap((group) => groups[group] ?? [])
  const cells = Object.keys(groups).map((group) =>
    claimed.includes(group) ? show(score(find, phrases, groups[group] ?? [], core)) : '–'.padStart(11),
  )
  const whole = [show(score(find, phrases, kinds, core)), show(score(find, phrases, kinds, factKey))]
  console.log(name.padStart(11) + [...cells, ...whole].join('') + String(speed(find, repeat)).padStart(11))
}
