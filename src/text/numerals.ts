import { addDecimals, plainDecimal, shiftDecimal } from './decimal.ts'
import { normalise } from './normalise.ts'

/** A number as a plain decimal (`2000000`, `0.5`), a fraction (`2/3`) or a multiple, with what the words add to it. */
export type Numeral = {
  readonly value: string
  /** `%`, `‰`, `‱`, `倍` or `年` where the words carry one: 百分之五, 三倍, 一年半. */
  readonly unit?: string
}

/** A number found at a place of a text. */
export type NumeralAt = {
  readonly value: string
  /** Offset behind its last character. */
  readonly end: number
  /** Written in Chinese numerals only. */
  readonly han: boolean
  /** Written digit by digit without 十百千: `二〇二七`, `三四`. */
  readonly digitByDigit: boolean
  /** Power of ten of its last 十百千万亿: 4 for 3万; 0 when it ends in a digit. */
  readonly power: number
}

const digitValues = new Map<string, number>()
for (const [digits, from] of [
  ['零一二三四五六七八九', 0],
  ['零壹贰叁肆伍陆柒捌玖', 0],
] as const)
  [...digits].forEach((digit, index) => {
    digitValues.set(digit, index + from)
  })
for (const zero of '〇○◯') digitValues.set(zero, 0)
digitValues.set('两', 2)
digitValues.set('弍', 2)

const powers = new Map(
  [...'十拾百佰千仟万萬亿億'].map((unit, index) => [unit, [1, 2, 3, 4, 8][index >> 1] as number]),
)

/**
 * Reads the number at a place of a folded text (see `normalise`), the longest that makes sense there.
 *
 * Positional (三百二十, 两千零五, 十五), digit by digit (二〇二七), Arabic with thousands commas and decimals, and mixed
 * (1.2亿, 3万5千); 百分之, fractions and 半 are left to `parseNumeral` and the fact readers.
 *
 * @param text  folded text
 * @param at    offset of the first digit
 * @returns     `null` when no number begins there
 */
export function readNumeral(text: string, at: number): NumeralAt | null {
  const code = text.charCodeAt(at)
  if (code >= 0x30 && code <= 0x39) return readMixed(text, at)
  return readHan(text, at)
}

const arabic = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y

/** `12`, `1,000.5`, then 十百千万亿: `1.2亿`, `3万5千`, `1亿2000万`. */
function readMixed(text: string, at: number): NumeralAt | null {
  let value = '0'
  let end = at
  let room = 17
  for (;;) {
    arabic.lastIndex = end
    const [digits] = arabic.exec(text) ?? []
    if (!digits) break
    const [power, after] = readPowers(text, end + digits.length)
    // A smaller part may follow a larger one, never the other way round: 3万5千, but not 3千5万
    if (end > at && (power >= room || power === 0)) break
    const term = shiftDecimal(plainDecimal(digits.replaceAll(',', '')), power)
    value = end === at ? term : addDecimals(value, term)
    end = after
    room = power
    if (power === 0) break
  }
  return end === at ? null : { value, end, han: false, digitByDigit: false, power: room }
}

/** The 十百千万亿 after a number: sum of their powers of ten, and where they end; a lone 千 before 米克瓦 is the unit's. */
export function readPowers(text: string, at: number): [number, number] {
  let power = 0
  let i = at
  for (;;) {
    const next = powers.get(text[i] ?? '')
    if (next === undefined || (next < 4 && i > at) || belongsToUnit(text, i)) break
    power += next
    i++
  }
  return [power, i]
}

const belongsToUnit = (text: string, at: number) =>
  text[at] === '千' && '米克瓦卡伏赫帕'.includes(text[at + 1] || ' ')

function readHan(text: string, at: number): NumeralAt | null {
  const string = readDigitString(text, at)
  if (string) return string.end > at ? string : null
  const whole = readPositional(text, at)
  if (whole && text[whole.end] === '点' && digitValues.has(text[whole.end + 1] ?? ''))
    return readPoint(text, whole)
  return whole
}

const zeroLike = '〇零○◯Oo0'

/** Two or more digits in a row: 二〇二七, 二O二六, 三四. An `end` of `at` says that they are no number: 三四十. */
function readDigitString(text: string, at: number): NumeralAt | null {
  let digits = ''
  let i = at
  for (; i < text.length && digits.length < 12; i++) {
    const digit = digitValues.get(text[i] as string)
    if (digit !== undefined) digits += digit
    else if (i > at && zeroLike.includes(text[i] as string)) digits += '0'
    else break
  }
  if (digits.length < 2) return null
  // 七八十 and 一二百 are guesses; 三〇 and 二〇二七 are read as they stand
  const guess = powers.has(text[i] ?? '')
  return { value: plainDecimal(digits), end: guess ? at : i, han: true, digitByDigit: true, power: 0 }
}

/** Sections below 10,000 with 亿 and 万 between them. */
function readPositional(text: string, at: number): NumeralAt | null {
  let value = '0'
  let end = at
  let room = 16
  for (;;) {
    const zero = end > at && isZero(text[end])
    const section = readSection(text, zero ? end + 1 : end)
    if (!section) break
    const [power, after] = readPowers(text, section.end)
    if (power >= room || (power > 0 && power < 4)) break
    // 两万五 is 25000, 两万零五 and 两万五千 are what they say
    const colloquial = power === 0 && room < 16 && !zero && section.value < 10
    value = addDecimals(value, shiftDecimal(String(section.value), colloquial ? room - 1 : power))
    end = after
    room = power
    if (power === 0) break
  }
  return end === at ? null : { value, end, han: true, digitByDigit: false, power: room % 16 }
}

const isZero = (character: string | undefined) => character === '零' || character === '〇'

/** 十五, 三百二十, 两千零五, 三百二: powers fall from left to right. */
function readSection(text: string, at: number): { value: number; end: number } | null {
  let value = 0
  let room = 4
  let i = at
  while (i < text.length) {
    const zero = i > at && isZero(text[i])
    const start = zero ? i + 1 : i
    const digit = digitValues.get(text[start] ?? '') ?? -1
    const power = smallPower(text, digit < 0 ? start : start + 1)
    if (digit < 0 && !(power === 1 && (start === at || zero))) break
    if (digit === 0 && (start > at || power > 0)) break
    if (power >= room) break
    // 三百二 is 320
    const colloquial = power === 0 && !zero && (room === 2 || room === 3)
    if (colloquial && powers.has(text[start + 1] ?? '')) break
    value += Math.abs(digit) * 10 ** (colloquial ? room - 1 : power)
    i = start + (digit < 0 ? 0 : 1) + (power > 0 ? 1 : 0)
    room = power
    if (power === 0) break
  }
  return i === at ? null : { value, end: i }
}

function smallPower(text: string, at: number): number {
  const power = powers.get(text[at] ?? '') ?? 0
  return power < 4 && !belongsToUnit(text, at) ? power : 0
}

/** 三点五, 一点二亿 */
function readPoint(text: string, whole: NumeralAt): NumeralAt {
  let i = whole.end + 1
  let part = ''
  for (; digitValues.has(text[i] ?? ''); i++) part += digitValues.get(text[i] as string)
  const [power, end] = readPowers(text, i)
  return { ...whole, value: shiftDecimal(`${whole.value}.${part}`, power), end }
}

const perParts: Readonly<Record<string, string>> = { 百分之: '%', 千分之: '‰', 万分之: '‱' }

/**
 * The number a text consists of.
 *
 * @param text  a number and nothing else: `１，０００`, `三百二十`, `1.2亿`, `百分之十五`, `三分之二`, `两倍`, `半`, `一年半`
 * @returns     an exact decimal or fraction, `null` when the text is anything but one number
 */
export function parseNumeral(text: string): Numeral | null {
  const folded = normalise(text).norm.replace(/\s+/g, '')
  if (folded === '半') return { value: '0.5' }
  if (folded === '半年') return { value: '0.5', unit: '年' }
  const part = perParts[folded.slice(0, 3)]
  if (part) return withUnit(whole(folded.slice(3)), part)
  const suffix = /^(.+?)(%|‰|‱|倍)$/.exec(folded)
  if (suffix) return withUnit(whole(suffix[1] as string), suffix[2] as string)
  const yearAndHalf = /^(.+)年半$/.exec(folded)
  if (yearAndHalf) return withUnit(half(whole(yearAndHalf[1] as string)), '年')
  const fraction = /^(.+)分之(.+)$/.exec(folded) ?? reversed(/^(\d+)[/⁄](\d+)$/.exec(folded))
  if (fraction) return toFraction(whole(fraction[2] as string), whole(fraction[1] as string))
  const value = whole(folded)
  return value === null ? null : { value }
}

function whole(text: string): string | null {
  if (text === '百' || text === '千' || text === '万') return shiftDecimal('1', powers.get(text) as number)
  const numeral = readNumeral(text, 0)
  if (!numeral || numeral.end !== text.length) return null
  // 三四 is a guess between three and four; 二〇 and 一九九八 are numbers
  return numeral.digitByDigit && text.length < 4 && !/[〇零○◯0]/.test(text) ? null : numeral.value
}

const withUnit = (value: string | null, unit: string): Numeral | null =>
  value === null ? null : { value, unit }
const half = (value: string | null) => (value === null ? null : addDecimals(value, '0.5'))
const reversed = (match: RegExpExecArray | null) => match && [match[0], match[2], match[1]]
const toFraction = (above: string | null, below: string | null): Numeral | null =>
  above === null || below === null || below === '0' ? null : { value: `${above}/${below}` }
