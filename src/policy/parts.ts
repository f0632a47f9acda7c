import type { DocumentPart } from '../types.ts'
import { dateLine } from './dates.ts'
import { type Head, readHead } from './head.ts'
import { stripTitleBrackets, titleKind } from './kinds.ts'
import type { Line } from './lines.ts'
import { headingNumber } from './numbering.ts'
import { outerTitles } from './repeals.ts'
import { isForwarding, isTitleLine, titleKey } from './title.ts'

export type Part = {
  readonly role: DocumentPart['role']
  readonly title: string
  /** Lines [start, end). */
  readonly start: number
  readonly end: number
  readonly head: Head
}

const attachmentLabel = /^附\s*[件表录]\s*[一二三四五六七八九十\d]{0,3}\s*[：:]?$/
const attachmentTitle = /^附\s*[件表录]?\s*[一二三四五六七八九十\d]{1,3}\s*[：:.．、 ]\s*(\S.{2,60})$/
const printed = /^[（(](?:此件|本文|联系人)|^公开方式|^主动公开|^[（(]主动公开/
const handsOver =
  /[印转]发(?:给)?你们|印发(?:实施|执行)|现(?:予|将)[^。]{0,160}?(?:印发|转发|公布|发布|颁布)|现(?:印发|转发|公布|发布|颁布)|予以(?:公布|发布|印发)|(?:已经|业经)[^。]{0,80}(?:同意|通过|批准)[^。]{0,60}(?:印发|转发|公布|发布)|》主要内容如下/

/**
 * Cuts a file into the notice that carries, the policy or policies carried, and attachments.
 *
 * @param lines      all lines
 * @param pageTitle  title the page or file gives itself, used when the text prints none
 */
export function splitParts(lines: readonly Line[], pageTitle?: string): Part[] {
  const head = readHead(lines, 0, lines.length)
  const title = head.title ?? pageTitle
  const starts = innerStarts(lines, head, title)
  const cuts = [0, ...starts.map((start) => start.line), lines.length]
  const parts: Part[] = []
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index] as number
    const end = cuts[index + 1] as number
    if (index === 0 && end === 0) continue
    const own = index === 0 ? head : readHead(lines, start, end)
    const given = index === 0 ? undefined : starts[index - 1]
    parts.push({
      role: index === 0 ? 'policy' : (given?.role ?? 'attachment'),
      title: (index === 0 ? title : (given?.title ?? own.title ?? labelledTitle(lines, start, end))) ?? '',
      start,
      end,
      head: own,
    })
  }
  const carried = parts.some((part, index) => index > 0 && part.role === 'policy')
  const first = parts[0]
  if (first && carried) parts[0] = { ...first, role: 'wrapper' }
  return parts
}

/** The line behind 附件 when it ends with no kind word: 广州市积分制入户指标体系及分值表. */
function labelledTitle(lines: readonly Line[], start: number, end: number): string | undefined {
  const line = lines.slice(start, Math.min(end, start + 3)).find(({ text }) => !attachmentLabel.test(text))
  return line && !line.cells && line.text.length <= 60 && !/[。；：]/.test(line.text) ? line.text : undefined
}

type Start = { readonly line: number; readonly role: 'policy' | 'attachment'; readonly title?: string }

function innerStarts(lines: readonly Line[], head: Head, title: string | undefined): Start[] {
  const forwarding = title !== undefined && isForwarding(title)
  const signed = signOff(lines, head.bodyStart)
  const opening = lines.slice(head.bodyStart, Math.min(signed ?? head.bodyStart + 12, head.bodyStart + 30))
  const hands = opening.some((line) => handsOver.test(line.text))
  const known = forwarding || hands ? knownTitles(title, opening) : []
  const starts: Start[] = []
  const keys = new Map(known.map((name) => [titleKey(name), name]))
  for (let line = head.bodyStart; line < lines.length; line++) {
    const match = matchTitle(lines, line, keys)
    if (match) {
      const start = includeLabel(lines, line, head.bodyStart)
      // The label 附件1 above the title has already been taken for an attachment of its own.
      while (starts.length > 0 && (starts.at(-1)?.line ?? 0) >= start) starts.pop()
      starts.push({ line: start, role: 'policy', title: match.title })
      keys.delete(match.key)
      line += match.length - 1
      continue
    }
    const attached = attachmentStart(lines, line, signed)
    if (attached) starts.push({ line, role: 'attachment', ...(attached.title && { title: attached.title }) })
  }
  const inner = starts.some((start) => start.role === 'policy')
  const carries = forwarding && title !== undefined && carriesPolicy(title)
  if (!inner && (forwarding || hands)) {
    const body = carriedBody(lines, head, signed, starts[0]?.line)
    const name = known[0]
    if (body !== undefined && (carries || name)) {
      const own = readHead(lines, body, lines.length)
      const found = own.title ?? name
      starts.push({ line: body, role: 'policy', ...(found && { title: found }) })
      starts.sort((a, b) => a.line - b.line)
    } else if (starts[0] && carries) {
      const own = readHead(lines, starts[0].line, lines.length)
      const found = own.title ?? name
      starts[0] = { line: starts[0].line, role: 'policy', ...(found && { title: found }) }
    }
  }
  return starts
}

/** Line after the signature block that closes the notice, looked for within its first forty lines. */
function signOff(lines: readonly Line[], from: number): number | undefined {
  for (let index = from; index < Math.min(lines.length, from + 40); index++) {
    const text = (lines[index] as Line).text
    if (/^第[一1]条|^一、|^第一章/.test(text)) return undefined
    if (!endsInDate(text)) continue
    let end = index + 1
    while (end < lines.length && printed.test((lines[end] as Line).text)) end += 1
    return end
  }
  return undefined
}

// 国务院办公厅 2018年7月24日 on one line, or the date alone
const endsInDate = (text: string) =>
  dateLine(text) !== undefined ||
  (text.length < 60 &&
    !/[，。；：]/.test(text) &&
    dateLine(
      text.replace(
        /^.*[\s\u4e00-\u9fff](?=(?:19|20)\d\d\s?年|[一二][〇○零OoＯ0一二三四五六七八九]{3}年)/,
        '',
      ),
    ) !== undefined)

/** Titles the notice names as what it carries. */
function knownTitles(title: string | undefined, opening: readonly Line[]): string[] {
  const names: string[] = []
  const carried = title === undefined ? undefined : carriedName(title)
  const text = opening.map((line) => line.text).join('\n')
  if (carried) {
    const core = carried.replace(/^《|》$/g, '')
    names.push(core)
    const key = titleKey(core)
    for (const name of outerTitles(text))
      if (closeTitles(titleKey(name.text), key)) names.push(name.text.slice(1, -1))
  }
  for (const sentence of text.split(/[。\n]/)) {
    const hands = handsOver.test(sentence)
    for (const name of outerTitles(sentence)) {
      const before = sentence.slice(0, name.index)
      const made = /(?:制定|编制|起草|修订|修改|拟定|形成|拟订)了?$/.test(before)
      if (made || (hands && !/(?:根据|按照|依据|依照|贯彻|落实|执行|符合)[^，；]{0,40}$/.test(before)))
        names.push(name.text.slice(1, -1))
    }
    const plain = hands ? /现将([^《》，。]{4,60}?)(?:印发|转发|予以)/.exec(sentence) : null
    if (plain) names.push((plain[1] as string).trim())
  }
  return [...new Set(names)].filter((name) => !noPolicy.test(stripTitleBrackets(name)))
}

/** 印发…方案 carries a policy; 公布…名单, 转发…情况 carry none that could be interpreted. */
function carriesPolicy(title: string): boolean {
  const core = carriedName(title)
  const kind = core && titleKind(core)
  return kind !== undefined && kind !== '' && !/^(?:公示|目录|图|公告|报告|函)$/.test(kind)
}

// Lists and results are published by a notice; the notice is the policy
const noPolicy = /(?:名单|名录|名册|结果|情况|一览表|申请表|登记表|汇总表|统计表|信息表)$/

const carriedName = (title: string): string | undefined =>
  /(?:印发|转发|批转|发布|公布|颁布|印送|下发)(.+?)(?:的(?:通知|函|通告|公告|决定|命令|令|批复))?$/.exec(
    stripNumber(title),
  )?.[1]

const stripNumber = (title: string) => title.replace(/[（(][^（）]*号[）)]$/, '')
const closeTitles = (a: string, b: string) => a.includes(b) || b.includes(a)

function matchTitle(
  lines: readonly Line[],
  index: number,
  keys: ReadonlyMap<string, string>,
): { key: string; title: string; length: number } | undefined {
  if (keys.size === 0) return undefined
  let joined = ''
  for (let length = 1; length <= 4 && index + length <= lines.length; length++) {
    const line = lines[index + length - 1] as Line
    if (!isTitleLine(line) || line.text.length > 120) return undefined
    joined += line.text
    const key = titleKey(joined)
    if (key.length > 160) return undefined
    if (key.length < 5) continue
    for (const known of keys.keys()) {
      // 意见 may be called 若干意见 or carry （试行） in one place only
      const same =
        known === key ||
        (closeTitles(known, key) &&
          Math.min(known.length, key.length) / Math.max(known.length, key.length) >= 0.7 &&
          titleKind(joined) !== undefined)
      if (!same) continue
      const bracket = lines[index + length]?.text
      const more =
        bracket && /^[（(][^）)]{2,24}[）)]$/.test(bracket) && /20\d\d|试行|暂行|修订/.test(bracket)
      return { key: known, title: joined + (more ? bracket : ''), length: length + (more ? 1 : 0) }
    }
  }
  return undefined
}

function includeLabel(lines: readonly Line[], line: number, floor: number): number {
  return line - 1 >= floor && attachmentLabel.test((lines[line - 1] as Line).text) ? line - 1 : line
}

function attachmentStart(
  lines: readonly Line[],
  index: number,
  signed: number | undefined,
): { title?: string } | undefined {
  const line = lines[index] as Line
  if (line.cells) return attachmentRow(lines, index)
  if (attachmentLabel.test(line.text)) {
    if (!/[：:]$/.test(line.text)) return {}
    // 附件： with its list on the following lines is a reference, the same label comes again further down
    const next = lines[index + 1]?.text ?? ''
    const again = lines.slice(index + 1, index + 40).some((other) => attachmentLabel.test(other.text))
    return again || /^[1１一][.．、]/.test(next) ? undefined : {}
  }
  if (signed === undefined || index < signed) return undefined
  const next = lines[index + 1]?.text ?? ''
  const named = attachmentTitle.exec(line.text)
  if (named)
    return attachmentTitle.test(next) || /^\d[.．、]/.test(next) ? undefined : { title: named[1] as string }
  // 附：某某办法 starts it unless the label comes again or nothing but a file's name stands there
  const lone = /^附\s*件?\s*[：:]\s*(\S.{2,60})$/.exec(line.text)
  if (!lone || /\.\w{3,4}$|^\d/.test(lone[1] as string) || index + 4 > lines.length) return undefined
  const again = lines.slice(index + 1, index + 40).some((other) => attachmentLabel.test(other.text))
  return again ? undefined : { title: lone[1] as string }
}

/** 附件1某某表 as the merged first row of a table. */
function attachmentRow(lines: readonly Line[], index: number): { title?: string } | undefined {
  const line = lines[index] as Line
  if (line.table === lines[index - 1]?.table && line.table !== undefined && lines[index - 1]?.cells) {
    const merged = (line.cells ?? []).filter((cell) => cell !== '')
    if (merged.length !== 1) return undefined
  }
  const match = /^附\s*[件表]\s*[一二三四五六七八九十\d]{1,3}\s*[：:.．、 ]?\s*(\S.{3,60})$/.exec(
    line.text.trim(),
  )
  return match ? { title: match[1] as string } : undefined
}

function carriedBody(
  lines: readonly Line[],
  head: Head,
  signed: number | undefined,
  before = lines.length,
): number | undefined {
  if (signed !== undefined && signed < before) return signed
  const limit = Math.min(before, head.bodyStart + 12)
  for (let index = head.bodyStart; index < limit; index++)
    if (/印发(?:给)?你们|转发(?:给)?你们|主要内容如下/.test((lines[index] as Line).text))
      return index + 1 < before ? index + 1 : undefined
  // …印发《关于…的若干意见》 without 通知: the title alone carries, the text follows at once
  const first = lines[head.bodyStart]
  const alone =
    head.title !== undefined && !/(?:通知|函|通告|公告|决定|命令|令|批复)$/.test(stripNumber(head.title))
  return alone && first && head.bodyStart < before && headingNumber(first.text) === undefined
    ? head.bodyStart
    : undefined
}
