import { describe, expect, it } from 'vitest'
import { commonRuns, copiedShare, indexRuns, longestCommonRun } from '../../src/text/common-runs.ts'
import { letters } from '../../src/text/shingles.ts'

describe('commonRuns', () => {
  const source = '对年满八十周岁的老年人，每人每月发放高龄津贴一百元；由县民政局负责审核，县财政局保障经费。'

  it('finds what a draft copies, whatever punctuation stands between', () => {
    const draft = '政策明确：年满八十周岁的老年人每人每月可领一百元，由县民政局负责审核。'
    const runs = commonRuns(draft, source, 6)
    expect(runs.map(({ span }) => draft.slice(...span))).toEqual([
      '年满八十周岁的老年人每人每月',
      '一百元，由县民政局负责审核',
    ])
    expect(runs.map(({ source: [start, end] }) => source.slice(start, end))).toEqual([
      '年满八十周岁的老年人，每人每月',
      '一百元；由县民政局负责审核',
    ])
    expect(runs.map(({ chars }) => chars)).toEqual([14, 12])
  })

  it('gives no run below the length asked for', () => expect(commonRuns('老年人可领', source, 6)).toEqual([]))

  it('runs to the end of the text', () => {
    expect(commonRuns('其中县财政局保障经费', source, 6).map(({ chars }) => chars)).toEqual([8])
  })

  it('measures the share of a text that is copied', () => {
    const draft = '甲甲甲甲由县民政局负责审核'
    expect(copiedShare(draft, commonRuns(draft, source, 6))).toBeCloseTo(9 / 13, 12)
    expect(copiedShare('', [])).toBe(0)
  })

  it('finds the longest run', () => {
    expect(longestCommonRun('由县民政局保障经费', source)?.chars).toBe(6)
    expect(longestCommonRun('啊', source)).toBeNull()
  })
})

describe('commonRuns, against a search through every start', () => {
  let seed = 7
  const random = (limit: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % limit
  }
  const word = (size: number) => Array.from({ length: size }, () => '甲乙丙，'[random(4)]).join('')

  it('agrees on 400 pairs of texts over a small alphabet', () => {
    for (let k = 0; k < 400; k++) {
      const [text, source] = [word(1 + random(30)), word(1 + random(40))]
      const [a, b] = [letters(text).text, letters(source).text]
      const expected: string[] = []
      let reached = 0
      for (let i = 0; i < a.length; i++) {
        let size = 0
        while (i + size < a.length && b.includes(a.slice(i, i + size + 1))) size++
        if (size >= 2 && i + size > reached) expected.push(a.slice(i, i + size))
        reached = Math.max(reached, i + size)
      }
      const runs = commonRuns(text, source, 2)
      expect(runs.map(({ span }) => letters(text.slice(...span)).text)).toEqual(expected)
      for (const run of runs)
        expect(letters(source.slice(...run.source)).text).toBe(letters(text.slice(...run.span)).text)
    }
  })
})

describe('indexRuns', () => {
  it.each([
    ['one character', () => '甲'],
    ['two characters in turn', (i: number) => '甲乙'[i % 2] as string],
    ['many characters', (i: number) => String.fromCharCode(0x4e00 + ((i * 7919) % 3001))],
  ])('takes time in proportion to a source of %s', (_name, unit) => {
    const time = (size: number) => {
      const source = Array.from({ length: size }, (_, i) => unit(i)).join('')
      const start = performance.now()
      indexRuns(source)(source.slice(0, size / 2))
      return performance.now() - start
    }
    time(20_000)
    expect(time(160_000)).toBeLessThan(Math.max(600, 40 * time(20_000)))
  })
})
