import { describe, expect, it } from 'vitest'
import { normalise, toNormSpan, toSourceSpan } from '../../src/text/normalise.ts'

const norm = (text: string) => normalise(text).norm

describe('normalise', () => {
  it.each([
    ['ＡＢ１２', 'AB12'],
    ['30％', '30%'],
    ['50㎡', '50m2'],
    ['Ⅲ类', 'III类'],
    ['㈠甲', '(一)甲'],
    ['5℃', '5°C'],
    ['（甲局），乙局；', '(甲局),乙局;'],
  ])('folds the width of %s', (text, expected) => expect(norm(text)).toBe(expected))

  it.each(['满意度①95%', '省略……然后', '《甲办法》', '“甲”', '10‰', '甲·乙', '甲/乙'])(
    'leaves %s as it is',
    (text) => expect(norm(text)).toBe(text),
  )

  it('spells ½ as a fraction', () => expect(norm('½')).toBe('1⁄2'))

  it.each([
    ['自 2017 年 1 月 1 日起', '自2017年1月1日起'],
    ['总　　则', '总则'],
    ['Web  API', 'Web API'],
    ['共 API 个', '共 API 个'],
    ['甲\t乙\n丙', '甲\t乙\n丙'],
    ['3   5', '3 5'],
  ])('drops blanks beside Han only: %s', (text, expected) => expect(norm(text)).toBe(expected))

  it.each([
    ['2023——2025年', '2023-2025年'],
    ['5％～8％', '5%-8%'],
    ['3月－5月', '3月-5月'],
    ['甲——乙', '甲——乙'],
  ])('writes one dash in a range: %s', (text, expected) => expect(norm(text)).toBe(expected))

  it.each([
    ['清政办发[2021]7号', '清政办发〔2021〕7号'],
    ['清政辦發﹝2021﹞ 89號', '清政辦發〔2021〕 89号'],
    ['清政办字(2018)119号', '清政办字〔2018〕119号'],
    ['（2018）年', '(2018)年'],
  ])('puts 〔〕 around the year of a document number only: %s', (text, expected) =>
    expect(norm(text)).toBe(expected),
  )

  it('drops invisible marks and reports where they stood', () => {
    const { norm, hidden } = normalise('\ufeff甲\u200b乙\u202e丙')
    expect(norm).toBe('甲乙丙')
    expect(hidden).toEqual([
      { offset: 0, codePoint: 0xfeff },
      { offset: 2, codePoint: 0x200b },
      { offset: 4, codePoint: 0x202e },
    ])
  })

  it('finds the place in the source of a place in the folded text, and back', () => {
    const source = '温度 5℃ 以下'
    const folded = normalise(source)
    expect(folded.norm).toBe('温度5°C 以下')
    expect(source.slice(...toSourceSpan(folded, [2, 5]))).toBe('5℃')
    expect(source.slice(...toSourceSpan(folded, [3, 4]))).toBe('℃')
    expect(folded.norm.slice(...toNormSpan(folded, [3, 5]))).toBe('5°C')
  })
})

describe('normalise, on mixtures of every kind of character', () => {
  const pool = [
    ...'甲乙年月日%％元0123456789０９ \u3000\t\n-—–～－〔〕()（）[]【】﹝﹞号號第①⑳½℃㎡㈠Ⅲ…。，“”\u200b\u202e\ufeff𠮷𝟏é\ufa0e\u2f00a',
  ].concat('\u{2f800}', '\ud800', '㍿', '(2021)7号', '甲政发[2020] 第 12 號')
  // A small fixed generator, so that a failure can be repeated
  let seed = 20260701
  const random = (limit: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    return (seed >>> 8) % limit
  }
  const samples = Array.from({ length: 3000 }, () =>
    Array.from({ length: random(14) }, () => pool[random(pool.length)]).join(''),
  )

  it('folds a folded text to itself', () => {
    for (const text of samples) expect(norm(norm(text))).toBe(norm(text))
  })

  it('maps every span to a slice that is not empty, and the slices join to the source', () => {
    for (const text of samples) {
      const folded = normalise(text)
      expect(folded.map.length).toBe(folded.norm.length + 1)
      let joined = ''
      let reached = 0
      for (let i = 0; i < folded.norm.length; i++) {
        const span = toSourceSpan(folded, [i, i + 1])
        expect(span[1]).toBeGreaterThan(span[0])
        if (span[0] < reached) continue
        joined += text.slice(...span)
        reached = span[1]
      }
      if (folded.norm) expect(joined).toBe(text)
    }
  })

  it('finds every span again from its source span', () => {
    for (const text of samples) {
      const folded = normalise(text)
      for (let i = 0; i < folded.norm.length; i++) {
        const [start, end] = toNormSpan(folded, toSourceSpan(folded, [i, i + 1]))
        expect(start).toBeLessThanOrEqual(i)
        expect(end).toBeGreaterThan(i)
      }
    }
  })
})
