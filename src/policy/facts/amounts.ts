import { addDecimals, compareDecimals, shiftDecimal } from '../../text/decimal.ts'
import { type NumeralAt, readNumeral, readPowers } from '../../text/numerals.ts'
import { matchAt } from './scan.ts'
import { type Unit, units } from './units.data.ts'

/** A number and the unit behind it, as far as they go together. */
export type Amount = {
  readonly value: string
  readonly unit?: Unit
  readonly numeral: NumeralAt
  /** Offset behind number and unit. */
  readonly end: number
  /** 10余家, 3000多人: more than the figure says. */
  readonly more: boolean
}

/** A value or range with its unit; `next` is where reading goes on. */
export type Valued = {
  readonly value: string
  readonly unit: Unit
  readonly end: number
  readonly next: number
  readonly range: boolean
}

const parts = new Map<string, Unit>([
  ['百分之', { kind: 'percent', unit: '%' }],
  ['千分之', { kind: 'percent', unit: '‰' }],
  ['万分之', { kind: 'percent', unit: '‱' }],
])

/** Reads `3万元`, `百分之五`, `10余家`, `一年半`, `1个半小时` at a place; without a unit just the number. */
export function readAmount(text: string, at: number): Amount | null {
  const part = parts.get(text.slice(at, at + 3))
  if (part) return readPart(text, at + 3, part)
  const numeral = readHalf(text, at) ?? readNumeral(text, at)
  if (!numeral) return null
  const vague = '余多'.includes(text[numeral.end] || ' ')
  const [power, after] = vague ? readPowers(text, numeral.end + 1) : [0, numeral.end]
  const value = shiftDecimal(numeral.value, power)
  const bare = { value, numeral: { ...numeral, end: after }, more: vague }
  const half = matchAt(halfUnit, text, after)
  if (half) {
    const unit = units.get(half[2] as string) ?? (units.get(`个${half[2]}`) as Unit)
    const middle = half[1] === '半'
    return {
      ...bare,
      value: middle ? addDecimals(value, '0.5') : value,
      unit,
      end: after + half[0].length,
      more: !middle,
    }
  }
  const [unit, end] = readUnit(text, after) ?? []
  if (!unit || end === undefined) return { ...bare, end: numeral.end }
  const scaled = shiftDecimal(value, unit.power ?? 0)
  if (unit.kind === 'duration' && text[end] === '半')
    return { ...bare, value: addDecimals(scaled, '0.5'), unit, end: end + 1 }
  // 一米五
  const tenth =
    unit.unit === '米' ? matchAt(/[一二三四五六七八九](?![十百千万个名人厘毫米])/y, text, end) : null
  if (tenth)
    return {
      ...bare,
      value: addDecimals(scaled, `0.${'零一二三四五六七八九'.indexOf(tenth[0])}`),
      unit,
      end: end + 1,
    }
  return { ...bare, value: scaled, unit, end }
}

// 半年, 半个月; not 上半年, 大半, 年半
const readHalf = (text: string, at: number): NumeralAt | null =>
  text[at] === '半' && !'上下后前大过一多年月个'.includes(text[at - 1] || ' ')
    ? { value: '0.5', end: at + 1, han: true, digitByDigit: false, power: 0 }
    : null

const halfUnit = /个(半|多)(小时|月|星期|学期|工作日)/y

function readPart(text: string, at: number, unit: Unit): Amount | null {
  const hundred = text[at] === '百' && { value: '100', end: at + 1, han: true, digitByDigit: false, power: 2 }
  const numeral = hundred || readNumeral(text, at)
  return numeral && { value: numeral.value, numeral, unit, end: numeral.end, more: false }
}

const longestUnit = Math.max(...[...units.keys()].map((surface) => surface.length))

function readUnit(text: string, at: number): [Unit, number] | null {
  const start = text[at] === ' ' ? at + 1 : at
  for (let length = Math.min(longestUnit, text.length - start); length > 0; length--) {
    const unit = units.get(text.slice(start, start + length))
    if (!unit) continue
    const end = start + length
    if (/[A-Za-z]/.test(text[end - 1] as string) && /[A-Za-z\d]/.test(text[end] ?? ' ')) continue
    if (unit.unless && matchAt(unit.unless, text, end)) return null
    return [unit, end]
  }
  return null
}

const rangeSign = / ?(?:-{1,2}|—{1,2}|–|~|至|到) ?/y

/** 5%至10%, 50—100万元, 3至5名: two amounts of one unit, the smaller first. */
export function readRange(text: string, left: Amount): Valued | null {
  const sign = matchAt(rangeSign, text, left.end)
  if (!sign) return null
  const right = readAmount(text, left.end + sign[0].length)
  if (!right) return null
  // 0.5个至1个百分点, 百分之五至十
  const halfNamed = left.unit?.unit === '个' && text.startsWith('个', right.numeral.end)
  const unit = right.unit ?? (left.unit?.kind === 'percent' ? left.unit : undefined)
  if (!unit || (left.unit && left.unit.unit !== unit.unit && !halfNamed)) return null
  const low = left.unit ? left.value : scaleLike(left, right)
  if (compareDecimals(low, right.value) >= 0) return null
  return { value: `${low}..${right.value}`, unit, end: right.end, next: right.end, range: true }
}

/** 50—100万元 begins at 50万; 5000—1万元 at 5000. */
function scaleLike(left: Amount, right: Amount): string {
  const { power } = right.numeral
  if (left.numeral.power > 0 || power === 0) return left.value
  const scaled = shiftDecimal(left.value, power)
  return compareDecimals(scaled, right.value) < 0 ? scaled : left.value
}

const above = /(?:\(含[^()\n]{0,8}\))?以上(?:\(含[^()\n]{0,8}\))?、?/y
const below = /(?:\(含[^()\n]{0,8}\))?(?:以下|以内)(?:\(含[^()\n]{0,8}\))?/y

/** 五万元以上十万元以下: one range, both ends included (民法典 第一千二百五十九条). */
export function readBounds(text: string, left: Amount): Valued | null {
  const low = left.unit && matchAt(above, text, left.end)
  if (!low) return null
  const right = readAmount(text, left.end + low[0].length)
  if (!right?.unit || right.unit.unit !== left.unit?.unit) return null
  const high = matchAt(below, text, right.end)
  if (!high || compareDecimals(left.value, right.value) >= 0) return null
  const value = `${left.value}..${right.value}`
  return { value, unit: right.unit, end: right.end, next: right.end + high[0].length, range: true }
}
