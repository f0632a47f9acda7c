import type { Point, Span } from '../../types.ts'
import { anchor, type Context } from '../context.ts'

/** Letters of tables a draft carries over; a longer table is for the policy page, not for its interpretation. */
const mostLetters = 600

/**
 * The tables of the policy, row by row under their own column heads, as the first thing a reader looks for.
 * What does not fit is left to the editor as a marked gap.
 */
export function tables({ document, brief }: Context): Point[] {
  const part = document.parts[document.partIndex]
  const rowClauses = brief.clauses.filter(({ form }) => form === 'row')
  const points: Point[] = []
  let letters = 0
  let cut: Span | undefined
  for (const table of document.tables) {
    if (part !== undefined && (table.span[0] < part.span[0] || table.span[1] > part.span[1])) continue
    const [head, ...rows] = table.rows
    const labels = head?.map((span) => document.text.slice(...span).trim()) ?? []
    if (labels.length < 2 || labels.some((label) => label === '' || /\d/u.test(label))) continue
    for (const row of rows) {
      if (row.length !== labels.length) continue
      const cells = row.map((span, column) => ({
        label: labels[column]!,
        text: document.text.slice(...span).replace(/\s+/gu, ''),
      }))
      const text = cells.map((cell) => cell.text).join('，')
      const span: Span = [row[0]![0], row.at(-1)![1]]
      const clause = rowClauses.find(
        (candidate) => candidate.span[0] <= span[0] && candidate.span[1] >= span[1],
      )
      if (clause === undefined || text.replaceAll('，', '') === '') continue
      if (letters + text.length > mostLetters) {
        cut ??= span
        continue
      }
      letters += text.length
      points.push({ kind: 'row', text, cells, sources: [anchor(clause, span)] })
    }
  }
  if (cut !== undefined)
    points.push({
      kind: 'placeholder',
      text: '其余表格',
      reason: '原文表格较长，这里只列前面的行',
      sources: [],
    })
  return points
}
