import { type Amount, readAmount, readBounds, readRange, type Valued } from './amounts.ts'
import { readBound } from './comparators.ts'
import { addDuration } from './durations.ts'
import { add, before, type Reader, type Scan } from './scan.ts'
import { labelBefore, sloganBefore } from './traps.data.ts'
import type { Unit } from './units.data.ts'

/** A number with its unit: money, share, duration, measure, multiple or count, with bounds and ranges. */
export const readQuantity: Reader = (scan, at) => {
  const { text } = scan
  // 几十人 says no number
  if (text[at] === '十' && /[几数]$/.test(before(text, at, 1))) return skipDigits(text, at)
  // 2 100元 is 2100 in running text and two cells in a flattened table: no guess
  if (/\d $/.test(before(text, at, 2)) && /^\d{3}(?!\d)/.test(text.slice(at, at + 4)))
    return skipDigits(text, at)
  const amount = readAmount(text, at)
  if (!amount) return skipDigits(text, at)
  const numberEnd = amount.numeral.end
  if (isDigitLike(text[numberEnd]) || labelBefore.test(before(text, at, 3)))
    return skipDigits(text, numberEnd)
  const valued = readRange(text, amount) ?? readBounds(text, amount) ?? single(scan, at, amount)
  if (!valued) return numberEnd
  const next =
    valued.unit.kind === 'duration'
      ? addDuration(scan, at, valued, amount)
      : addAmount(scan, at, valued, amount)
  return Math.max(next, numberEnd)
}

const hanDigit = /[〇零一二两三四五六七八九十百\d]/
const isDigitLike = (character: string | undefined) => character !== undefined && hanDigit.test(character)

/** Behind a run of digits that is no number: 十二五, 一二三. */
function skipDigits(text: string, at: number): number {
  let end = at + 1
  while (isDigitLike(text[end])) end++
  return end
}

function single(scan: Scan, at: number, amount: Amount): Valued | null {
  const { unit, value, numeral, end } = amount
  const known = unit ?? bareUnit(scan.text, at, amount)
  if (!known) return null
  const valued = { value, unit: known, end, next: end, range: false }
  if (!numeral.digitByDigit || numeral.value.length > 3) return valued
  // 三四个 is three or four; 二〇 is twenty
  const [low = '', high = ''] = scan.text
    .slice(at, at + 2)
    .split('')
    .map((digit) => '零一二三四五六七八九'.indexOf(digit))
    .map(String)
  if (numeral.end - at !== 2 || /[〇○零]/.test(scan.text[at + 1] ?? ''))
    return numeral.value.length === 2 ? valued : null
  return Number(low) + 1 === Number(high) ? { ...valued, value: `${low}..${high}`, range: true } : null
}

/** ¥500; 100万 without a measure word: 人口超过100万的城市. */
function bareUnit(text: string, at: number, { numeral }: Amount): Unit | undefined {
  if (text[at - 1] === '¥') return { kind: 'money', unit: '元' }
  if (numeral.power < 4 || numeral.digitByDigit) return undefined
  return /[,。;、)的以左\n]/.test(text[numeral.end] ?? '\n') ? { kind: 'count', unit: '' } : undefined
}

function addAmount(scan: Scan, at: number, valued: Valued, amount: Amount): number {
  const { text } = scan
  const { unit, end } = valued
  const sign = signBefore(text, at, unit)
  const value = sign ? `-${valued.value}` : valued.value
  const { comparator: said, end: next } = readBound(text, [at, valued.next], scan.valueEnd, unit.kind)
  const approximate = valued.range && amount.numeral.digitByDigit ? '~' : undefined
  const recent = said === '~' && isRecent(text, at, end)
  const comparator = recent ? '=' : (approximate ?? (said === '=' && amount.more ? '>' : said))
  const bounded = comparator !== '=' || valued.range
  if (amount.numeral.han && unit.hanNeedsBound && !bounded) return next
  if (amount.numeral.han && unit.kind === 'measure' && at < scan.nameUntil) return next
  if (unit.kind === 'count' && !countsSomething(scan, at, amount, bounded)) return next
  const perHour = unit.unit === '公里' && /时速[^,。;]{0,6}$/.test(before(text, at, 8))
  const name = perHour ? '公里/小时' : unit.unit
  add(scan, { kind: unit.kind, value, unit: name || undefined, comparator, start: at - sign, end })
  return next
}

/** Length of the sign of a share or temperature below zero: 增长率为-1.2‰, 零下5℃. */
function signBefore(text: string, at: number, { kind, unit }: Unit): number {
  if (kind !== 'percent' && unit !== '℃') return 0
  if (text.startsWith('零下', at - 2)) return 2
  return text[at - 1] === '-' && !/[\d年月日%‰元C]/.test(text[at - 2] ?? ' ') ? 1 : 0
}

// 近3个纳税年度 are the last three
const isRecent = (text: string, at: number, end: number) =>
  text[at - 1] === '近' && /^[^,。;]{0,4}(?:年度|季度|学年|周期)/.test(text.slice(end, end + 8))

/** Is it an amount, not a name (“三项制度”) or the article 一 (一个健康的环境)? */
function countsSomething(
  { text, nameUntil }: Scan,
  at: number,
  { numeral, value, unit }: Amount,
  bounded: boolean,
): boolean {
  // 半份菜 is a size of dish; 前两款 are clauses, not two of something
  if (at < nameUntil || text[at] === '半') return false
  if (text[at - 1] === '前' && '款条项'.includes(unit?.unit ?? ' ')) return false
  if (unit?.unit === '大' && Number(value) > 15) return false
  // 7.3　本预案 at the start of a line is a section number: nobody counts in parts of a plan
  if (value.includes('.') && (at === 0 || text[at - 1] === '\n')) return false
  // 二类 is the second class, two classes are 两类
  if (numeral.han && text.slice(at, numeral.end) === '二') return false
  if (!numeral.han || value !== '1') return true
  if (/[统唯同任某这那第另单之专进逐每]$/.test(before(text, at, 1)) || sloganBefore.test(before(text, at, 3)))
    return false
  return bounded || /(?:(?:只能?|仅|限)[^,。;、\n]{0,4}|每[^,。;、都是\n]{1,10})$/.test(before(text, at, 12))
}
