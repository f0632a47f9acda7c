import { type Piece, type Run, runAt } from './doc-structure.ts'

/** A paragraph of the main text: its text, the mark that ends it, and that mark's place in the main stream. */
export type DocParagraph = { readonly text: string; readonly cellEnd: boolean; readonly at: number }

export type DocCounts = { pictures: number; footnotes: number; deleted: number; hidden: number }

/** Characters that Word gives a meaning ([MS-DOC] 2.4.1, and the special characters of sprmCFSpec). */
const marks = {
  picture: 1,
  footnote: 2,
  comment: 5,
  cell: 7,
  drawing: 8,
  tab: 9,
  line: 11,
  page: 12,
  end: 13,
  fieldStart: 19,
  fieldMiddle: 20,
  fieldEnd: 21,
  hyphen: 30,
} as const

/**
 * The paragraphs of the main text without field instructions, deleted and hidden text; a line or page break inside
 * a paragraph is a line end.
 *
 * @param length  characters of the main text; what follows are notes and headers
 * @param counts  what is left out is added here
 */
export function* readDocText(
  main: Uint8Array,
  pieces: readonly Piece[],
  length: number,
  unseen: readonly Run<'deleted' | 'hidden' | undefined>[],
  counts: DocCounts,
): Generator<DocParagraph> {
  const fields: boolean[] = []
  let text = ''
  let last = 0
  for (const { start, end, at, bytes } of pieces) {
    if (start >= length) break
    const chars = decode(main.subarray(at, at + (Math.min(end, length) - start) * bytes), bytes)
    for (let index = 0; index < chars.length; index++) {
      const place = at + index * bytes
      const code = chars.charCodeAt(index)
      last = place
      if (code === marks.fieldStart) fields.push(true)
      else if (code === marks.fieldMiddle) fields[fields.length - 1] = false
      else if (code === marks.fieldEnd) fields.pop()
      else if (code === marks.end || code === marks.cell) {
        yield { text, cellEnd: code === marks.cell, at: place }
        text = ''
      } else if (fields.includes(true)) continue
      else if (code === marks.picture || code === marks.drawing) counts.pictures++
      else if (code === marks.footnote || code === marks.comment) counts.footnotes++
      else if (code === marks.line || code === marks.page) text += '\n'
      else if (code === marks.hyphen) text += '-'
      else if (code >= 32 || code === marks.tab) {
        const why = unseen.length > 0 ? runAt(unseen, place) : undefined
        if (why) counts[why]++
        else text += chars[index]
      }
    }
  }
  if (text) yield { text, cellEnd: false, at: last }
}

function decode(bytes: Uint8Array, width: 1 | 2): string {
  return new TextDecoder(width === 2 ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(bytes)
}
