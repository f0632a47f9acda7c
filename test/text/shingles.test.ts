import { describe, expect, it } from 'vitest'
import { containment, distinctRatio, jaccard, letters, shingles } from '../../src/text/shingles.ts'
import { diceSimilarity, editDistance, editSimilarity } from '../../src/text/similarity.ts'

describe('letters', () => {
  it('keeps letters and digits and where they stood', () => {
    const { text, offsets } = letters(' 甲，乙。A1 é！')
    expect(text).toBe('甲乙A1é')
    expect([...offsets]).toEqual([1, 3, 5, 6, 8])
  })
})

describe('shingles', () => {
  it('gives each gram once', () => expect([...shingles('甲乙甲乙', 2)]).toEqual(['甲乙', '乙甲']))
  it('gives none for a text shorter than a gram', () => expect(shingles('甲', 2).size).toBe(0))
  it('refuses a gram of nothing', () => expect(() => shingles('甲', 0)).toThrow(RangeError))
})

describe('distinctRatio', () => {
  it.each([
    ['甲乙丙丁', 2, 1],
    // 甲乙 乙甲 甲乙: two of three are distinct
    ['甲乙，甲乙', 2, 2 / 3],
    ['甲甲甲甲甲', 1, 1 / 5],
    ['甲', 2, 1],
    ['', 2, 1],
  ])('of %s by %i is %f', (text, n, ratio) => expect(distinctRatio(text, n)).toBeCloseTo(ratio, 12))
})

describe('jaccard and containment', () => {
  const passage = shingles('县民政局负责审核发放')
  const article = shingles('近日，清河县召开会议。县民政局负责审核发放，县财政局保障经费，各乡镇抓好落实。')

  it('sees a copied passage by containment where jaccard does not', () => {
    expect(containment(passage, article)).toBe(1)
    expect(jaccard(passage, article)).toBeLessThan(0.25)
  })

  it('counts what both have over what either has', () => {
    expect(jaccard(new Set(['a', 'b', 'c']), new Set(['b', 'c', 'd']))).toBe(0.5)
  })

  it('is 0 for empty sets', () => {
    expect(jaccard(new Set(), new Set())).toBe(0)
    expect(containment(new Set(), passage)).toBe(0)
  })
})

describe('similarity of short texts', () => {
  it('counts edits', () => {
    expect(editDistance('甲乙丙', '甲丙')).toBe(1)
    expect(editDistance('kitten', 'sitting')).toBe(3)
    expect(editDistance('', '甲乙')).toBe(2)
  })

  it('stops at the limit', () => expect(editDistance('甲乙丙丁', '子丑寅卯', 2)).toBe(3))

  it('compares titles without their punctuation', () => {
    expect(editSimilarity('《养老服务办法》', '养老服务办法')).toBe(1)
    expect(editSimilarity('养老服务办法', '养老服务细则')).toBeCloseTo(4 / 6, 12)
    expect(editSimilarity('', '')).toBe(1)
  })

  it('compares sentences whatever their order', () => {
    expect(diceSimilarity('甲乙丙', '甲乙丙')).toBe(1)
    // 甲乙 乙丙 against 乙丙 丙丁: one of two each
    expect(diceSimilarity('甲乙丙', '乙丙丁')).toBe(0.5)
    expect(diceSimilarity('甲', '乙')).toBe(0)
  })
})
