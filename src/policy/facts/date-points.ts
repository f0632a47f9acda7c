import { parseNumeral } from '../../text/numerals.ts'
import { matchAt } from './scan.ts'

/** A date or the part of it that is said. */
export type DatePoint = {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** `Q1`…`Q4`, `H1`, `H2` */
  readonly part?: string
  /** 底 or 末 names the end of what is said. */
  readonly atEnd: boolean
  /** False for 2月30日 and 2026年13月: written as a date, on no calendar. */
  readonly exists: boolean
  readonly end: number
}

const hanYear = '[一二][〇零○◯Oo0一二三四五六七八九]{3}'
const yearPattern = new RegExp(`((?:19|20)\\d\\d|${hanYear})年`, 'y')
const monthPattern = /(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?/y
const dayPattern =
  /(3[01]|[12]\d|0?[1-9]|三十一?|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])[日号]/y
const isoPattern = /((?:19|20)\d\d)([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d./]|-\d)/y
const partPattern = /上半年|下半年|第?([一二三四1-4])季度/y
// 底 in 底线 and 末 in 末端 end nothing
const endPattern = /年?[底末](?![线层部数座盘色端梢])/y
const monthEndPattern = /月?[底末](?![线层部数座盘色端梢])/y
const thirdPattern = /[上中下]旬|初/y

/**
 * Reads a date at a place: year, month, day, half or quarter, in digits or Chinese numerals.
 *
 * @param known  what the left end of a range has said already: the year, the month
 * @returns      `null` when no date begins there
 */
export function readDatePoint(
  text: string,
  at: number,
  known: Pick<DatePoint, 'year' | 'month'> = {},
): DatePoint | null {
  const iso = matchAt(isoPattern, text, at)
  if (iso)
    return checked({
      year: Number(iso[1]),
      month: Number(iso[3]),
      day: Number(iso[4]),
      atEnd: false,
      exists: true,
      end: at + iso[0].length,
    })
  const year = matchAt(yearPattern, text, at)
  const afterYear = year ? at + year[0].length : at
  const point =
    (year || !namedMonth(text, at) ? readMonth(text, afterYear) : null) ?? readPart(text, afterYear)
  if (point) return checked({ ...known, ...(year && { year: readYear(year[1] as string) }), ...point })
  const wrong = year && matchAt(/\d{1,2}月/y, text, afterYear)
  if (wrong) return { atEnd: false, exists: false, end: afterYear + wrong[0].length }
  if (year) return readEnd(text, afterYear, { year: readYear(year[1] as string) }, endPattern, /度(?!假)/y)
  const day = known.month === undefined ? null : matchAt(dayPattern, text, at)
  return (
    day &&
    checked({
      ...known,
      day: readNumber(day[1] as string),
      atEnd: false,
      exists: true,
      end: at + day[0].length,
    })
  )
}

// 上一月, 每三月
const namedMonth = (text: string, at: number) =>
  /[上下每当前后任同]/.test(text[at - 1] ?? ' ') && !/\d/.test(text[at] ?? ' ')

function readMonth(text: string, at: number): DatePoint | null {
  const match = matchAt(monthPattern, text, at)
  if (!match) return null
  const month = readNumber(match[1] as string)
  const end = at + match[0].length
  const day = matchAt(dayPattern, text, end)
  if (day)
    return { month, day: readNumber(day[1] as string), atEnd: false, exists: true, end: end + day[0].length }
  return readEnd(text, end, { month }, monthEndPattern, thirdPattern)
}

function readPart(text: string, at: number): DatePoint | null {
  const match = matchAt(partPattern, text, at)
  if (!match) return null
  const part = match[1] ? `Q${readNumber(match[1])}` : match[0] === '上半年' ? 'H1' : 'H2'
  return readEnd(text, at + match[0].length, { part }, endPattern)
}

function readEnd(text: string, at: number, said: Partial<DatePoint>, ends: RegExp, tail?: RegExp): DatePoint {
  const end = matchAt(ends, text, at)
  if (end) return { ...said, atEnd: true, exists: true, end: at + end[0].length }
  return {
    ...said,
    atEnd: false,
    exists: true,
    end: at + ((tail && matchAt(tail, text, at)?.[0].length) ?? 0),
  }
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function checked(point: DatePoint): DatePoint {
  const { year, month, day } = point
  if (month === undefined || day === undefined) return point
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  const days = month === 2 && !leap ? 28 : (daysInMonth[month - 1] ?? 0)
  return { ...point, exists: day <= days }
}

const readNumber = (text: string) => Number(parseNumeral(text.replace(/^廿/, '二十'))?.value)
const readYear = (text: string) =>
  Number(
    [...text]
      .map((digit) => (/\d/.test(digit) ? digit : Math.max(0, '〇一二三四五六七八九'.indexOf(digit))))
      .join(''),
  )

/** `2026-07-01`, `2027`, `--06`, `--06-30`, `2026-Q3`, `--H2`; `---15` for a day of an unnamed month. */
export function dateValue({ year, month, day, part }: Partial<DatePoint>): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const head = year === undefined ? '-' : String(year)
  if (part) return `${head}-${part}`
  if (month === undefined && day !== undefined) return `---${two(day)}`
  if (month === undefined) return head
  return day === undefined ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`
}
