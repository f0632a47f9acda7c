import { readNumeral } from '../../text/numerals.ts'
import { readBound } from './comparators.ts'
import { add, before, matchAt, type Reader, type Scan } from './scan.ts'

const proportion =
  /(\d{1,5}(?:\.\d+)?|[一二三四五六七八九十]{1,2})(?:([:∶])|比)(\d{1,6}(?:\.\d+)?|[一二三四五六七八九十]{1,2})((?:[:∶]\d{1,4})*)(?![\d.])/y
const slash = /(\d{1,2})[/⁄](\d{1,3})(?![\d/⁄.年月A-Za-z])/y
const halfWords = /一半(?![会径])|半数/y

/** 三分之二, 1/3, 1:2, 3比1, 一半 with their bounds; times of day (9:00) are passed over. */
export const readRatio: Reader = (scan, at) => {
  const { text } = scan
  const half = matchAt(halfWords, text, at)
  if (half) return addRatio(scan, '1/2', at, at + half[0].length)
  const written = matchAt(slash, text, at)
  if (written && Number(written[1]) < Number(written[2]) && !/[\d/.]$/.test(before(text, at, 1)))
    return addRatio(scan, `${written[1]}/${written[2]}`, at, at + written[0].length)
  const fraction = readFraction(text, at)
  if (fraction) return addRatio(scan, fraction.value, at, fraction.end)
  const match = matchAt(proportion, text, at)
  if (!match) return at
  const [whole, left = '', , right = '', more = ''] = match
  const end = at + whole.length
  if (isTime(text, at, match)) return end
  const [a, b] = [readNumeral(left, 0), readNumeral(right, 0)]
  // 2025比2024 compares years
  if (!a || !b || a.end < left.length || b.end < right.length || Number(a.value) >= 1900) return at
  return addRatio(scan, `${a.value}:${b.value}${more.replaceAll('∶', ':')}`, at, end)
}

function readFraction(text: string, at: number): { value: string; end: number } | null {
  const below = readNumeral(text, at)
  if (!below || !text.startsWith('分之', below.end)) return null
  const above = readNumeral(text, below.end + 2)
  return above && { value: `${above.value}/${below.value}`, end: above.end }
}

const ratioWord = /(?:比例?|配比|比为|比达到|按照?|尺)[为是达到约]{0,2}$/
const timeWord = /(?:上午|下午|中午|晚上?|凌晨|夜间|早上?|时间[为:]?|日|号|[-~至到—]) ?$/

// 9:00 and 17:30 are times; 1:15 is a ratio unless the words around it speak of the clock
function isTime(text: string, at: number, [whole, left = '', colon, right = '']: RegExpExecArray): boolean {
  if (!colon || right.length !== 2 || Number(right) > 59 || Number(left) > 24) return false
  if (ratioWord.test(before(text, at, 6))) return false
  const around =
    timeWord.test(before(text, at, 3)) ||
    matchAt(/ ?[-~至到—]{1,2} ?\d{1,2}:\d\d/y, text, at + whole.length) !== null
  return around || Number(left) >= 6 || left.length === 2 || right.startsWith('0')
}

function addRatio(scan: Scan, value: string, start: number, end: number): number {
  const bound = readBound(scan.text, [start, end], scan.valueEnd, 'ratio')
  const over = bound.comparator === '=' && /过$/.test(before(scan.text, start, 1))
  add(scan, { kind: 'ratio', value, comparator: over ? '>' : bound.comparator, start, end })
  return bound.end
}

const clock = /(?:[01]?\d|2[0-4])[时点](?!代|候|效|速|段|间|机|期|装|意|要|建|措)(?:[0-5]?\d分|半|整)?/y

/** 上午9时30分 */
export const skipClock: Reader = ({ text }, at) => at + (matchAt(clock, text, at)?.[0].length ?? 0)
