import type { DocumentPart, PolicyDocument, Span } from '../types.ts'
import { dateLine, findDates } from './dates.ts'
import { readHead } from './head.ts'
import { signatureAgencies } from './issuers.ts'
import type { Line } from './lines.ts'

/** A line of the document text with its place. */
export type PlacedLine = { readonly text: string; readonly span: Span; readonly row: boolean }

const closing =
  /^(?:[（(](?:此件|本文)[^）)]{1,16}[）)]|公开方式[：:].*|[（(]?(?:此件)?主动公开[）)]?|抄送[：:].*|抄报[：:].*|主送[：:].*|(?:[\u4e00-\u9fff]{2,20}\s)?(?:总理|省长|市长|县长|区长|州长|主席|主任|部长|局长|行长|署长)\s?[\u4e00-\u9fff·]{2,8}|特此(?:通知|公告|通告|函复|批复)[。！]?)$/
const attachmentList = /^附\s*[件表][：:]\s*\S|^附\s*[件表][：:]?$/
const listEntry = /^(?:\d{1,2}[.．、]|附\s*[件表]\s*\d)/

/**
 * Lines of one part's body: without title, number, addressee, signature, printing note and list of attachments.
 *
 * @param document  the text and its tables
 * @param part      one of `document.parts`
 */
export function bodyLines(document: PolicyDocument, part: DocumentPart): PlacedLine[] {
  const lines = placeLines(document, part)
  const plain: Line[] = lines.map(({ text, row }) => (row ? { text, cells: text.split('\t') } : { text }))
  const head = readHead(plain, 0, plain.length)
  const start = Math.min(head.bodyStart, lines.length)
  const end = tailStart(lines, start)
  return lines
    .slice(start, end)
    .filter((line) => line.row || !/^附\s*[件表录]\s*[\d一二三四五六七八九十]{0,3}[：:]?$/.test(line.text))
}

function placeLines(document: PolicyDocument, part: DocumentPart): PlacedLine[] {
  const lines: PlacedLine[] = []
  const [from, to] = part.span
  const { text, tables } = document
  let table = 0
  let offset = from
  while (offset < to) {
    const newline = text.indexOf('\n', offset)
    const end = newline < 0 || newline > to ? to : newline
    while (table < tables.length && (tables[table]?.span[1] ?? 0) < offset) table += 1
    const within = tables[table]
    const row = within !== undefined && offset >= within.span[0] && offset < within.span[1]
    if (end > offset) lines.push({ text: text.slice(offset, end), span: [offset, end], row })
    offset = end + 1
  }
  return lines
}

/** Index of the first line of what closes the part: attachments' list, issuer, date, printing note. */
function tailStart(lines: readonly PlacedLine[], floor: number): number {
  let end = lines.length
  let provisional = end
  for (let index = lines.length - 1; index >= floor && index >= lines.length - 80; index--) {
    const { text, row } = lines[index] as PlacedLine
    if (row) break
    if (closing.test(text) || isSignature(text) || attachmentList.test(text)) {
      end = index
      provisional = index
    } else if (listEntry.test(text) && text.length <= 80 && !/[。；]$/.test(text)) provisional = index
    else break
  }
  return provisional < end && attachmentList.test(lines[provisional]?.text ?? '') ? provisional : end
}

function isSignature(text: string): boolean {
  if (dateLine(text) !== undefined) return true
  if (text.length > 90) return false
  if (signatureAgencies(text).length > 0) return true
  const [date] = findDates(text)
  // 某市人民政府办公厅秘书处 2024年7月29日印发
  const rest =
    date && (text.slice(0, date.index) + text.slice(date.index + date.length)).replace(/印发/, '').trim()
  return (
    rest !== undefined &&
    (rest === '' ||
      signatureAgencies(rest).length > 0 ||
      /^[\u4e00-\u9fff]{4,24}(?:处|科|室|厅|局|办公室)$/.test(rest))
  )
}
