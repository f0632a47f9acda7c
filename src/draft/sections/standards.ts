import type { Point } from '../../types.ts'
import type { Chosen, Composer, Piece } from '../context.ts'
import { headingOf } from '../headings.ts'
import { tables } from './tables.ts'

/** A matter this short is repeated in every row, so that each row reads by itself. */
const shortMatter = 4

/** Characters a row may hold before the next phrase of its sentence opens a new one. */
const fullRow = 60

/** Conditions, amounts, ratios and limits as rows: the matter, then what holds for it. */
export const standards: Composer = (materials, context) => {
  const byMatter = new Map<string, Chosen[]>()
  for (const material of materials) {
    const matter = headingOf(material.clause, context) ?? ''
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), material])
  }
  const told = [...byMatter].flatMap(([matter, list]) => {
    let first = true
    return list.flatMap(({ pieces, sources }) =>
      inRows(pieces).map(({ text, condition }): Point => {
        const cells = [
          { label: '事项', text: first || matter.length <= shortMatter ? matter : '' },
          { label: '标准', text },
          { label: '条件', text: condition ?? '' },
        ]
        first = false
        const words = [matter, text, condition ?? ''].filter((cell) => cell !== '').join('：')
        return { kind: 'row', text: words, cells, sources }
      }),
    )
  })
  return [...told, ...tables(context)]
}

/** Phrases of one sentence share a row unless one has a condition of its own. */
function inRows(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = []
  for (const piece of pieces) {
    const last = rows.at(-1)
    const leans = piece.condition === undefined || /^(?:且|并|而)/u.test(piece.condition)
    if (last === undefined || !leans || last.text.length + piece.text.length > fullRow) rows.push(piece)
    else {
      const when = piece.condition === undefined ? '' : `${piece.condition}的，`
      rows[rows.length - 1] = { ...last, text: `${last.text}，${when}${piece.text}` }
    }
  }
  return rows
}
