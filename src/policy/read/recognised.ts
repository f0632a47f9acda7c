import type { Block, ReadNote } from './block.ts'
import { numberNotes } from './ocr.ts'

/** A block that may come from recognition; the mark never leaves the readers. */
export type MarkedBlock = Block & { readonly recognised?: true }

/** Blocks without their marks, and a note for every number in those that were recognised. */
export function withoutMarks(read: {
  readonly blocks: readonly MarkedBlock[]
  readonly notes: readonly ReadNote[]
}): {
  blocks: Block[]
  notes: ReadNote[]
} {
  const notes = [...read.notes]
  const blocks = read.blocks.map(({ recognised, ...block }, index) => {
    if (recognised) notes.push(...numberNotes(block.text, index))
    return block
  })
  return { blocks, notes }
}
