import type { Span } from '../types.ts'
import { type DocumentNumberIssue, parseDocumentNumber } from './facts.ts'

/** A 发文字号 found in a text; `canonical` is absent when the number is broken. */
export type FoundNumber = {
  readonly raw: string
  readonly canonical?: string
  readonly year?: number
  readonly form: 'serial' | 'order'
  readonly issues: readonly DocumentNumberIssue[]
  readonly span: Span
}

const open = '〔﹝[［(（【'
const close = '〕﹞\\]］)）】'
const code = '[\\u4e00-\\u9fff]{2,16}'

const serial = new RegExp(
  `(${code})\\s{0,2}([${open}])\\s{0,2}((?:19|20)\\d\\d)\\s{0,2}([${close}])\\s{0,2}(第?)\\s{0,2}(\\d{1,5})\\s{0,2}([号號])`,
  'g',
)
const order = new RegExp(
  `([\\u4e00-\\u9fff、 ]{1,40}(?:令|公告))\\s{0,2}(?:[${open}]?\\s?((?:19|20)\\d\\d)\\s?(?:年|[${close}]))?\\s{0,2}(第?)\\s{0,2}(\\d{1,5}|[一二三四五六七八九十百零〇]{1,6})\\s{0,2}([号號])`,
  'g',
)
// Met in documents: 云政办发〔202313号, 广安区府办发〔202026, 〔2019〕-84, 甲政办发〔2020〕号
const broken = new RegExp(
  `(?:${code})?[${open}]\\s?(?:(?:19|20)\\d{3,7}(?![${close}\\d年])[号號]?|(?:19|20)\\d\\d[${close}]\\s?(?:[号號]|[-—]\\d{1,4})|\\d{2}[${close}]\\s?\\d{1,4}[号號])`,
  'g',
)

// In running text a code has no left edge: these words before it are not part of it
const leading =
  /^.*(?:根据|按照|依据|依照|参照|遵照|详见|以下简称|印发|转发|文件|通知|意见|决定|规定|办法|方案|[见及与的将由]|(?<!共)和)(?=[\u4e00-\u9fff]{2})/

/**
 * Every document number of a text, in order.
 *
 * @param text  any length; a number may hold blanks or one line break
 * @returns     serials (`国办发〔2016〕80号`), orders (`国令第707号`) and broken numbers with no canonical form
 */
export function findDocumentNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(serial)) found.push(readSerial(match))
  for (const match of text.matchAll(order)) {
    const number = readOrder(match)
    if (number && !found.some((other) => overlaps(other.span, number.span))) found.push(number)
  }
  for (const match of text.matchAll(broken)) {
    const span: Span = [match.index, match.index + match[0].length]
    if (found.some((other) => overlaps(other.span, span))) continue
    found.push({ raw: match[0], form: 'serial', issues: ['broken-number'], span })
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

function readSerial(match: RegExpExecArray): FoundNumber {
  const [raw, code = '', , year = ''] = match
  const cut = leading.exec(code)?.[0].length ?? 0
  return toFound(raw.slice(cut), match.index + cut, Number(year))
}

function readOrder(match: RegExpExecArray): FoundNumber | undefined {
  const [raw, issuer = '', year, di] = match
  if (!di && !year) return undefined
  const words = leading.exec(issuer)?.[0].length ?? 0
  const cut = Math.max(words, issuer.trimEnd().lastIndexOf(' ') + 1)
  if (issuer.length - cut < 2) return undefined
  return toFound(raw.slice(cut), match.index + cut, year ? Number(year) : undefined)
}

function toFound(raw: string, at: number, year: number | undefined): FoundNumber {
  const { canonical, issues, kind } = parseDocumentNumber(raw)
  return {
    raw,
    ...(canonical && { canonical }),
    ...(year && { year }),
    form: kind,
    issues,
    span: [at, at + raw.length],
  }
}

/**
 * The number a line consists of; brackets around it and a label before it are allowed: （皖开办〔2022〕6号）, 文号：….
 *
 * An order may name several issuers: `甲部 乙总局令〔2024〕第3号`.
 */
export function wholeNumber(text: string): FoundNumber | undefined {
  const bare = text.replace(/^[（(【]?\s*(?:(?:发文)?[字文]号)\s*[：:]\s*/, '').trim()
  const inner = /^[（(【](.+)[）)】]$/.exec(bare)?.[1]
  for (const candidate of inner ? [inner, bare] : [bare]) {
    const number = findDocumentNumbers(candidate)[0]
    if (!number || number.span[1] < candidate.trimEnd().length) continue
    if (number.span[0] === 0) return number
    const issuers = candidate.slice(0, number.span[0])
    if (number.form === 'order' && number.canonical && /^(?:[\u4e00-\u9fff]{2,16}[ 、])+$/.test(issuers))
      return {
        ...number,
        raw: issuers + number.raw,
        canonical: issuers.trim() + issuers.slice(-1) + number.canonical,
        span: [0, number.span[1]],
      }
  }
  return undefined
}

const overlaps = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]
