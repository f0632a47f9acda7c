import { serviceNumbers } from './phones.data.ts'
import { add, before, matchAt, type Reader, type Scan } from './scan.ts'

const landline = /(?:\((0\d{2,3})\)|(0\d{2,3})) ?-? ?(\d{7,8})(?!\d)(?:(?:转|-)(\d{1,5})(?!\d))?/y
const mobile = /1[3-9]\d{9}(?!\d)/y
const callCentre = /[48]00-?\d{3,4}-?\d{3,4}(?!\d)/y
const bare = /[2-8]\d{6,7}(?![\d.])(?!元|万|亿)/y
const service = /(?:1[12]\d{3}|9[56]\d{3,4}|100\d\d)(?![\d.])/y
const emergency = /1(?:10|19|20|22)(?![\d.])(?![个件家人户起次名项元万%])/y
const context = /(?:电话|热线|传真|手机|拨打|致电|座机|号码|专线)/

/** 12345, 0319-8221234, 13800001111, 400-812-3456; a bare local number only where the words speak of a telephone. */
export const readPhone: Reader = (scan, at) => {
  const { text } = scan
  if (/[\dA-Za-z./-]$/.test(before(text, at, 1))) return at
  const line = matchAt(landline, text, at)
  if (line) {
    const value = `${line[1] ?? line[2]}-${line[3]}${line[4] ? `转${line[4]}` : ''}`
    return addPhone(scan, value, at, line[0].length)
  }
  const direct = matchAt(mobile, text, at) ?? matchAt(callCentre, text, at)
  if (direct && direct[0].replaceAll('-', '').length >= 10)
    return addPhone(scan, direct[0].replaceAll('-', ''), at, direct[0].length)
  const known = matchAt(service, text, at)
  if (known && (serviceNumbers.has(known[0]) || spokenOf(scan, at, known[0].length)))
    return addPhone(scan, known[0], at, known[0].length)
  const short = matchAt(emergency, text, at) ?? matchAt(bare, text, at)
  return short && spokenOf(scan, at, short[0].length) ? addPhone(scan, short[0], at, short[0].length) : at
}

function spokenOf({ text, found }: Scan, at: number, length: number): boolean {
  const line = before(text, at, 16).split('\n').at(-1) as string
  if (
    context.test(line) ||
    /^(?:热线|电话|报警|急救|火警|平台|专线)/.test(text.slice(at + length, at + length + 4))
  )
    return true
  const last = found.at(-1)
  return last?.kind === 'phone' && at - last.end <= 2 && /^[、,/;或 ]{1,2}$/.test(text.slice(last.end, at))
}

function addPhone(scan: Scan, value: string, start: number, length: number): number {
  add(scan, { kind: 'phone', value, start, end: start + length })
  return start + length
}
