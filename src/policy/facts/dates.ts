import type { Fact } from '../../types.ts'
import { type DatePoint, dateValue, readDatePoint } from './date-points.ts'
import { edgeAfter } from './periods.ts'
import { add, before, matchAt, type Reader, type Scan } from './scan.ts'

type Edge = NonNullable<Fact['edge']>
type Place = {
  readonly edge?: Edge | undefined
  readonly comparator?: Fact['comparator']
  readonly next: number
}

const rangeSign = /起? ?(?:-{1,2}|—{1,2}|–|~|至|到) ?/y

/** A date, a part of a date, or a stretch between two, with the word that says which edge is meant. */
export const readDate: Reader = (scan, at) => {
  const { text } = scan
  const left = readDatePoint(text, at)
  if (left?.exists === false) return left.end
  const anchor = yearWord(text, at)
  const stretch = readMonths(text, at) ?? (left && readStretch(text, left))
  if (stretch) {
    const { low, high } = stretch
    const value = `${dateValue(low)}..${dateValue(high)}`
    addDate(scan, { value, edge: 'between', anchor: low.year ? undefined : anchor, start: at, end: high.end })
    return high.end + (matchAt(/止(?!于)/y, text, high.end) ? 1 : 0)
  }
  if (!left) return at
  const { next, ...place } = readPlace(text, at, left)
  addDate(scan, {
    value: dateValue(left),
    ...place,
    anchor: left.year ? undefined : anchor,
    start: at,
    end: left.end,
  })
  return readMoreDays(scan, next, left)
}

type Stretch = { readonly low: Partial<DatePoint>; readonly high: DatePoint }

function readStretch(text: string, low: DatePoint): Stretch | null {
  const sign = matchAt(rangeSign, text, low.end)
  const high = sign && readRight(text, low.end + sign[0].length, low)
  return high && { low, high }
}

// 3—5月, 2026年1-6月, 1至3月份: the month is said once
const month = '(1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})'
const months = new RegExp(`((?:(?:19|20)\\d\\d)年)?${month}(?:-|—|–|~|至|到)(?=${month}月)`, 'y')

function readMonths(text: string, at: number): Stretch | null {
  const match = matchAt(months, text, at)
  const low = match && readDatePoint(`${match[2]}月`, 0)
  const high = match && readDatePoint(text, at + match[0].length)
  if (!low || !high?.month) return null
  const year = match[1] ? { year: Number(match[1].slice(0, 4)) } : {}
  return { low: { ...low, ...year }, high: { ...high, ...year } }
}

function readRight(text: string, at: number, left: DatePoint): DatePoint | null {
  const known = {
    ...(left.year !== undefined && { year: left.year }),
    ...(left.day !== undefined && left.month !== undefined && { month: left.month }),
  }
  const right = readDatePoint(text, at, known)
  if (!right?.exists) return null
  // 3月至2027年 compares unlike things; 2021年至2022年6月 names both years
  const alike =
    ((left.day === undefined) === (right.day === undefined) &&
      (left.month === undefined) === (right.month === undefined)) ||
    (left.year !== undefined && readDatePoint(text, at)?.year !== undefined)
  return alike ? right : null
}

function readPlace(text: string, at: number, point: DatePoint): Place {
  const word = before(text, at, 4)
  if (point.atEnd) return { edge: 'by-end', next: edgeAfter(text, point.end)?.end ?? point.end }
  const started = matchAt(
    /(?:起(?![草诉步点源到止来重火])|始(?!终)|开始|以来|(?:正式)?(?:施行|实施|生效))/y,
    text,
    point.end,
  )
  if (started) return { edge: 'from', next: point.end + started[0].length }
  if (matchAt(/止(?!于)/y, text, point.end)) return { edge: 'until', next: point.end + 1 }
  const after = edgeAfter(text, point.end)
  if (after?.edge === 'before' && point.day !== undefined) return { edge: 'by-end', next: after.end }
  if (after) return { edge: after.edge, next: after.end }
  return { ...placeBefore(text, point, word), next: point.end }
}

const risen = /(?:提高|提升|增加|增长|上升|下降|降低|减少|压缩|缩短|扩大|回落)[到至]$/

function placeBefore(text: string, point: DatePoint, word: string): Omit<Place, 'next'> {
  const bound = /不(?:得)?(早|晚|迟)于$/.exec(word)
  if (bound) return { comparator: bound[1] === '早' ? '>=' : '<=' }
  if (/[早]于$/.test(word)) return { comparator: '<' }
  if (/[晚迟]于$/.test(word)) return { comparator: '>' }
  if (/(?:截至|截止|截止到|截至到|截止至)$/.test(word)) return { edge: 'until' }
  // 从2012年的42%提高到2027年的45% compares two years: no start, no deadline
  const compared = text[point.end] === '的'
  if (/(?:自|从)$/.test(word)) return compared ? {} : { edge: 'from' }
  if (compared && risen.test(word)) return {}
  // 至2030年 at the head of a clause is a target, behind a verb an end: 有效期至2030年
  if (/到$|(?:^|[,。;:、\n (])至$/.test(word)) return { edge: 'by-end' }
  return /(?<![甚乃以直])至$/.test(word) ? { edge: 'until' } : {}
}

/** 每年3月1日, 次年6月底: what the year is counted from. */
function yearWord(text: string, at: number): string | undefined {
  return /(每年|次年|翌年|当年|今年|明年|去年|上年|本年|前年)(?:度|的)?$/.exec(before(text, at, 4))?.[1]
}

/** 5月8日、9日: days that share the month before them. */
function readMoreDays(scan: Scan, at: number, { year, month, day }: DatePoint): number {
  if (month === undefined || day === undefined) return at
  const known = { month, ...(year !== undefined && { year }) }
  let next = at
  for (;;) {
    if (!'、和'.includes(scan.text[next] || ' ')) return next
    const more = /\d|[一二三四五六七八九十]/.test(scan.text[next + 1] ?? '')
      ? readDatePoint(scan.text, next + 1, known)
      : null
    if (
      !more?.exists ||
      more.day === undefined ||
      more.month !== month ||
      scan.text.startsWith('内', more.end)
    )
      return next
    addDate(scan, { value: dateValue(more), start: next + 1, end: more.end })
    next = more.end
  }
}

const monthWord = /(每月|次月|当月|本月|下月|上月|每季度首月)(?:的)?$/
const dayOfMonth = /(3[01]|[12]\d|0?[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日/y

/** 每月10日前, 次月15日: a day of a month that is named by its place only. */
export const readDayOfMonth: Reader = (scan, at) => {
  const anchor = monthWord.exec(before(scan.text, at, 6))?.[1]
  const match = anchor && matchAt(dayOfMonth, scan.text, at)
  if (!match) return at
  const point = readDatePoint(`1月${match[0]}`, 0)
  if (!point?.day || !point.exists) return at
  const end = at + match[0].length
  const place = readPlace(scan.text, at, { ...point, end })
  addDate(scan, { value: dateValue({ day: point.day }), ...place, anchor, start: at, end })
  return place.next
}

/** 年底前 without a year: the end of December of the year that its neighbour names. */
export const readYearEnd: Reader = (scan, at) => {
  const match = matchAt(/年底(?!线|层|部)/y, scan.text, at)
  if (!match || /[\d〇零一二三四五六七八九十]$/.test(before(scan.text, at, 1))) return at
  const anchor = yearWord(scan.text, at) ?? yearWord(`${before(scan.text, at, 1)}年`, 2)
  const end = at + match[0].length
  addDate(scan, { value: '--12', edge: 'by-end', anchor, start: at, end })
  return edgeAfter(scan.text, end)?.end ?? end
}

const quarters = /前([二两三23])个?季度/y

/** 前三季度, with or without a year before it. */
export const readQuarters: Reader = (scan, at) => {
  const match = matchAt(quarters, scan.text, at)
  if (!match) return at
  const last = '二两2'.includes(match[1] as string) ? 2 : 3
  const previous = scan.found.at(-1)
  const joined = previous?.kind === 'date' && previous.end === at && /^\d{4}$/.test(previous.value)
  const head = joined ? previous.value : '-'
  if (joined) scan.found.pop()
  const start = joined ? previous.start : at
  addDate(scan, { value: `${head}-Q1..${head}-Q${last}`, edge: 'between', start, end: at + match[0].length })
  return at + match[0].length
}

type DateFields = {
  value: string
  edge?: Edge | undefined
  comparator?: Fact['comparator']
  anchor?: string | undefined
  start: number
  end: number
}

function addDate(scan: Scan, { value, edge, comparator, anchor, start, end }: DateFields): void {
  add(scan, { kind: 'date', value, comparator, edge, anchor, start, end })
}
