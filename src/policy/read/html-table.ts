import { type DomElement, type DomNode, isElement, isText, walkDom } from './dom.ts'
import { neverText } from './html-hidden.ts'
import { LineBuffer } from './line-buffer.ts'

type Cell = {
  text: string
  buffer: LineBuffer
  chars: number
  colspan: number
  rowspan: number
  paragraphs: number
}

const cellBreaks = new Set(['p', 'div', 'br', 'li', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const maxSpan = 50

/**
 * Rows × cells of a data table, or nothing when the table only lays out the page.
 *
 * Layout means: another table inside, one column, or one cell that holds most of the text in many paragraphs. A
 * merged row has one cell; other merged cells leave empty places so that columns stay under their heads.
 */
export function readHtmlTable(table: DomElement, skipped: ReadonlySet<DomNode>): string[][] | undefined {
  const rows = collectRows(table, skipped)
  if (!rows) return undefined
  const cells = rows.flat()
  const total = cells.reduce((sum, cell) => sum + cell.chars, 0)
  const largest = cells.reduce((best, cell) => (cell.chars > best.chars ? cell : best), {
    chars: 0,
    paragraphs: 0,
  })
  const wide = rows.filter((row) => row.filter((cell) => cell.chars > 0).length >= 2).length
  if (wide < 2 && !(wide === 1 && rows.length >= 2 && total < 2_000)) return undefined
  if (largest.chars > total * 0.6 && largest.paragraphs > 4) return undefined
  return placeCells(rows)
}

/** The cells of each row; nothing when a table is nested, which only layouts do. */
function collectRows(table: DomElement, skipped: ReadonlySet<DomNode>): Cell[][] | undefined {
  const rows: Cell[][] = []
  let cell: Cell | undefined
  let nested = false
  walkDom(
    table,
    (node) => {
      if (nested) return false
      if (isText(node)) {
        if (!cell) return true
        cell.buffer.add(node.data.replace(/[ \t\n\r\f]+/g, ' '))
        return true
      }
      if (!isElement(node) || skipped.has(node) || neverText.has(node.localName)) return false
      if (node.localName === 'table' && node !== table) {
        nested = true
        return false
      }
      if (node.localName === 'tr') rows.push([])
      else if (node.localName === 'td' || node.localName === 'th') {
        cell = {
          text: '',
          buffer: new LineBuffer(),
          chars: 0,
          colspan: span(node, 'colspan'),
          rowspan: span(node, 'rowspan'),
          paragraphs: 0,
        }
        if (rows.length === 0) rows.push([])
        rows.at(-1)?.push(cell)
      } else if (cell && cellBreaks.has(node.localName)) {
        cell.buffer.add(' ')
        cell.paragraphs++
      }
      return true
    },
    (node) => {
      if (cell && (node.localName === 'td' || node.localName === 'th')) {
        cell.text = cell.buffer.take()
        cell.chars = cell.text.length
        cell = undefined
      }
    },
  )
  return nested ? undefined : rows
}

function span(cell: DomElement, name: string): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isFinite(value) ? Math.min(maxSpan, Math.max(1, value)) : 1
}

function placeCells(rows: readonly Cell[][]): string[][] {
  const hanging: number[] = []
  return rows.map((row) => {
    const covered = hanging.some((count) => count > 0)
    if (row.length === 1 && !covered) return [row[0]?.text ?? '']
    const placed: string[] = []
    const skipCovered = (): void => {
      while ((hanging[placed.length] ?? 0) > 0) {
        hanging[placed.length] = (hanging[placed.length] ?? 1) - 1
        placed.push('')
      }
    }
    for (const cell of row) {
      skipCovered()
      for (let column = 0; column < cell.colspan; column++) {
        if (cell.rowspan > 1) hanging[placed.length] = cell.rowspan - 1
        placed.push(column === 0 ? cell.text : '')
      }
    }
    skipCovered()
    return placed
  })
}
