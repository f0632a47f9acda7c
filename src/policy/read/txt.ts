import type { Block, ReadResult } from './block.ts'
import { isChromeLine } from './chrome-line.ts'
import { cleanBlocks } from './clean.ts'
import { mendBreaks } from './mend-breaks.ts'
import { type MetaFields, toMeta } from './meta-fields.ts'
import { dropPageTitle } from './page-title.ts'
import { takeHeader } from './text-header.ts'

/** Plain text: one block per line, without the header a database wrote above it. */
export function readTxt(text: string): ReadResult {
  const fields: MetaFields = {}
  const lines = takeHeader(text.split(/\r\n?|\n/), fields)
  const { blocks, notes } = cleanBlocks(
    lines.filter((line) => !isChromeLine(line)).map((line): Block => ({ kind: 'paragraph', text: line })),
  )
  return {
    format: 'txt',
    blocks: mendBreaks(dropPageTitle(blocks, blocks[0]?.text)),
    meta: toMeta(fields),
    notes,
  }
}
