import type { Block } from './block.ts'
import { joinCellLines, tableBlock, withoutTabs } from './clean.ts'
import { readDocLists } from './doc-lists.ts'
import {
  readParagraphRuns,
  readPieces,
  readUnseenRuns,
  runAt,
  tablePart,
  textLength,
  viewOf,
} from './doc-structure.ts'
import { readDocStyles } from './doc-styles.ts'
import { type DocCounts, readDocText } from './doc-text.ts'
import { joinOpenLines } from './open-bracket.ts'

/** The blocks of a .doc's main text in reading order, and counts of what was left out. */
export function readDocBody(main: Uint8Array, table: Uint8Array): { blocks: Block[]; counts: DocCounts } {
  const view = viewOf(main)
  const part = (name: Parameters<typeof tablePart>[2]): Uint8Array => tablePart(view, table, name)
  const styleOf = readDocStyles(part('styles'))
  const numberOf = readDocLists(part('lists'), part('overrides'))
  const runs = readParagraphRuns(main, part('paragraphs'))
  const unseen = readUnseenRuns(main, part('characters'))
  const counts: DocCounts = { pictures: 0, footnotes: 0, deleted: 0, hidden: 0 }
  const blocks: Block[] = []
  let rows: string[][] = []
  let row: string[] = []
  let cell: string[] = []

  const closeRow = (): void => {
    if (cell.length > 0) row.push(joinCellLines(cell))
    if (row.length > 0) rows.push(row)
    row = []
    cell = []
  }
  const closeTable = (): void => {
    closeRow()
    const block = tableBlock(rows)
    // A table of one column is a frame around text.
    if (rows.every((cells) => cells.length <= 1))
      for (const cells of rows) blocks.push({ kind: 'paragraph', text: cells[0] ?? '' })
    else if (block) blocks.push(block)
    rows = []
  }

  for (const { text, cellEnd, at } of readDocText(
    main,
    readPieces(part('pieces')),
    textLength(view),
    unseen,
    counts,
  )) {
    const run = runAt(runs, at)
    const properties = { ...styleOf(run?.style ?? 0), ...run?.properties }
    const list = properties.list ?? 0
    const number =
      list > 0 && text.trim() ? numberOf({ list: String(list), level: properties.level ?? 0 }) : ''
    const lines = joinOpenLines((number + text).split('\n'))
    if (!properties.inTable && !(properties.depth ?? 0)) {
      closeTable()
      for (const line of lines)
        blocks.push({
          kind: 'paragraph',
          text: withoutTabs(line),
          ...(properties.centred && { centred: true }),
        })
    } else if (properties.rowEnd) {
      closeRow()
    } else {
      cell.push(...lines)
      if (!cellEnd) continue
      row.push(joinCellLines(cell))
      cell = []
    }
  }
  closeTable()
  return { blocks, counts }
}
