import { describe, expect, it } from 'vitest'
import { addDecimals, compareDecimals, plainDecimal, shiftDecimal } from '../../src/text/decimal.ts'
import { parseNumeral, readNumeral } from '../../src/text/numerals.ts'

describe('parseNumeral', () => {
  it.each([
    ['0', '0'],
    ['12', '12'],
    ['007', '7'],
    ['１２３', '123'],
    ['1,000', '1000'],
    ['12,345,678.90', '12345678.9'],
    ['3.50', '3.5'],
    ['0.1', '0.1'],
    ['一', '1'],
    ['零', '0'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['九十九', '99'],
    ['一百', '100'],
    ['一百零三', '103'],
    ['一百一十', '110'],
    ['三百二十', '320'],
    ['三百二', '320'],
    ['两千零五', '2005'],
    ['两千零五十', '2050'],
    ['九千九百九十九', '9999'],
    ['一万', '10000'],
    ['两万五', '25000'],
    ['两万零五', '20005'],
    ['一万二千三百四十五', '12345'],
    ['十万', '100000'],
    ['三十五万六千', '356000'],
    ['五千亿', '500000000000'],
    ['一亿零三百万', '103000000'],
    ['三万亿', '3000000000000'],
    ['二〇二七', '2027'],
    ['二○二六', '2026'],
    ['二O二六', '2026'],
    ['二零二五', '2025'],
    ['一九九八', '1998'],
    ['二〇', '20'],
    ['1.2亿', '120000000'],
    ['3万', '30000'],
    ['5千万', '50000000'],
    ['3万5千', '35000'],
    ['1亿2000万', '120000000'],
    ['1.1亿', '110000000'],
    ['0.07万', '700'],
    ['三点五', '3.5'],
    ['一点二亿', '120000000'],
    ['壹万贰仟', '12000'],
    ['半', '0.5'],
    ['百', '100'],
  ])('reads %s as %s', (text, value) => expect(parseNumeral(text)).toEqual({ value }))

  it.each([
    ['百分之十五', '15', '%'],
    ['百分之百', '100', '%'],
    ['百分之零点五', '0.5', '%'],
    ['百分之3.5', '3.5', '%'],
    ['千分之三', '3', '‰'],
    ['万分之五', '5', '‱'],
    ['30％', '30', '%'],
    ['三倍', '3', '倍'],
    ['1.5倍', '1.5', '倍'],
    ['半年', '0.5', '年'],
    ['一年半', '1.5', '年'],
  ])('reads %s with its unit', (text, value, unit) => expect(parseNumeral(text)).toEqual({ value, unit }))

  it.each([
    ['三分之二', '2/3'],
    ['1/3', '1/3'],
    ['½', '1/2'],
    ['十分之一', '1/10'],
  ])('reads the fraction %s', (text, value) => expect(parseNumeral(text)).toEqual({ value }))

  it.each([
    '',
    '甲',
    '三四',
    '七八十',
    '一二三',
    '三十百',
    '十二五',
    '1.2.3',
    '百分之',
    '分之二',
    '几十',
    '数百',
    '十余',
    '三千五万',
    '1,00',
  ])('gives no guess for %s', (text) => expect(parseNumeral(text)).toBeNull())

  it('reads every whole number below 12,000 and many above back from its own spelling', () => {
    const numbers = Array.from({ length: 12000 }, (_, i) => i).concat([
      20000, 100005, 250060, 1000000, 30405060, 99999999,
    ])
    for (const number of numbers)
      expect(parseNumeral(spell(number)), spell(number)).toEqual({ value: String(number) })
  })
})

/** Textbook spelling, worked out from the right in groups of four. */
function spell(number: number): string {
  if (number === 0) return '零'
  const digits = '零一二三四五六七八九'
  const section = (n: number) => {
    let text = ''
    let gap = false
    for (const [power, unit] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / power) % 10
      if (digit === 0) gap = text !== ''
      else {
        if (gap) text += '零'
        gap = false
        text += digits[digit] + unit
      }
    }
    return text
  }
  const high = Math.floor(number / 10000)
  const low = number % 10000
  const text = high ? `${section(high)}万${low && low < 1000 ? '零' : ''}${section(low)}` : section(low)
  return text.replace(/^一十/, '十')
}

describe('readNumeral', () => {
  it.each([
    ['5千米', 0, '5', 1],
    ['两千瓦', 0, '2', 1],
    ['三千克', 0, '3', 1],
    ['2000千瓦', 0, '2000', 4],
    ['2000元', 0, '2000', 4],
    ['10,20', 0, '10', 2],
    ['3.', 0, '3', 1],
    ['十万元', 0, '100000', 2],
  ])('stops in %s where the number stops', (text, at, value, end) =>
    expect(readNumeral(text, at)).toMatchObject({ value, end }),
  )
})

describe('decimals', () => {
  it('shift, add and compare without drift', () => {
    expect(shiftDecimal('1.15', 8)).toBe('115000000')
    expect(shiftDecimal('5', -3)).toBe('0.005')
    expect(shiftDecimal('-12.5', -1)).toBe('-1.25')
    expect(addDecimals('0.1', '0.2')).toBe('0.3')
    expect(addDecimals('-1', '0.5')).toBe('-0.5')
    expect(compareDecimals('10', '9.99')).toBe(1)
    expect(compareDecimals('0.50', '0.5')).toBe(0)
    expect(plainDecimal('-0.0')).toBe('0')
  })
})
