import type { Block } from './block.ts'
import { joinCellLines, tableBlock, withoutTabs } from './clean.ts'
import type { ParagraphStyle } from './docx-styles.ts'
import type { ListPlace, Numberer } from './list-numbers.ts'
import { joinOpenLines } from './open-bracket.ts'
import { scanXml } from './xml-scan.ts'

type Paragraph = {
  lines: string[]
  style?: ParagraphStyle
  centred?: boolean
  list?: string
  level?: number
}
type Cell = { lines: string[]; span: number; continued: boolean }
type Table = { rows: Cell[][] }

export type DocxContext = {
  readonly styles: ReadonlyMap<string, ParagraphStyle>
  readonly numberOf: Numberer
}

/** Private-use characters of the symbol fonts that stand for a mark in forms. */
const symbols: Readonly<Record<string, string>> = {
  f0fe: '☑',
  f0fc: '✓',
  f0a8: '□',
  f06f: '□',
  f052: '☑',
  f0a3: '□',
}

/** The blocks of `word/document.xml` in reading order, and counts of what was left out. */
export function readDocxBody(xml: string, context: DocxContext) {
  const blocks: Block[] = []
  const counts = { pictures: 0, footnotes: 0, deletions: 0, hiddenChars: 0 }
  const paragraphs: Paragraph[] = []
  const tables: Table[] = []
  let skip = 0
  let reading = false
  let hidden = false
  let inRun = false

  const say = (data: string): void => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph) return
    if (hidden) counts.hiddenChars += data.trim().length
    else paragraph.lines[paragraph.lines.length - 1] += data
  }
  const emit = (paragraph: Paragraph): void => {
    const place = placeOf(paragraph)
    const text = paragraph.lines.some((line) => line.trim())
    const number = place && text ? context.numberOf(place) : ''
    paragraph.lines[0] = number + paragraph.lines[0]
    const cell = tables.at(-1)?.rows.at(-1)?.at(-1)
    if (cell) {
      cell.lines.push(...paragraph.lines)
      return
    }
    const centred = paragraph.centred ?? paragraph.style?.centred
    for (const line of joinOpenLines(paragraph.lines))
      blocks.push({ kind: 'paragraph', text: withoutTabs(line), ...(centred && { centred: true }) })
  }

  scanXml(xml, {
    open(name, attribute) {
      if (skip > 0) {
        skip++
        return
      }
      const value = attribute('w:val')
      const paragraph = paragraphs.at(-1)
      switch (name) {
        case 'w:del':
        case 'w:moveFrom':
          counts.deletions++
          skip = 1
          break
        // The same text box a second time, for programs older than the first form.
        case 'mc:Fallback':
        case 'w:pPrChange':
        case 'w:rPrChange':
          skip = 1
          break
        case 'w:p':
          paragraphs.push({ lines: [''] })
          break
        case 'w:pStyle': {
          const style = context.styles.get(value ?? '')
          if (paragraph && style) paragraph.style = style
          break
        }
        case 'w:jc':
          if (paragraph && !inRun) paragraph.centred = value === 'center'
          break
        case 'w:numId':
          if (paragraph) paragraph.list = value ?? ''
          break
        case 'w:ilvl':
          if (paragraph) paragraph.level = Number(value)
          break
        case 'w:r':
          inRun = true
          hidden = false
          break
        case 'w:vanish':
          hidden = inRun && value !== '0' && value !== 'false'
          break
        case 'w:t':
        case 'm:t':
          reading = true
          break
        case 'w:tab':
          if (inRun) say('\t')
          break
        case 'w:noBreakHyphen':
          say('-')
          break
        case 'w:sym':
          say(symbols[(attribute('w:char') ?? '').toLowerCase()] ?? '')
          break
        case 'w:br':
        case 'w:cr':
          if (paragraph && inRun) paragraph.lines.push('')
          break
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          counts.pictures++
          break
        case 'w:txbxContent':
          counts.pictures--
          break
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          counts.footnotes++
          break
        case 'w:tbl':
          tables.push({ rows: [] })
          break
        case 'w:tr':
          tables.at(-1)?.rows.push([])
          break
        case 'w:tc':
          tables.at(-1)?.rows.at(-1)?.push({ lines: [], span: 1, continued: false })
          break
        case 'w:gridSpan': {
          const cell = tables.at(-1)?.rows.at(-1)?.at(-1)
          if (cell) cell.span = Math.min(50, Math.max(1, Number(value) || 1))
          break
        }
        case 'w:vMerge': {
          const cell = tables.at(-1)?.rows.at(-1)?.at(-1)
          if (cell) cell.continued = value !== 'restart'
          break
        }
      }
    },
    close(name) {
      if (skip > 0) {
        skip--
        return
      }
      if (name === 'w:t' || name === 'm:t') reading = false
      else if (name === 'w:r') {
        inRun = false
        hidden = false
      } else if (name === 'w:p') {
        const paragraph = paragraphs.pop()
        if (paragraph) emit(paragraph)
      } else if (name === 'w:tbl') {
        const table = tables.pop()
        if (table) closeTable(table, tables.at(-1), blocks)
      }
    },
    text(data) {
      if (reading && skip === 0) say(data)
    },
  })
  for (const paragraph of paragraphs) emit(paragraph)
  return { blocks, counts }
}

function placeOf({ style, list, level }: Paragraph): ListPlace | undefined {
  if (list === '0') return undefined
  const own = list ?? style?.place?.list
  return own === undefined ? undefined : { list: own, level: level ?? style?.place?.level ?? 0 }
}

/** A table of one column is a frame around text; a table inside a cell becomes lines of that cell. */
function closeTable(table: Table, outer: Table | undefined, blocks: Block[]): void {
  const rows = table.rows.map((row) => {
    if (row.length === 1) return [row[0]?.continued ? '' : joinCellLines(row[0]?.lines ?? [])]
    return row.flatMap((cell) => [
      cell.continued ? '' : joinCellLines(cell.lines),
      ...Array<string>(cell.span - 1).fill(''),
    ])
  })
  const cell = outer?.rows.at(-1)?.at(-1)
  if (cell) {
    cell.lines.push(...rows.map((row) => row.filter(Boolean).join(' ')))
    return
  }
  if (rows.every((row) => row.length <= 1)) {
    for (const line of table.rows.flatMap((row) => row[0]?.lines ?? []))
      blocks.push({ kind: 'paragraph', text: line })
    return
  }
  const block = tableBlock(rows)
  if (block) blocks.push(block)
}
