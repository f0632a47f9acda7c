import { findDates } from './dates.ts'
import { standingHeadings } from './headings.data.ts'
import { isAgency } from './issuers.ts'
import { endsLikeTitle } from './kinds.ts'
import { articleReference, hanOrdinal } from './numbering.ts'

const gluedChars = 150
const wideGap = /[ \u3000]*\u3000[ \u3000]*\u3000[ \u3000]*|[ \u3000]{4,}/g
// An article behind a full stop and a blank starts a line, however narrow the blank
const articleGap = /(?<=[。；])[ \u3000]+(?=第[一二三四五六七八九十百零]{1,7}[章条][ \u3000])/
const opensClause =
  /^(?:第[一二三四五六七八九十百零]{1,7}[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[.．]\d{1,2}){0,3}[ \u3000.．、]|[（(](?:此件|\d{1,2}[）)])|附件|(?:19|20)\d\d年\d{1,2}月\d{1,2}日)/

/**
 * Puts the line breaks back into a paragraph that lost them.
 *
 * Breaks go where a wide gap stands for one (`第一章　总则　　第一条　…`), before headings that continue the count
 * (`一、…二、…（一）…`), around a document number behind its title, after the addressee and around the signature.
 * References (第三条第（一）项), quotations, titles and brackets keep what looks like a number.
 *
 * @param raw  one line with its blanks as read
 * @returns    the lines; the same single line when nothing is glued
 */
export function unglue(raw: string): string[] {
  const lines = splitHead(raw)
    .flatMap(splitGaps)
    .flatMap(splitHistory)
    .flatMap(splitNote)
    .flatMap(splitSpacedHeading)
  return lines.flatMap((line) => {
    const signed = line.length > 50 ? splitSigned(line) : [line]
    return line.length >= gluedChars ? signed.flatMap(splitHeadings) : signed
  })
}

/** （此件公开发布）国家突发环境事件应急预案 */
function splitNote(line: string): string[] {
  const note = /^([（(](?:此件|本文)[^）)]{1,16}[）)])[ \u3000]*(\S.*)$/s.exec(line)
  return note ? [note[1] as string, note[2] as string] : [line]
}

/** （一）指导思想　以…为指导，… : one blank parts heading and text. */
function splitSpacedHeading(line: string): string[] {
  const match =
    line.length > 50
      ? /^((?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[ \u3000]*[\u4e00-\u9fff、“”]{2,30})[ \u3000]+([\u4e00-\u9fff“《].{30,})$/s.exec(
          line,
        )
      : null
  return match?.[2]?.includes('。') ? [match[1] as string, match[2]] : [line]
}

/** Gaps of two full-width or four plain blanks: paragraph ends in a long line, clause starts in any line. */
function splitGaps(line: string): string[] {
  const stops = line.split(articleGap)
  if (stops.length > 1) return stops.flatMap(splitGaps)
  if (!/[ \u3000]\u3000|[ \u3000]{4}/.test(line)) return [line]
  const long = line.length > gluedChars
  const out: string[] = []
  let from = 0
  for (const match of line.matchAll(wideGap)) {
    const end = match.index + match[0].length
    const spacedWord =
      /(?:^|[ \u3000])[\u4e00-\u9fff]$/.test(line.slice(Math.max(0, match.index - 2), match.index)) &&
      /^[\u4e00-\u9fff](?:[ \u3000]|$)/.test(line.slice(end, end + 2))
    if (match.index === 0 || spacedWord) continue
    const next = line.slice(end, end + 16)
    if (!(long || opensClause.test(next))) continue
    out.push(line.slice(from, match.index))
    from = end
  }
  out.push(line.slice(from))
  return out.filter((part) => part.trim() !== '')
}

const numberTail = /[〔﹝[［(（](?:19|20)\d\d[〕﹞\]］)）]\s?\d{1,4}\s?号(?![）)》])/
const salutation = /^((?:各|有关|市|省|县|区|全)[^。；]{2,200}?[：:])(?=[^\s])(.{12,})$/s

/** Title, number and addressee run together: `…的通知甲政发〔2026〕7号各乡镇人民政府：为…`. */
function splitHead(line: string): string[] {
  const glued = splitTitleNumber(line)
  if (glued) return [glued.title, glued.number, ...(glued.rest ? splitHead(glued.rest) : [])]
  const sent = line.length > 24 ? salutation.exec(line) : null
  if (sent && /政府|部门|单位|机构|局|厅|委/.test(sent[1] as string) && !/如下[：:]$/.test(sent[1] as string))
    return [sent[1] as string, sent[2] as string]
  const authors =
    /^(关于.{4,60}?(?:意见|办法|规定|方案|细则|通知|措施))([\u4e00-\u9fff]{2,12}(?:[ \u3000]+[\u4e00-\u9fff]{2,24}){1,20})$/.exec(
      line,
    )
  if (authors && (authors[2] as string).split(/[ \u3000]+/).every((name) => isAgency(name)))
    return [authors[1] as string, authors[2] as string]
  return [line]
}

/** 清河县节约用水条例　（2026年1月12日…通过　2026年3月26日…批准） */
function splitHistory(line: string): string[] {
  const history =
    /^(.{4,60}?(?:条例|办法|规定|细则|规则|决定))\s*([（(](?:19|20)\d\d年\d{1,2}月\d{1,2}日.{4,600}(?:通过|公布|发布|批准|修订|修正|施行)[）)])$/s.exec(
      line,
    )
  return history ? [history[1] as string, history[2] as string] : [line]
}

/** The code before 〔 is the shortest run of Han that leaves a title in front of it. */
function splitTitleNumber(line: string): { title: string; number: string; rest: string } | undefined {
  const tail = numberTail.exec(line.slice(0, 240))
  if (!tail || tail.index < 10) return undefined
  const before = line.slice(0, tail.index)
  if (/[，。；：]/.test(before)) return undefined
  for (let length = 2; length <= 12; length++) {
    const title = before.slice(0, -length)
    const code = before.slice(-length)
    if (!/^[\u4e00-\u9fff]+$/.test(code) || title.length < 6) return undefined
    if (!endsLikeTitle(title) || /^[的了]/.test(code)) continue
    return {
      title: title.trim(),
      number: code + tail[0],
      rest: line.slice(tail.index + tail[0].length).trim(),
    }
  }
  return undefined
}

/** `…贯彻执行。清河县人民政府2026年5月19日（此件公开发布）` as body, issuer, date and note. */
function splitSigned(line: string): string[] {
  const tail = line.slice(-120)
  const dates = findDates(tail)
  const date = dates.at(-1)
  if (!date) return [line]
  const after = tail.slice(date.index + date.length).trim()
  if (after !== '' && !/^[（(](?:此件|本文|主动)[^）)]{1,12}[）)]$/.test(after)) return [line]
  const before = tail.slice(0, date.index)
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('）'))
  const name = before.slice(stop + 1).trim()
  if (stop < 0 || !name.split(/[ \u3000]+/).every((part) => isAgency(part))) return [line]
  const head = line.slice(0, line.length - tail.length + stop + 1)
  return [head, name, tail.slice(date.index, date.index + date.length), ...(after ? [after] : [])]
}

type Mark = {
  at: number
  length: number
  style: 'chapter' | 'article' | 'han' | 'paren' | 'digit'
  ordinal: number
}

const marks =
  /第([一二三四五六七八九十百零]{1,7})([章条])|(?<![第百千万亿\d])([一二三四五六七八九十]{1,3})、|[（(]([一二三四五六七八九十]{1,3})[）)]|(?<![\d.．〔第条至—-])(\d{1,2})[.．、](?!\d)/g

/** Breaks before every mark that continues the count of its kind outside quotes, titles and brackets. */
function splitHeadings(line: string): string[] {
  const cuts: number[] = []
  const count = { chapter: 0, article: 0, han: 0, paren: 0, digit: 0 }
  let lastCut = 0
  let listOnly = true
  let lastStyle: Mark['style'] | undefined
  const depths = depthScanner(line)
  for (const match of line.matchAll(marks)) {
    const mark = toMark(match)
    if (!mark || depths(mark.at) > 0 || isReference(line, mark)) continue
    const next = count[mark.style] + 1
    const restarts = mark.ordinal === 1 && mayRestart(mark.style, lastStyle, line, mark)
    if (mark.ordinal !== next && !restarts) continue
    const before = line[mark.at - 1] ?? ''
    const afterStop = mark.at === 0 || /[。；！？：”）)」】\s\u3000]/.test(before)
    // Behind a heading without its stop the next number follows at once: 提升多方共治合力（一）发挥…
    const afterHeading =
      lastStyle !== undefined &&
      lastStyle !== mark.style &&
      mark.at - lastCut <= 60 &&
      !/[。；]/.test(line.slice(lastCut, mark.at))
    if (!afterStop && !afterHeading) continue
    if (mark.style === 'digit' && !(afterHeading || /[。；）)：]/.test(before))) continue
    count[mark.style] = mark.ordinal
    if (mark.style === 'article') count.paren = 0
    if (!/[；：]/.test(before)) listOnly = false
    lastStyle = mark.style
    lastCut = mark.at
    if (mark.at > 0) cuts.push(mark.at)
  }
  const parts: string[] = []
  let from = 0
  for (const cut of cuts) {
    parts.push(line.slice(from, cut))
    from = cut
  }
  parts.push(line.slice(from))
  // One lone mark, or （一）…；（二）…；, is an enumeration within a sentence and no lost heading
  const kept = (cuts.length >= 2 && !listOnly) || /^[一第（(]/.test(parts[0] ?? '') ? parts : [line]
  return kept.flatMap(splitStandingHeading).filter((part) => part.trim() !== '')
}

function toMark(match: RegExpExecArray): Mark | undefined {
  const at = match.index
  const length = match[0].length
  if (match[1])
    return { at, length, style: match[2] === '章' ? 'chapter' : 'article', ordinal: hanOrdinal(match[1]) }
  if (match[3]) return { at, length, style: 'han', ordinal: hanOrdinal(match[3]) }
  if (match[4]) return { at, length, style: 'paren', ordinal: hanOrdinal(match[4]) }
  return match[5] ? { at, length, style: 'digit', ordinal: Number(match[5]) } : undefined
}

/** 第三条第（一）项, 第（二）、（三）项, 一、二级, 第五条规定 */
function isReference(line: string, mark: Mark): boolean {
  const before = line.slice(Math.max(0, mark.at - 2), mark.at)
  const after = line.slice(mark.at + mark.length, mark.at + mark.length + 3)
  if (/[第、和及或与至条款]$/.test(before) && mark.style !== 'han') return true
  if (/^(?:第?[项款目])/.test(after)) return true
  if (mark.style === 'han')
    return (
      /[第、和及至]$/.test(before) || /^(?:[一二三四五六七八九十]{1,3})(?:[级类等档期批线、]|是)/.test(after)
    )
  if (mark.style === 'article' || mark.style === 'chapter')
    return articleReference.test(line.slice(mark.at + mark.length, mark.at + mark.length + 6))
  return false
}

function mayRestart(
  style: Mark['style'],
  last: Mark['style'] | undefined,
  line: string,
  mark: Mark,
): boolean {
  if (style === 'paren') return last !== undefined && last !== 'digit'
  if (style === 'digit') return last === 'paren' || last === 'han' || line[mark.at - 1] === '：'
  return false
}

/** 一、总体要求以习近平… : the body starts right behind a heading everyone uses. */
function splitStandingHeading(part: string): string[] {
  const number = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.exec(part)
  if (!number || part.length < 60) return [part]
  const rest = part.slice(number[0].length)
  const heading = standingHeadings.find((name) => rest.startsWith(name))
  if (!heading || /^[。：、，的和与及]/.test(rest.slice(heading.length))) return [part]
  return [number[0] + heading, rest.slice(heading.length)]
}

const openers = '《〈“‘（(【「'
const closers = '》〉”’）)】」'

/** Depth of quotes and brackets at a growing position; an unclosed one is forgotten after 120 characters. */
function depthScanner(line: string): (at: number) => number {
  let depth = 0
  let place = 0
  let opened = 0
  return (at) => {
    for (; place < at; place++) {
      const character = line[place] as string
      if (openers.includes(character)) {
        depth += 1
        opened = place
      } else if (closers.includes(character)) depth = Math.max(0, depth - 1)
      else if (depth > 0 && place - opened > 120) depth = 0
    }
    return depth
  }
}
