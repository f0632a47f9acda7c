import { isFolio } from './folios.ts'
import { joinRuns, type TextRun, type VisualLine, type VisualPage } from './visual-line.ts'

const minLines = 10
/** Part of the page, from its left edge, in which a gutter may run. */
const gutterFrom = 0.38
const gutterTo = 0.62
const steps = 48
const minGutterEm = 1
/** Share of a column's width its lines must fill on average: prose does, a list of labels does not. */
const proseShare = 0.6

/**
 * The page as one or more pages in reading order: a gazette sets its text in two columns, often under a heading
 * over both.
 */
export function splitColumns(page: VisualPage, runs: readonly TextRun[]): VisualPage[] {
  if (page.tables.length > 0) return [page]
  const folios = page.lines.filter((line) => isFolio(line, page))
  const text = runs.filter((run) => !folios.some((line) => Math.abs(line.y - run.y) < line.size / 2))
  const gutter = findGutter(page, text)
  if (gutter === undefined) return [page]
  const crossing = text.filter((run) => run.x < gutter && run.x + run.width > gutter)
  const left = text.filter((run) => run.x + run.width <= gutter)
  const right = text.filter((run) => run.x >= gutter)
  const top = Math.min(...[...left, ...right].map((run) => run.y))
  const part = (some: readonly TextRun[]): VisualPage => ({ ...page, lines: joinRuns(some), tables: [] })
  return [
    part(crossing.filter((run) => run.y < top)),
    part(left),
    part(right),
    part(crossing.filter((run) => run.y >= top)),
    { ...page, lines: folios },
  ].filter(({ lines }) => lines.length > 0)
}

/** A place near the middle that hardly any run crosses, with prose at both sides. */
function findGutter({ width, lines }: VisualPage, runs: readonly TextRun[]): number | undefined {
  // Two columns side by side look like lines with a wide gap.
  if (lines.filter((line) => line.text.includes('\u3000')).length < minLines) return undefined
  for (let step = 0; step <= steps; step++) {
    // From the middle outward.
    const offset = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1)
    const x = width * ((gutterFrom + gutterTo) / 2 + (offset * (gutterTo - gutterFrom)) / steps)
    const left = runs.filter((run) => run.x + run.width <= x)
    const right = runs.filter((run) => run.x >= x)
    const top = Math.min(...[...left, ...right].map((run) => run.y))
    const crossing = runs.filter((run) => run.x < x && run.x + run.width > x)
    if (crossing.some((run) => run.y >= top && run.y < bottomOf(left, right))) continue
    const columns = [joinRuns(left), joinRuns(right)] as const
    if (
      columns.every((column) => column.length >= minLines && isProse(column)) &&
      gap(columns) >= minGutterEm
    )
      return x
  }
  return undefined
}

function bottomOf(left: readonly TextRun[], right: readonly TextRun[]): number {
  return Math.max(...[...left, ...right].map((run) => run.y))
}

function isProse(lines: readonly VisualLine[]): boolean {
  const from = Math.min(...lines.map((line) => line.x))
  const to = Math.max(...lines.map((line) => line.end))
  const filled = lines.reduce((sum, line) => sum + line.end - line.x, 0)
  return filled >= lines.length * (to - from) * proseShare
}

function gap([left, right]: readonly [readonly VisualLine[], readonly VisualLine[]]): number {
  const size = left[0]?.size ?? 1
  return (Math.min(...right.map((line) => line.x)) - Math.max(...left.map((line) => line.end))) / size
}
