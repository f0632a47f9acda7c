import { dateLine } from './dates.ts'
import { type DocumentNumber, findDocumentNumbers } from './document-number.ts'
import { endsLikeTitle } from './kinds.ts'
import type { Line } from './lines.ts'
import { headingNumber } from './numbering.ts'

export type Head = {
  readonly title?: string
  readonly number?: DocumentNumber
  /** Date printed in the head: `（2021年1月4日）` under the title. */
  readonly date?: string
  /** Index of the first line of the body (after title, number and addressee). */
  readonly bodyStart: number
  /** Index of the first line of the head that is not a mere label such as 附件. */
  readonly titleStart: number
  /** Bracket under the title with adoption or publication: （2015年…通过…）. */
  readonly history?: string
  readonly addressee?: string
}

const agencyEnd = /(?:局|厅|部|委|办|院|会|室|中心|政府|处|署|行|社|队|公司|法院|检察院|联合会|管委会)$/

/** Blanks and marks that differ between two printings of one title. */
export const titleKey = (title: string) =>
  title.replace(/[\s《》〈〉<>＜＞“”‘’"'「」（）()〔〕，,、:：—－\-–～~*#]/g, '')

/** 主送机关: who the document is sent to, a line that ends in a colon. */
export function isAddressee(text: string): boolean {
  return (
    /[：:]$/.test(text) &&
    text.length <= 260 &&
    !/[。；]/.test(text) &&
    headingNumber(text) === undefined &&
    /政府|各[^，。]{1,40}|局|厅|部门|委员会|单位|公司|银行|机构|会：$|院：$/.test(text) &&
    !/如下[：:]$|下列|以下|包括[：:]$|条件[：:]$|规定[：:]$|情形[：:]$/.test(text)
  )
}

/** The line, or two, that holds nothing but a document number. */
export function numberLine(
  lines: readonly Line[],
  index: number,
): { number: DocumentNumber; length: 1 | 2 } | undefined {
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

function wholeNumber(text: string): DocumentNumber | undefined {
  const bare = text
    .replace(/^[（(【]\s*(?:文号|发文字号)?[：:]?|[）)】]$/g, '')
    .replace(/^(?:发文字号|文号)[：:]/, '')
    .trim()
  const closed = /[〔[(（]/.test(bare) ? (wholeOf(bare) ?? wholeOf(text)) : wholeOf(bare)
  return closed
}

function wholeOf(text: string): DocumentNumber | undefined {
  const [number] = findDocumentNumbers(text)
  return number && number.span[1] - number.span[0] >= text.trim().length ? number : undefined
}

/** （2015年9月23日…通过…）, 2007年7月26日 浙江省第十届人民代表大会…通过 */
export const isHistory = (text: string) =>
  /^[（(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日.{0,80}(?:通过|公布|发布|批准|修订|修正)/.test(text) &&
  (/^[（(]/.test(text) || /(?:通过|公布|发布|批准|修订|修正|施行)[）)]?$/.test(text))

const isPlainBracket = (text: string) => /^[（(][^）)]{1,40}[）)]$/.test(text)

/** A line that may be one line of a title. */
export function isTitleLine(line: Line | undefined): boolean {
  if (!line || line.cells) return false
  const { text } = line
  return (
    text.length <= 170 &&
    !/[。；：:，,、？！]$/.test(text) &&
    headingNumber(text) === undefined &&
    dateLine(text) === undefined &&
    !isHistory(text) &&
    !/^(?:附件|附表|附录|目录|索引号|[（(](?:此件|本文|主动)|主动公开|公开方式|特此)/.test(text) &&
    !/[。；]/.test(text)
  )
}

/** Lines of one title joined; agencies on lines of their own keep a blank between them. */
export function joinTitle(parts: readonly string[]): string {
  let title = parts[0] ?? ''
  for (const next of parts.slice(1)) {
    const agencies =
      agencyEnd.test(title) &&
      !/关于/.test(title) &&
      /^[^关印转]/.test(next) &&
      (agencyEnd.test(next) || /关于/.test(next))
    const latin = /[A-Za-z]$/.test(title) && /^[A-Za-z]/.test(next)
    title += (agencies || latin ? ' ' : '') + next
  }
  return title.replace(/^[（(]转载[）)]\s*/, '').trim()
}

/**
 * Title, own number and addressee at the top of a document or part.
 *
 * @param lines  all lines
 * @param from   first line of the part
 * @param to     line after its last
 */
export function readHead(lines: readonly Line[], from: number, to: number): Head {
  let number: DocumentNumber | undefined
  let date: string | undefined
  let history: string | undefined
  let addressee: string | undefined
  const titles: { text: string; start: number }[] = []
  let index = from
  const limit = Math.min(to, from + 30)
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
      addressee = text
      index += 1
      break
    }
    const printed = dateLine(text)
    if (printed && titles.length > 0) {
      date ??= printed
      index += 1
      continue
    }
    if (isHistory(text)) {
      history = history ? `${history}　${text}` : text
      index += 1
      continue
    }
    if (/^附[件表录]\s*[一二三四五六七八九十\d]{0,3}[：:]?$/.test(text)) {
      index += 1
      continue
    }
    if (isPlainBracket(text) && titles.length > 0) {
      const known = titles.at(-1) as { text: string }
      if (
        /^[（(](?:(?:19|20)\d\d.{0,14}年|.{0,8}(?:试行|暂行|草案|修订|修正|征求意见稿).{0,6}|.{0,4}共.{1,8}项)[）)]$/.test(
          text,
        )
      )
        known.text += text
      index += 1
      continue
    }
    const length = titleLength(lines, index, to)
    if (length === 0) break
    titles.push({
      text: joinTitle(lines.slice(index, index + length).map((part) => part.text)),
      start: index,
    })
    index += length
  }
  const chosen = chooseTitle(titles.map((title) => title.text))
  const inTitle = chosen ? titleNumber(chosen) : undefined
  return {
    ...(chosen && { title: inTitle ? inTitle.title : chosen }),
    ...((number ?? inTitle?.number) && { number: number ?? (inTitle?.number as DocumentNumber) }),
    ...(date && { date }),
    ...(history && { history }),
    ...(addressee && { addressee }),
    bodyStart: index,
    titleStart: titles[0]?.start ?? from,
  }
}

/** How many lines from `index` make up one title; 0 when none starts here. */
function titleLength(lines: readonly Line[], index: number, to: number): number {
  let joined = ''
  let best = 0
  for (let length = 1; length <= 6 && index + length <= to; length++) {
    const line = lines[index + length - 1]
    if (!isTitleLine(line) || numberLine(lines, index + length - 1)) break
    const text = (line as Line).text
    if (best > 0 && (isPlainBracket(text) || startsNewTitle(text))) break
    joined += text
    if (joined.length > 260) break
    if (endsLikeTitle(joined)) best = length
  }
  return best
}

// A line that opens with its own issuer and 关于, or 关于 itself, after a complete title is another title
const startsNewTitle = (text: string) => /^(?:关于|.{2,40}(?:关于|印发|转发|批转))/.test(text)

function chooseTitle(titles: readonly string[]): string | undefined {
  if (titles.length < 2) return titles[0]
  return titles.find((title) => isForwarding(title)) ?? titles.at(-1)
}

/** 印发, 转发, 批转, 发布… : a title of a notice that carries another document. */
export const isForwarding = (title: string) =>
  /(?:关于)?(?:重新)?(?:印发|转发|批转|发布|公布|颁布|印送|下发)[^，。]{2,}/.test(title) &&
  !/关于[^印转批发公颁下]{2,60}(?:发布会|公布工作)/.test(title)

/** A number in brackets after the title: `…的通知（银发〔2021〕259号）`. */
function titleNumber(title: string): { title: string; number: DocumentNumber } | undefined {
  const match =
    /^(.{6,}?)\s*[（(]([^（）]{2,60}[号號])[）)]$/.exec(title) ??
    /^(.{6,}?)\s*([\u4e00-\u9fff]{2,12}[〔[(（](?:19|20)\d\d[〕\])）]\s?\d{1,4}号)$/.exec(title)
  if (!match) return undefined
  const number = wholeOf(match[2] as string)
  return number && { title: (match[1] as string).trim(), number }
}
