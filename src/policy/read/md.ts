import MarkdownIt from 'markdown-it'
import type { Block, ReadResult } from './block.ts'
import { isChromeLine } from './chrome-line.ts'
import { cleanBlocks, tableBlock } from './clean.ts'
import { mendBreaks } from './mend-breaks.ts'
import { addField, type MetaFields, toMeta } from './meta-fields.ts'
import { dropPageTitle } from './page-title.ts'
import { splitBetween } from './split-between.ts'
import { takeHeader } from './text-header.ts'

// Only what marks words up is parsed as Markdown. Its lists, quotes and code by indentation would eat 1. and blanks
// at the head of a line, which are the document's own numbering and layout.
const markdown = new MarkdownIt('zero', { html: true }).enable([
  'emphasis',
  'strikethrough',
  'link',
  'image',
  'escape',
  'entity',
  'html_inline',
])

const downloads = /^【(?:原文下载|相关附件|附件下载|相关解读|政策解读)】$/
const fileLink = /^\s*[-*+]?\s*\[[^\]]{1,300}\]\([^)]{0,600}\)\s*(?:\(\w{2,5}\))?\s*$/

/**
 * Markdown as crawlers store policies: the header they wrote goes to meta, marks and links to files go, every line
 * of the text stays a line.
 */
export async function readMd(text: string): Promise<ReadResult> {
  const fields: MetaFields = {}
  const bare = splitBetween(text, '<!--', '-->').filter((_, index) => index % 2 === 0)
  const pieces = splitBetween(bare.join(''), '<table', '</table>')
  const blocks: Block[] = []
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      const { readHtml } = await import('./html.ts')
      blocks.push(...(await readHtml(piece)).blocks)
      continue
    }
    const lines = piece.split(/\r\n?|\n/)
    blocks.push(...readLines(index === 0 ? takeHeader(lines, fields) : lines))
  }
  const heading = /^#\s+(.+)$/m.exec(text.slice(0, 5_000))?.[1]
  if (heading) addField(fields, 'title', inline(heading))
  const cleaned = cleanBlocks(blocks)
  const body = mendBreaks(dropPageTitle(cleaned.blocks, fields.title))
  return { format: 'md', blocks: body, meta: toMeta(fields), notes: cleaned.notes }
}

function readLines(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let rows: string[][] = []
  let inDownloads = false
  const closeTable = (): void => {
    const block = tableBlock(rows)
    if (block) blocks.push(block)
    rows = []
  }
  for (const line of lines) {
    const cells = tableCells(line)
    if (cells) {
      if (!cells.every((cell) => /^:?-{1,}:?$/.test(cell))) rows.push(cells.map(inline))
      continue
    }
    closeTable()
    const bare = line.replace(/^\s*#{1,6}\s+|^(?:\s*>)+ ?|^\s*[-*+]\s+(?!\d+\s*-)|\\\s*$/g, '')
    if (/^\s*[-*_=]{3,}\s*$/.test(line)) continue
    if (downloads.test(bare.trim())) inDownloads = true
    else if (inDownloads && (fileLink.test(line) || bare.trim() === '')) continue
    else {
      inDownloads = false
      for (const text of inline(bare).split('\n'))
        if (!isChromeLine(text)) blocks.push({ kind: 'paragraph', text })
    }
  }
  closeTable()
  return blocks
}

/** Cells of a line `| a | b |`; a line with a lone bar is text. */
function tableCells(line: string): string[] | undefined {
  const bare = line.trim()
  if (!/^\|.*\|$/.test(bare) || bare.length < 3) return undefined
  return bare
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))
}

/** The words of a line without their marks; a `<br>` becomes a line end. */
function inline(line: string): string {
  if (!/[*_~[\]\\&<!]/.test(line)) return line
  // Bold that ends with a full stop before more text is no bold to Markdown, but it is to the writer.
  const plain = line.replace(/\*\*([^*]{1,2000})\*\*/g, '$1')
  const tokens = markdown.parseInline(plain, {})[0]?.children ?? []
  return tokens
    .map((token) => {
      if (token.type === 'html_inline') return /^<br\s*\/?>$/i.test(token.content) ? '\n' : ''
      return token.type === 'text' || token.type === 'text_special' ? token.content : ''
    })
    .join('')
}
