import { dateLine } from './dates.ts'
import { type FoundNumber, wholeNumber } from './document-number.ts'
import { historyLines } from './history.ts'
import { signatureAgencies } from './issuers.ts'
import type { Line } from './lines.ts'
import { headingNumber } from './numbering.ts'
import { chooseTitle, isTitleBracket, joinTitle, splitTitleNumber, titleLength } from './title.ts'

/** What stands above the body of a document or part. */
export type Head = {
  readonly title?: string
  readonly number?: FoundNumber
  /** Date printed in the head: `（2021年1月4日）` under the title. */
  readonly date?: string
  /** Index of the first line of the body. */
  readonly bodyStart: number
  /** Adoption and publication of a regulation, printed under its title. */
  readonly history?: string
}

const maxLines = 40
const label = /^附\s*[件表录]\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?$/
const plainBracket = /^[（(][^）)]{1,40}[）)]$/

/** 主送机关: who the document is sent to, a line that ends in a colon. */
function isAddressee(text: string): boolean {
  return (
    /[：:]$/.test(text) &&
    text.length <= 320 &&
    !text.includes('。') &&
    (!text.includes('；') || /各/.test(text)) &&
    headingNumber(text) === undefined &&
    /政府|各[^，。]{1,40}|局|厅|部门|委员会|单位|公司|银行|机构|会[：:]$|院[：:]$/.test(text) &&
    !/如下[：:]$|下列|以下|包括[：:]$|条件[：:]$|规定[：:]$|情形[：:]$|^为|^根据/.test(text)
  )
}

/**
 * Title, own number, history and addressee at the top of a document or part.
 *
 * Lines of a page that stand above the title are passed over when a title or number follows within eight lines.
 *
 * @param lines  all lines
 * @param from   first line of the part
 * @param to     line after its last
 */
export function readHead(lines: readonly Line[], from: number, to: number): Head {
  let number: FoundNumber | undefined
  let date: string | undefined
  const titles: string[] = []
  const history: string[] = []
  const limit = Math.min(to, from + maxLines)
  let index = from
  while (index < limit) {
    const line = lines[index] as Line
    const { text } = line
    const found = numberLine(lines, index)
    if (found) {
      number ??= found.number
      index += found.length
      continue
    }
    if (isAddressee(text)) {
      index += 1
      break
    }
    const past = historyLines(lines, index)
    if (past) {
      history.push(past.text)
      index += past.length
      continue
    }
    const printed = dateLine(text) ?? reportDate(text)
    if (printed && titles.length > 0) {
      date ??= printed
      index += 1
      continue
    }
    if (titles.length > 0 && plainBracket.test(text)) {
      if (isTitleBracket(text)) titles.push(`${titles.pop()}${text}`)
      index += 1
      continue
    }
    const length = titleLength(lines, index, to)
    if (length > 0) {
      titles.push(joinTitle(lines.slice(index, index + length).map((part) => part.text)))
      index += length
      continue
    }
    // Authors of a forwarded opinion stand under its title
    if (label.test(text) || (titles.length > 0 && signatureAgencies(text).length > 0)) index += 1
    else if (titles.length === 0 && !number && /[^。；]$/.test(text)) {
      const next = headAhead(lines, index + 1, limit)
      if (next === undefined) break
      index = next
    } else break
  }
  const chosen = chooseTitle(titles)
  const split = chosen ? splitTitleNumber(chosen) : undefined
  const own = number ?? split?.number
  return {
    ...(split && { title: split.title }),
    ...(own && { number: own }),
    ...(date && { date }),
    ...(history.length > 0 && { history: history.join('　') }),
    bodyStart: index,
  }
}

// ——2022年10月28日在第十三届全国人民代表大会常务委员会第三十七次会议上
const reportDate = (text: string) =>
  /^[—\-－]{1,4}\s?(?:19|20)\d\d年/.test(text)
    ? dateLine((/\d{4}年\d{1,2}月\d{1,2}日/.exec(text) ?? [''])[0])
    : undefined

/** The line, or two, that holds nothing but a document number. */
function numberLine(
  lines: readonly Line[],
  index: number,
): { number: FoundNumber; length: 1 | 2 } | undefined {
  const line = lines[index]
  if (!line || line.cells || line.text.length > 60) return undefined
  const alone = wholeNumber(line.text)
  if (alone) return { number: alone, length: 1 }
  const next = lines[index + 1]?.text
  // 中华人民共和国国务院令 / 第707号, 清农发〔2026〕 / 3号
  if (next && next.length <= 12 && /(?:令|公告|[〕\])）])$/.test(line.text)) {
    const two = wholeNumber(line.text + next)
    if (two) return { number: two, length: 2 }
  }
  return undefined
}

function headAhead(lines: readonly Line[], from: number, limit: number): number | undefined {
  for (let index = from; index < Math.min(limit, from + 8); index++) {
    const text = (lines[index] as Line).text
    if (/[。；]$/.test(text) || headingNumber(text)) return undefined
    if (numberLine(lines, index) || (titleLength(lines, index, limit) > 0 && /关于|印发|转发/.test(text)))
      return index
  }
  return undefined
}
