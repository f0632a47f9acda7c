import type { Point } from '../types.ts'
import type { Block } from './layout-section.ts'

export type RowPoint = Extract<Point, { kind: 'row' }>

/** Rows under common labels; `cells` has one entry per column, empty where a row says nothing. */
export type TableBlock = {
  readonly kind: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly { readonly point: RowPoint; readonly cells: readonly string[] }[]
}

/**
 * Neighbouring rows as tables: rows under the same labels share one, a row that lacks some of them too, and a
 * column nobody fills is left out. Rows with a single filled cell are a list of `label：text`.
 */
export function layoutRows(rows: readonly RowPoint[]): Block[] {
  const groups: { columns: string[]; rows: RowPoint[] }[] = []
  for (const row of rows) {
    const labels = keysOf(row)
    const last = groups.at(-1)
    if (last && fits(labels, last.columns)) last.rows.push(row)
    else if (last && fits(last.columns, labels)) {
      last.rows.push(row)
      last.columns = labels
    } else groups.push({ columns: labels, rows: [row] })
  }
  return groups.map(({ columns, rows }) => tableOrList(columns, rows))
}

function tableOrList(keys: readonly string[], rows: readonly RowPoint[]): Block {
  const filled = rows.map(
    (point) => new Map(keysOf(point).map((key, index) => [key, point.cells[index]!.text])),
  )
  const kept = keys.filter((key) => filled.some((cells) => cells.get(key)?.trim()))
  if (kept.length < 2) {
    const items = rows.map((point, index) => {
      const text = kept[0] && filled[index]!.get(kept[0])?.trim()
      const label = kept[0] && labelOf(kept[0])
      return [[{ point, text: text ? (label ? `${label}：${text}` : text) : point.text }]]
    })
    return { kind: 'list', items }
  }
  return {
    kind: 'table',
    columns: kept.map(labelOf),
    rows: rows.map((point, index) => ({
      point,
      cells: kept.map((key) => filled[index]!.get(key)?.trim() ?? ''),
    })),
  }
}

/** The same table when every label of the shorter row stands in the longer one, in the same order, from the first on. */
function fits(labels: readonly string[], columns: readonly string[]): boolean {
  if (labels[0] !== columns[0] || (labels.length < 2 && columns.length > 1)) return false
  let next = 0
  for (const column of columns) if (column === labels[next]) next += 1
  return next === labels.length
}

/** Labels made unique within the row, as two cells may carry the same one. */
function keysOf({ cells }: RowPoint): string[] {
  const seen = new Map<string, number>()
  return cells.map(({ label }) => {
    const count = seen.get(label) ?? 0
    seen.set(label, count + 1)
    return `${count}:${label}`
  })
}

const labelOf = (key: string): string => key.slice(key.indexOf(':') + 1)
