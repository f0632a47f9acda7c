import type { Span } from '../types.ts'

/** A 发文字号 as printed and in its canonical form; `canonical` is absent when the number is broken. */
export type DocumentNumber = {
  readonly raw: string
  readonly canonical?: string
  readonly year?: number
  readonly form: 'serial' | 'order'
  /** Faults of form, see document-grammar §2. */
  readonly issues: readonly (
    | 'bracket-mixed'
    | 'bracket-shape'
    | 'padded'
    | 'di'
    | 'space'
    | 'trad'
    | 'broken-number'
  )[]
  readonly span: Span
}

const open = '〔﹝[［(（【'
const close = '〕﹞\\]］)）】'
const pairs = ['〔〕', '﹝﹞', '[]', '［］', '(（', '()', '（）', '【】']
const code = '[\\u4e00-\\u9fff]{2,16}'

const serial = new RegExp(
  `(${code})\\s{0,2}([${open}])\\s{0,2}((?:19|20)\\d\\s?\\d)\\s{0,2}([${close}])\\s{0,2}(第?)\\s{0,2}(\\d{1,5})\\s{0,2}([号號])`,
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

const traditional = /[懷發號辦財稅務國兒農聯衛總環][\u4e00-\u9fff]*/

/**
 * Every document number of a text, in order.
 *
 * @param text  any length; a number may hold blanks or one line break
 * @returns     serials (`国办发〔2016〕80号`), orders (`国令第707号`) and broken numbers with no canonical form
 */
export function findDocumentNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = []
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

function readSerial(match: RegExpExecArray): DocumentNumber {
  const [raw, wholeCode = '', left = '', year = '', right = '', di, digits = '', mark] = match
  const cut = leading.exec(wholeCode)?.[0].length ?? 0
  const code = wholeCode.slice(cut)
  const canonicalYear = year.replace(/\s/g, '')
  const number = String(Number(digits))
  const text = raw.slice(cut)
  const mixed = !pairs.includes(left + right)
  const issues: DocumentNumber['issues'][number][] = []
  if (mixed) issues.push('bracket-mixed')
  else if (left !== '〔') issues.push('bracket-shape')
  if (digits !== number) issues.push('padded')
  if (di) issues.push('di')
  if (/\s/.test(text)) issues.push('space')
  if (mark === '號' || traditional.test(code)) issues.push('trad')
  // A code ending in 令 or 公告 is an order: 国家市场监督管理总局令〔2024〕第3号
  const form = /(?:令|公告)$/.test(code) ? 'order' : 'serial'
  return {
    raw: text,
    canonical: `${code}〔${canonicalYear}〕${di && form === 'order' ? '第' : ''}${number}号`,
    year: Number(canonicalYear),
    form,
    issues: form === 'order' ? issues.filter((issue) => issue !== 'di') : issues,
    span: [match.index + cut, match.index + raw.length],
  }
}

function readOrder(match: RegExpExecArray): DocumentNumber | undefined {
  const [raw, wholeIssuer = '', year, di, digits = ''] = match
  if (!di && !year) return undefined
  const cut = leading.exec(wholeIssuer)?.[0].length ?? 0
  const issuer = wholeIssuer.slice(cut).trim()
  if (issuer.length < 2) return undefined
  const number = /^\d/.test(digits) ? String(Number(digits)) : digits
  return {
    raw: raw.slice(cut),
    canonical: `${issuer}${year ? `${year}年` : ''}第${number}号`,
    ...(year && { year: Number(year) }),
    form: 'order',
    issues: [],
    span: [match.index + cut, match.index + raw.length],
  }
}

/**
 * The number a line consists of; brackets around it and a label before it are allowed: （皖开办〔2022〕6号）, 文号：….
 *
 * An order may name several issuers: `甲部 乙总局令〔2024〕第3号`.
 */
export function wholeNumber(text: string): DocumentNumber | undefined {
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
