import { readArticle, skipOrdinal } from './articles.ts'
import { readCitation } from './citations.ts'
import { skipGlued, skipLatin } from './codes.ts'
import { readDate, readDayOfMonth, readQuarters, readYearEnd } from './dates.ts'
import { readOrder, readSerial } from './document-numbers.ts'
import { readModality } from './modality.ts'
import { readPhone } from './phones.ts'
import { readNamedPlan, readYearRange } from './plan-periods.ts'
import { readQuantity } from './quantities.ts'
import { readQuote } from './quotes.ts'
import { readRatio, skipClock } from './ratios.ts'
import { matchAt, type Reader } from './scan.ts'
import { wordsLikeQuantities } from './traps.data.ts'

const skipWords: Reader = ({ text }, at) => at + (matchAt(wordsLikeQuantities, text, at)?.[0].length ?? 0)
// 1.2026年底前: a list number runs into a year
const skipListNumber: Reader = ({ text }, at) =>
  at + (matchAt(/\d{1,2}\.(?=(?:19|20)\d\d年)/y, text, at)?.[0].length ?? 0)
// 5.4.4 before a heading
const skipSection: Reader = ({ text }, at) => at + (matchAt(/\d+(?:\.\d+){2,}/y, text, at)?.[0].length ?? 0)
const readShare: Reader = (scan, at) => (scan.text.startsWith('分之', at + 1) ? readQuantity(scan, at) : at)
const readHalf: Reader = (scan, at) => {
  const ratio = readRatio(scan, at)
  return ratio > at ? ratio : readQuantity(scan, at)
}

/** Which readers may begin at which characters, the particular before the general. */
const table: readonly (readonly [characters: string, readers: readonly Reader[]])[] = [
  [
    '0123456789',
    [
      skipListNumber,
      skipGlued,
      readPhone,
      readYearRange,
      readDayOfMonth,
      readDate,
      skipSection,
      readRatio,
      skipClock,
      readQuantity,
    ],
  ],
  ['一', [readModality, skipWords, readNamedPlan, readDayOfMonth, readDate, readRatio, readQuantity]],
  ['二三四五六七八九十', [skipWords, readNamedPlan, readDayOfMonth, readDate, readRatio, readQuantity]],
  ['两零壹贰叁肆伍陆柒捌玖拾', [skipWords, readQuantity]],
  ['半', [readHalf]],
  ['百千万', [readShare]],
  ['第', [readNamedPlan, readDate, readArticle, skipOrdinal]],
  ['上下', [readDate]],
  ['前', [readQuarters]],
  ['年', [readYearEnd]],
  ['《', [readCitation]],
  ['〔', [readSerial]],
  ['令公', [readOrder]],
  ['(', [readPhone]],
  ['“"', [readNamedPlan, readQuote]],
  ['不应必可须务禁严鼓提倡允需无毋原有方', [readModality]],
  ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', [skipLatin]],
]

const classes = new Uint8Array(0x10000)
for (const [index, [characters]] of table.entries())
  for (const character of characters) classes[character.charCodeAt(0)] = index + 1

/** The readers to try at a character, none for most. */
export const readersOf = (code: number): readonly Reader[] | undefined =>
  table[(classes[code] as number) - 1]?.[1]
