import type { Stroke } from './strokes.ts'
import { joinRuns, type TextRun, type VisualTable } from './visual-line.ts'

const maxLines = 2_000
const maxRows = 600
const maxColumns = 60
/** The cell's margin, and a character that did not fit. */
const shortLineEm = 2

/**
 * Tables drawn with ruling lines, and the runs that stand outside them.
 *
 * Lines that meet form a grid; neighbours of the grid with no line between them are one cell. A cell that spans
 * several places keeps its text in the first and leaves the others empty; a row that is one cell has one cell.
 *
 * @param reach  how far apart two ends may be and still meet, in the page's unit
 */
export function readGrids(
  runs: readonly TextRun[],
  strokes: readonly Stroke[],
  reach: number,
): { tables: VisualTable[]; rest: TextRun[] } {
  const tables: VisualTable[] = []
  let rest = [...runs]
  for (const group of connected(strokes, reach)) {
    const grid = new Grid(group, reach)
    if (grid.rows < 1 || grid.columns < 1 || grid.rows * grid.columns < 2) continue
    if (grid.rows > maxRows || grid.columns > maxColumns) continue
    const inside = rest.filter((run) => grid.holds(run))
    if (inside.length === 0) continue
    rest = rest.filter((run) => !grid.holds(run))
    tables.push({ rows: grid.read(inside), y: grid.top })
  }
  return { tables, rest }
}

class Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly across: readonly Stroke[]
  readonly down: readonly Stroke[]
  readonly reach: number

  constructor(strokes: readonly Stroke[], reach: number) {
    this.across = strokes.filter((stroke) => stroke.y1 === stroke.y2)
    this.down = strokes.filter((stroke) => stroke.x1 === stroke.x2)
    this.ys = distinct(
      this.across.map((stroke) => stroke.y1),
      reach,
    )
    this.xs = distinct(
      this.down.map((stroke) => stroke.x1),
      reach,
    )
    this.reach = reach
  }

  get rows(): number {
    return this.ys.length - 1
  }

  get columns(): number {
    return this.xs.length - 1
  }

  get top(): number {
    return this.ys[0] ?? 0
  }

  holds(run: TextRun): boolean {
    const x = run.x + run.width / 2
    const y = run.y - run.size * 0.3
    return x > (this.xs[0] ?? 0) && x < (this.xs.at(-1) ?? 0) && y > this.top && y < (this.ys.at(-1) ?? 0)
  }

  read(runs: readonly TextRun[]): string[][] {
    const { rows, columns } = this
    const owner = this.mergeCells()
    const texts = new Map<number, TextRun[]>()
    for (const run of runs) {
      const row = bandOf(this.ys, run.y - run.size * 0.3)
      const column = bandOf(this.xs, run.x + run.width / 2)
      const cell = owner(row * columns + column)
      const list = texts.get(cell)
      if (list) list.push(run)
      else texts.set(cell, [run])
    }
    return Array.from({ length: rows }, (_, row) => {
      const cells = Array.from({ length: columns }, (_, column) => row * columns + column)
      const single = cells.every((cell) => owner(cell) === owner(cells[0] ?? 0))
      const shown = cells.map((cell, column) => {
        if (owner(cell) !== cell) return ''
        const last = cells.findLastIndex((other) => owner(other) === cell)
        return cellText(texts.get(cell) ?? [], this.xs[Math.max(column, last) + 1] ?? 0)
      })
      return single && columns > 1 ? shown.slice(0, 1) : shown
    })
  }

  /** For each place of the grid the first place of the cell it belongs to. */
  private mergeCells(): (cell: number) => number {
    const { rows, columns } = this
    const parents = Array.from({ length: rows * columns }, (_, cell) => cell)
    const find = (cell: number): number => {
      let at = cell
      while (parents[at] !== at) {
        parents[at] = parents[parents[at] ?? at] ?? at
        at = parents[at] ?? at
      }
      return at
    }
    const join = (a: number, b: number): void => {
      const [first, second] = [find(a), find(b)].sort((one, two) => one - two) as [number, number]
      parents[second] = first
    }
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const cell = row * columns + column
        if (column + 1 < columns && !this.lineDown(column + 1, row)) join(cell, cell + 1)
        if (row + 1 < rows && !this.lineAcross(row + 1, column)) join(cell, cell + columns)
      }
    return find
  }

  private lineDown(column: number, row: number): boolean {
    const x = this.xs[column] ?? 0
    const middle = ((this.ys[row] ?? 0) + (this.ys[row + 1] ?? 0)) / 2
    return this.down.some(
      (stroke) => Math.abs(stroke.x1 - x) <= this.reach && stroke.y1 <= middle && stroke.y2 >= middle,
    )
  }

  private lineAcross(row: number, column: number): boolean {
    const y = this.ys[row] ?? 0
    const middle = ((this.xs[column] ?? 0) + (this.xs[column + 1] ?? 0)) / 2
    return this.across.some(
      (stroke) => Math.abs(stroke.y1 - y) <= this.reach && stroke.x1 <= middle && stroke.x2 >= middle,
    )
  }
}

/** Lines of a cell joined; a line that stops short of the cell's edge ends an entry, so a blank follows it. */
function cellText(runs: readonly TextRun[], right: number): string {
  let text = ''
  let short = false
  for (const line of joinRuns(runs)) {
    text += text !== '' && short ? ` ${line.text}` : line.text
    short = right - line.end > shortLineEm * line.size
  }
  return text
}

/** Groups of strokes that meet, each with lines both ways. */
function connected(strokes: readonly Stroke[], reach: number): Stroke[][] {
  const across = merge(strokes.filter((stroke) => stroke.y1 === stroke.y2).map(ordered), 'x', reach)
  const down = merge(strokes.filter((stroke) => stroke.x1 === stroke.x2).map(ordered), 'y', reach)
  if (across.length + down.length > maxLines) return []
  const all = [...across, ...down]
  const group = all.map((_, index) => index)
  const find = (index: number): number => {
    let at = index
    while (group[at] !== at) at = group[at] ?? at
    group[index] = at
    return at
  }
  for (const [i, h] of across.entries())
    for (const [j, v] of down.entries())
      if (v.x1 >= h.x1 - reach && v.x1 <= h.x2 + reach && h.y1 >= v.y1 - reach && h.y1 <= v.y2 + reach)
        group[find(across.length + j)] = find(i)
  const groups = new Map<number, Stroke[]>()
  for (const [index, stroke] of all.entries()) {
    const key = find(index)
    groups.set(key, [...(groups.get(key) ?? []), stroke])
  }
  return [...groups.values()].filter((list) => list.length >= 4)
}

function ordered({ x1, y1, x2, y2 }: Stroke): Stroke {
  return { x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2) }
}

/** Strokes on one line that touch become one: cells are often drawn one side at a time. */
function merge(strokes: readonly Stroke[], along: 'x' | 'y', reach: number): Stroke[] {
  const level = (stroke: Stroke): number => (along === 'x' ? stroke.y1 : stroke.x1)
  const from = (stroke: Stroke): number => (along === 'x' ? stroke.x1 : stroke.y1)
  const to = (stroke: Stroke): number => (along === 'x' ? stroke.x2 : stroke.y2)
  const levels = distinct(strokes.map(level), reach)
  const snapped = strokes
    .map((stroke) => {
      const at = levels[bandOf(levels, level(stroke) + reach)] ?? level(stroke)
      return along === 'x' ? { ...stroke, y1: at, y2: at } : { ...stroke, x1: at, x2: at }
    })
    .sort((a, b) => level(a) - level(b) || from(a) - from(b))
  const merged: Stroke[] = []
  for (const stroke of snapped) {
    const last = merged.at(-1)
    if (!last || level(last) !== level(stroke) || from(stroke) > to(last) + reach) merged.push(stroke)
    else if (to(stroke) > to(last))
      merged[merged.length - 1] = along === 'x' ? { ...last, x2: stroke.x2 } : { ...last, y2: stroke.y2 }
  }
  return merged
}

/** Sorted values with those closer than `reach` to the one before left out. */
function distinct(values: readonly number[], reach: number): number[] {
  const kept: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (kept.length === 0 || value - (kept.at(-1) ?? 0) > reach) kept.push(value)
  return kept
}

/** Index of the last bound not above a value. */
function bandOf(bounds: readonly number[], value: number): number {
  let band = 0
  while (band + 1 < bounds.length && (bounds[band + 1] ?? 0) <= value) band++
  return Math.max(0, Math.min(band, bounds.length - 1))
}
