import { dateLine } from './dates.ts'
import { type FoundNumber, wholeNumber } from './document-number.ts'
import { isHistory, opensHistory } from './history.ts'
import { endsLikeTitle, stripTitleBrackets } from './kinds.ts'
import type { Line } from './lines.ts'
import { headingNumber } from './numbering.ts'

const agencyEnd = /(?:局|厅|部|委|办|院|会|室|中心|政府|处|署|行|社|队|公司|法院|检察院|联合会|管委会|中央)$/

/** A title without the blanks and marks that differ between two printings of it. */
export const titleKey = (title: string) =>
  title.replace(/[\s《》〈〉<>＜＞“”‘’"'「」（）()〔〕，,、:：—－\-–～~*#]/g, '')

/** 印发, 转发, 批转, 发布… : a title of a notice that carries another document. */
export const isForwarding = (title: string) =>
  /(?:关于)?(?:重新)?(?:印发|转发|批转|发布|公布|颁布|印送|下发)[^，。]{2,}/.test(title) &&
  !/关于[^印转批发公颁下]{2,60}(?:发布会|公布工作)/.test(title)

/** A bracket that belongs to the title above it: （试行）, （2023—2025年）, （草案）. */
export const isTitleBracket = (text: string) =>
  /^[（(](?:(?:19|20)\d\d.{0,14}年?|.{0,8}(?:试行|暂行|草案|修订|修正|征求意见稿|送审稿).{0,6}|.{0,4}共.{1,8}项)[）)]$/.test(
    text,
  )

/** Whether a line may be one line of a title. */
export function isTitleLine(line: Line | undefined): line is Line {
  if (!line || line.cells) return false
  const { text } = line
  return (
    text.length <= 170 &&
    !/[。；：:，,、？！]$/.test(text) &&
    !/[。；]/.test(text) &&
    // 为深入贯彻…，特制定本方案 opens a text; titles hold few commas
    !(/^(?:为|根据|按照|近年来|经)/.test(text) && /[，,]/.test(text)) &&
    (text.match(/[，,]/g)?.length ?? 0) <= 3 &&
    headingNumber(text) === undefined &&
    dateLine(text) === undefined &&
    !isHistory(text) &&
    !/^(?:附件|附表|附录|目录|索引号|[（(](?:此件|本文|主动)|主动公开|公开方式|特此|[-*·•]\s)/.test(text)
  )
}

/** How many lines from `index` make up one title; 0 when none starts here. */
export function titleLength(lines: readonly Line[], index: number, to: number): number {
  let joined = ''
  let best = 0
  for (let length = 1; length <= 6 && index + length <= to; length++) {
    const line = lines[index + length - 1]
    if (!isTitleLine(line) || wholeNumber(line.text) || opensHistory(line.text)) break
    if (best > 0 && (/^[（(][^）)]{1,40}[）)]$/.test(line.text) || startsNewTitle(line.text))) break
    if (best > 0 && (isComplete(joined) || /[）)]$/.test(joined) || /^.{2,30}(?:令|公告)$/.test(line.text)))
      break
    joined += line.text
    if (joined.length > 260) break
    if (endsLikeTitle(joined)) best = length
  }
  return best
}

// A kind in the middle of a longer title (…应急预案 / 的通知, …城市规划 / 管理办法) does not end it
const openEnd = /(?:规划|政策|标准|规范|制度|目录|体系|任务|安排|服务|计划|方案|预案|措施|法|图|工程)$/

/** Whether no further line is wanted: a notice must say 通知, 关于… must end in 的意见 or the like. */
function isComplete(title: string): boolean {
  const bare = stripTitleBrackets(title)
  if (isForwarding(bare)) return /(?:通知|函|通告|公告|决定|命令|令|批复)$/.test(bare) || /》$/.test(title)
  if (bare.includes('关于'))
    return (
      /(?:的|实施|指导|若干|工作|暂行|试行)[\u4e00-\u9fff]{2,4}$/.test(bare) &&
      !/的[\u4e00-\u9fff]{0,2}(?:规划|制度|标准|体系)$/.test(bare)
    )
  return !openEnd.test(bare)
}

// A line that opens with its own issuer and 关于, or 关于 itself, after a complete title is another title
const startsNewTitle = (text: string) => /^(?:关于|.{2,40}(?:关于|印发|转发|批转))/.test(text)

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

/** Of several titles in one head the one that carries another document, else the last. */
export function chooseTitle(titles: readonly string[]): string | undefined {
  return titles.find((title) => isForwarding(title)) ?? titles.at(-1)
}

/** A number in brackets behind the title, or glued to it: `…的通知（银发〔2021〕259号）`. */
export function splitTitleNumber(title: string): { title: string; number?: FoundNumber } {
  const match =
    /^(.{6,}?)\s*[（(]([^（）]{2,60}[号號])[）)]$/.exec(title) ??
    /^(.{6,}?)\s*([\u4e00-\u9fff]{2,12}[〔[(（](?:19|20)\d\d[〕\])）]\s?\d{1,4}号)$/.exec(title)
  const number = match && wholeNumber(match[2] as string)
  return number ? { title: (match[1] as string).trim(), number } : { title }
}
