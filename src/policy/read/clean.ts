import type { Block, ReadNote } from './block.ts'
import { radicalForms } from './radicals.data.ts'

// Zero-width and bidi controls hide or reorder text for a reader but not for a program; soft hyphens likewise.
const invisible = /[\p{Cc}\p{Cf}]/gu
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\v\f\r\u0085]/g
// PDF fonts often map 一 to the radical ⼀ (U+2F00); compatibility ideographs come the same way.
const lookAlikes = /[\u2e80-\u2fd5\uf900-\ufad9]/g
const needsWork = /[\p{Cc}\p{Cf}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2e80-\u2fd5\uf900-\ufad9]/u

/**
 * One paragraph's text without controls and outer blanks; full-width spaces inside stay, NBSP becomes a space.
 *
 * @returns the text and how many control characters were dropped
 */
function cleanText(raw: string): { text: string; removed: number } {
  if (!needsWork.test(raw)) return { text: raw.trim(), removed: 0 }
  let removed = 0
  const text = raw
    .replace(oddSpaces, ' ')
    .replace(invisible, (char) => {
      if (char === '\t' || char === '\n') return char
      removed++
      return ''
    })
    .replace(lookAlikes, (char) => radicalForms[char] ?? char.normalize('NFKC'))
    .trim()
  return { text, removed }
}

/**
 * Blocks with every text cleaned and empty ones dropped; each block that lost controls gets a note.
 *
 * A table's `text` is made from its cleaned cells: cells by tabs, rows by line ends.
 */
export function cleanBlocks<T extends Block>(
  blocks: readonly T[],
): { blocks: (T | Block)[]; notes: ReadNote[] } {
  const kept: (T | Block)[] = []
  const notes: ReadNote[] = []
  for (const block of blocks) {
    let removed = 0
    const clean = (raw: string): string => {
      const cleaned = cleanText(raw)
      removed += cleaned.removed
      return cleaned.text
    }
    const next = block.rows
      ? tableBlock(block.rows.map((row) => row.map((cell) => clean(cell).replace(/\s*[\n\t]\s*/g, ' '))))
      : { ...block, text: clean(block.text) }
    if (!next?.text) continue
    if (removed > 0)
      notes.push({
        code: 'control-character',
        message: `删除 ${removed} 个不可见或控制字符`,
        block: kept.length,
      })
    kept.push(next)
  }
  return { blocks: kept, notes }
}

/** A table block from rows of cell texts; rows without any text go, and no rows give no block. */
export function tableBlock(rows: readonly (readonly string[])[]): Block | undefined {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  if (filled.length === 0) return undefined
  return { kind: 'table', text: filled.map((row) => row.join('\t')).join('\n'), rows: filled }
}

/** The lines of one cell as one text: a word broken for width joins, separate entries stay apart by a blank. */
export function joinCellLines(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    const next = line.trim()
    if (!next) continue
    const broken =
      /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(next) && (next.length <= 2 || text.length <= 2)
    text += text === '' || broken ? next : ` ${next}`
  }
  return text
}

/** A tab before a lone number at the end is a contents line's page number; other tabs only space text out. */
export function withoutTabs(line: string): string {
  return line.includes('\t') ? line.replace(/\t\d{1,4}\s{0,4}$/, '').replace(/\t+/g, ' ') : line
}
