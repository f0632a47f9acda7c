import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ExtractedFact, extractFacts, factKey } from '../../src/policy/facts.ts'
import type { Fact } from '../../src/types.ts'

type Phrase = {
  readonly text: string
  readonly facts: readonly (Omit<Fact, 'clauseId' | 'span'> & { readonly quote: string })[]
  readonly heldOut?: boolean
}

const phrases: readonly Phrase[] = readFileSync(
  new URL('../../fixtures/facts/phrases.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

/** Facts found, missed and invented, compared as multisets of keys. */
function score(chosen: readonly Phrase[]) {
  let found = 0
  let wanted = 0
  let right = 0
  const faults: string[] = []
  for (const { text, facts } of chosen) {
    const got = extractFacts(text).map(factKey)
    const missing = facts.map(factKey)
    wanted += missing.length
    found += got.length
    const extra: string[] = []
    for (const key of got) {
      const index = missing.indexOf(key)
      if (index < 0) extra.push(key)
      else missing.splice(index, 1)
    }
    right += got.length - extra.length
    if (extra.length + missing.length > 0)
      faults.push(`${text}: missing ${missing.join(' ')}, extra ${extra.join(' ')}`)
  }
  return { precision: right / found, recall: right / wanted, faults }
}

describe('extractFacts on labelled phrases', () => {
  it('has phrases of every kind, with bounds, edges and traps', () => {
    const facts = phrases.flatMap((phrase) => phrase.facts)
    expect(phrases.length).toBeGreaterThanOrEqual(300)
    expect(new Set(facts.map((fact) => fact.kind)).size).toBeGreaterThanOrEqual(13)
    expect(phrases.filter((phrase) => phrase.facts.length === 0).length).toBeGreaterThanOrEqual(40)
  })

  it.each([
    ['all phrases', phrases],
    ['phrases no rule was written on', phrases.filter((phrase) => phrase.heldOut)],
  ])('finds the facts of %s', (_name, chosen) => {
    if (chosen.length === 0) return
    const { precision, recall, faults } = score(chosen)
    expect(precision, faults.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(recall, faults.join('\n')).toBeGreaterThanOrEqual(0.98)
  })

  it('spans the value as printed', () => {
    for (const { text, facts } of phrases) {
      const quotes = new Map(facts.map((fact) => [factKey(fact), fact.quote]))
      for (const fact of extractFacts(text)) {
        const quote = quotes.get(factKey(fact))
        if (quote !== undefined && facts.filter((other) => factKey(other) === factKey(fact)).length === 1)
          expect(text.slice(...fact.span)).toBe(quote)
      }
    }
  })
})

describe('extractFacts', () => {
  const keys = (text: string) => extractFacts(text).map(factKey)

  it('gives the same facts for folded and unfolded text', () => {
    for (const { text } of phrases) {
      const wide = text.replace(/[0-9%]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      if (/[A-Za-z:.,/-]/.test(text)) continue
      expect(keys(wide), wide).toEqual(keys(text))
    }
  })

  it('adds the offset to every span and orders facts by place', () => {
    const text = '2026年7月1日起，补助30%，不超过5万元。'
    const plain = extractFacts(text)
    const moved = extractFacts(text, 1000)
    expect(moved.map((fact) => fact.span)).toEqual(plain.map(({ span: [a, b] }) => [a + 1000, b + 1000]))
    expect(plain.map((fact) => fact.kind)).toEqual(['date', 'percent', 'money'])
  })

  it('keeps two figures apart at a full-width comma, and one together at a thousands comma', () => {
    expect(keys('分别为100，200元')).toEqual(['money|200|元|=||'])
    expect(keys('共100,200元')).toEqual(['money|100200|元|=||'])
  })

  it('reads every fact of a long text where it stands', () => {
    const unit = '自2026年7月1日起，补助不超过5万元（含），3个工作日内办结。\n'
    const facts = extractFacts(unit.repeat(200))
    const one: ExtractedFact[] = extractFacts(unit)
    expect(facts).toHaveLength(one.length * 200)
    expect(facts.at(-1)?.span[0]).toBe((one.at(-1)?.span[0] ?? 0) + 199 * unit.length)
  })

  it.each([
    '“',
    '《',
    '（',
    '1',
    '一',
    '十',
    '1,',
    '第',
    '自',
    '2026年',
    '不超过',
    '〔2020〕',
    '1-',
    '1:',
    '之日起',
    'a1',
    '不',
  ])('takes time in proportion to the length of %s repeated', (unit) => {
    const time = (length: number) => {
      const text = unit.repeat(length / unit.length)
      const start = performance.now()
      extractFacts(text)
      return performance.now() - start
    }
    time(20_000)
    expect(time(160_000)).toBeLessThan(Math.max(250, 40 * time(20_000)))
  })
})
