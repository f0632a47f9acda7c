import type { ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'

/** Plain text: one block per line. */
export function readTxt(text: string): ReadResult {
  const lines = text.split(/\r\n?|\n/)
  const { blocks, notes } = cleanBlocks(lines.map((line) => ({ kind: 'paragraph', text: line })))
  return { format: 'txt', blocks, meta: {}, notes }
}
