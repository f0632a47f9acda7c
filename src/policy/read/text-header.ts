import { addField, type MetaFields, metaField, splitMetaLine } from './meta-fields.ts'

/** Lines at the head of a file among which a stored header may stand. */
const headerLines = 40

/**
 * Takes the header a crawler or database wrote above a text out of its lines: labels with values, front matter,
 * 【法宝引证码】. What the labels say goes to the fields; the text begins after them.
 *
 * A label counts wherever it stands in the head only when it is marked up (`**发布日期**: …`); plain lines count
 * while nothing else has come before.
 */
export function takeHeader(lines: readonly string[], fields: MetaFields): string[] {
  const start = skipFrontMatter(lines, fields)
  const kept: string[] = []
  let before = true
  for (const [index, raw] of lines.slice(start).entries()) {
    const line = raw.trim()
    if (index >= headerLines || line === '') {
      kept.push(raw)
      continue
    }
    const marked = /^[-*+]?\s*\*\*[^*]{2,20}\*\*\s*[:：]|^[-*+]?\s*\*\*[^*]{2,20}[:：]\s*\*\*/.test(line)
    const bare = line.replace(/^[-*+]\s+|\*\*/g, '')
    const found = splitMetaLine(bare)
    if (found && (marked || before)) addField(fields, found.field, unlink(found.value))
    else if (marked && /^[\p{Script=Han}]{2,8}\s*[:：]/u.test(bare) && !/[。；]/.test(bare)) continue
    else if (isDatabaseLine(bare) || (before && isFileLink(bare))) continue
    else {
      if (!/^#{1,6}\s|^[-*_=]{3,}$/.test(line)) before = false
      kept.push(raw)
    }
  }
  return kept
}

function skipFrontMatter(lines: readonly string[], fields: MetaFields): number {
  if (lines[0]?.trim() !== '---') return 0
  const end = lines.slice(1, headerLines).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  if (end === -1) return 0
  const entries = lines.slice(1, end + 1).filter((line) => line.trim() !== '')
  if (!entries.every((line) => /^\s*[\w\p{Script=Han}-]{1,30}\s*[:：]|^\s*-\s/u.test(line))) return 0
  for (const line of entries) {
    const [, key = '', value = ''] = /^\s*([\w\p{Script=Han}-]{1,30})\s*[:：]\s*(.*)$/u.exec(line) ?? []
    const field = frontMatterKeys[key.toLowerCase()] ?? metaField(key)
    if (field) addField(fields, field, value.replace(/^["']|["']$/g, ''))
  }
  return end + 2
}

const frontMatterKeys: Readonly<Record<string, 'title' | 'publishedOn' | 'publisher' | 'documentNumber'>> = {
  title: 'title',
  date: 'publishedOn',
  author: 'publisher',
  number: 'documentNumber',
}

function isDatabaseLine(line: string): boolean {
  return /^【(?:法宝引证码|法规标题|发布部门|时效性|效力级别)】|^原文链接[:：]|^\[?https?:\/\/\S+$/.test(line)
}

/** A list of files to download, `[图.pdf](./图.pdf) (pdf)`. */
function isFileLink(line: string): boolean {
  return /^\[[^\]]{1,300}\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)\s*\]\([^)]{0,600}\)/i.test(line)
}

/** `[text](address)` as its text. */
function unlink(value: string): string {
  return value.replace(/^\[([^\]]{1,300})\]\([^)]{0,600}\)$/, '$1')
}
