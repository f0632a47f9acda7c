import { add, matchAt, type Reader, type Scan } from './scan.ts'

const named = /[“"]?((?:十[一二三四五六七]?|[五六七八九])五)[”"]?/y
const ordinal = /第(十[一二三四五六七])个五年(?:规划|计划)/y
const ending = /(?:时期|期间|规划|期)?末期?(?![端])/y
const yearRange = /((?:19|20)\d\d)年?(?:-{1,2}|—{1,2}|–|~|至|到)((?:19|20)\d\d)(?:年(?:度)?)?(?![\d号-])/y

/** “十四五” (also 十四五时期, 第十四个五年规划) and “八五” of the law campaigns; `by-end` for 十五五末. */
export const readNamedPlan: Reader = (scan, at) => {
  const { text } = scan
  const fifth = matchAt(ordinal, text, at)
  if (fifth) return addPlan(scan, `${fifth[1]}五`, at, at + fifth[0].length)
  const match = matchAt(named, text, at)
  if (!match) return at
  const [whole, name = ''] = match
  const quoted = /^[“"]/.test(whole) && /[”"]$/.test(whole)
  // Unquoted 七五 or 十五 are numbers; 十五五 and 十四五 cannot be
  if (!quoted && (/^[“"]/.test(whole) || name.length < 3)) return at
  if (quoted && name.length === 2 && name.startsWith('十')) return addPlan(scan, name, at, at + whole.length)
  return addPlan(scan, name, at, at + (quoted ? whole : name).length)
}

/** 2023—2025年, 2023年至2025年: the years a plan runs. */
export const readYearRange: Reader = (scan, at) => {
  const match = matchAt(yearRange, scan.text, at)
  if (!match) return at
  const [whole, from = '', to = ''] = match
  if (Number(from) >= Number(to) || Number(to) - Number(from) > 60) return at
  // 2023年至2025年6月 is a stretch between dates
  const end = at + whole.length
  if (/^年?\d{1,2}月/.test(scan.text.slice(end, end + 4))) return at
  if (!/年/.test(whole) && !/[)）]/.test(scan.text[end] ?? ' ')) return at
  add(scan, { kind: 'plan-period', value: `${from}..${to}`, start: at, end })
  return end
}

function addPlan(scan: Scan, value: string, start: number, end: number): number {
  const last = matchAt(ending, scan.text, end)
  const stop = end + (last?.[0].length ?? 0)
  add(scan, {
    kind: 'plan-period',
    value,
    edge: last ? 'by-end' : undefined,
    anchor: undefined,
    start,
    end: stop,
  })
  return stop
}
