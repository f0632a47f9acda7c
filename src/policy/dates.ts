import { hanOrdinal } from './numbering.ts'

const hanDigits = '〇一二三四五六七八九'

/** A date as printed, with its place in the text it was found in. */
export type FoundDate = { readonly iso: string; readonly index: number; readonly length: number }

const arabic = '((?:19|20)\\d{2})\\s?[年.\\-/]\\s?(\\d{1,2})\\s?[月.\\-/]\\s?(\\d{1,2})\\s?日?'
const chinese =
  '([一二][〇○零OoＯ0一二三四五六七八九]{3})\\s?年\\s?([一二三四五六七八九十]{1,3})\\s?月\\s?([一二三四五六七八九十廿卅]{1,4})\\s?日'
const either = new RegExp(`${arabic}|${chinese}`, 'g')

/**
 * Full dates of a text, in digits or Chinese numerals (`二〇〇五年六月十一日`), impossible ones left out.
 *
 * @param text  any text
 */
export function findDates(text: string): FoundDate[] {
  const dates: FoundDate[] = []
  for (const match of text.matchAll(either)) {
    const iso = match[1]
      ? isoDate(Number(match[1]), Number(match[2]), Number(match[3]))
      : isoDate(hanYear(match[4] as string), hanOrdinal(match[5] as string), hanDay(match[6] as string))
    if (iso) dates.push({ iso, index: match.index, length: match[0].length })
  }
  return dates
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31) || Number.isNaN(year)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const hanDay = (text: string) => hanOrdinal(text.replace('廿', '二十').replace('卅', '三十'))

function hanYear(text: string): number {
  let year = 0
  for (const character of text) {
    const digit = /[〇○零OoＯ0]/.test(character) ? 0 : hanDigits.indexOf(character)
    if (digit < 0) return Number.NaN
    year = year * 10 + digit
  }
  return year
}

/**
 * The date a line consists of, `undefined` when it says anything more.
 *
 * @param line  a cleaned line; place or bracket around the date is allowed: `（2021年1月4日）`
 */
export function dateLine(line: string): string | undefined {
  if (line.length > 24) return undefined
  const [date] = findDates(line)
  if (!date) return undefined
  const rest = line.slice(0, date.index) + line.slice(date.index + date.length)
  return /^[\s（）()。：:]*(?:日期|成文日期)?[\s：:]*$/.test(rest) ? date.iso : undefined
}
