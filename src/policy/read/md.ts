import MarkdownIt from 'markdown-it'
import type { Block, ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'
import { addField, type MetaFields, splitMetaLine, toMeta } from './meta-fields.ts'

// Only what marks text up is parsed as Markdown. Lists, quotes and code by indentation would eat 1. and full-width
// blanks, which are the document's own numbering and layout.
const markdown = new MarkdownIt('zero', { html: true }).enable([
  'table',
  'heading',
  'emphasis',
  'link',
  'image',
  'escape',
  'entity',
  'html_inline',
  'strikethrough',
])

/** Markdown as crawlers store policies: the header they wrote goes to meta, marks go, every line of text stays. */
export function readMd(text: string): ReadResult {
  const fields: MetaFields = {}
  const blocks: Block[] = []
  for (const line of text.split(/\r\n?|\n/)) {
    const shown = inline(line.replace(/^#{1,6}\s+/, ''))
    if (/^\*\*[^*]+\*\*[:：]/.test(line)) {
      const found = splitMetaLine(shown)
      if (found) {
        addField(fields, found.field, found.value)
        continue
      }
    }
    blocks.push({ kind: 'paragraph', text: shown })
  }
  const cleaned = cleanBlocks(blocks)
  return { format: 'md', blocks: cleaned.blocks, meta: toMeta(fields), notes: cleaned.notes }
}

function inline(line: string): string {
  const tokens = markdown.parseInline(line, {})[0]?.children ?? []
  return tokens
    .map((token) =>
      token.type === 'text' || token.type === 'code_inline' || token.type === 'text_special'
        ? token.content
        : '',
    )
    .join('')
}
