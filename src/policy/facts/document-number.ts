import { parseNumeral } from '../../text/numerals.ts'
import { bracketPairs, traditional } from './document-number.data.ts'

export type DocumentNumberIssue =
  | 'bracket-mixed'
  | 'bracket-shape'
  | 'padded'
  | 'di'
  | 'space'
  | 'trad'
  | 'year-date'
  | 'broken-number'

export type ParsedDocumentNumber = {
  readonly kind: 'serial' | 'order'
  /** `清政办发〔2026〕12号`, `清河县人民政府令第7号`; `null` when it is broken or is no document number. */
  readonly canonical: string | null
  readonly issues: readonly DocumentNumberIssue[]
}

const left = '[〔﹝[［(（【]'
const right = '[〕﹞\\]］)）】]'
const blank = '[\\s\\u3000]'
const han = '[\\u3400-\\u9fff]'
const serial = new RegExp(
  `^(${han}{2,16})${blank}*(${left})${blank}*((?:19|20)\\d\\d)${blank}*(${right})${blank}*(第?)${blank}*(\\d{1,5})${blank}*[号號]$`,
)
const order = new RegExp(
  `^(${han}[\\u3400-\\u9fff、]{0,38}?)(令|公告)${blank}*(?:((?:19|20)\\d\\d)年|${left}((?:19|20)\\d\\d)${right})?${blank}*第${blank}*(\\d{1,5}|[〇零一二三四五六七八九十百]{1,6})${blank}*[号號]$`,
)
// 清政办发〔202313号, 清政办发〔2020〕号, 〔2019〕-84: the shape of a number with a part missing
const broken = new RegExp(`${left}${blank}*\\d{1,8}`)

/**
 * Reads a 发文字号, telling its canonical form and its faults of form apart.
 *
 * The raw text is needed: folding （ to ( first would hide the fault. A broken number is never completed by guessing.
 *
 * @param raw       the number and nothing else, as printed
 * @param issuedOn  ISO date of issue, when known: another year is reported as `year-date`
 * @see GB/T 9704-2012 7.2.5 for the shape, 中办发〔2012〕14号 第九条 for its parts
 */
export function parseDocumentNumber(raw: string, issuedOn?: string): ParsedDocumentNumber {
  const text = raw.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const asOrder = order.exec(text)
  if (asOrder) return parseOrder(text, asOrder, issuedOn)
  const asSerial = serial.exec(text)
  if (asSerial) return parseSerial(text, asSerial, issuedOn)
  return { kind: 'serial', canonical: null, issues: broken.test(text) ? ['broken-number'] : [] }
}

function parseSerial(text: string, match: RegExpExecArray, issuedOn?: string): ParsedDocumentNumber {
  const [, code = '', open = '', year = '', close = '', di, digits = ''] = match
  const number = String(Number(digits))
  const isOrder = /(?:令|公告)$/.test(code)
  const issues: DocumentNumberIssue[] = []
  if (!bracketPairs.includes(open + close)) issues.push('bracket-mixed')
  else if (open !== '〔') issues.push('bracket-shape')
  if (digits !== number) issues.push('padded')
  if (di && !isOrder) issues.push('di')
  issues.push(...common(text, year, issuedOn))
  if (number === '0')
    return { kind: isOrder ? 'order' : 'serial', canonical: null, issues: [...issues, 'broken-number'] }
  return {
    kind: isOrder ? 'order' : 'serial',
    canonical: `${code}〔${year}〕${isOrder ? '第' : ''}${number}号`,
    issues,
  }
}

function parseOrder(text: string, match: RegExpExecArray, issuedOn?: string): ParsedDocumentNumber {
  const [, issuer = '', word = '', plainYear, bracketYear, digits = ''] = match
  const number = parseNumeral(digits)?.value ?? digits
  const issues: DocumentNumberIssue[] = []
  if (/^0\d/.test(digits)) issues.push('padded')
  issues.push(...common(text, plainYear ?? bracketYear ?? '', issuedOn))
  const year =
    word === '公告' && (plainYear || bracketYear)
      ? `${plainYear ?? bracketYear}年`
      : bracketYear
        ? `〔${bracketYear}〕`
        : plainYear
          ? `${plainYear}年`
          : ''
  return { kind: 'order', canonical: `${issuer}${word}${year}第${number}号`, issues }
}

function common(text: string, year: string, issuedOn?: string): DocumentNumberIssue[] {
  const issues: DocumentNumberIssue[] = []
  if (/[\s\u3000]/.test(text)) issues.push('space')
  if (traditional.test(text)) issues.push('trad')
  if (issuedOn && year && issuedOn.slice(0, 4) !== year) issues.push('year-date')
  return issues
}
