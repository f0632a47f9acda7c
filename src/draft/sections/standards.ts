import type { Point } from '../../types.ts'
import type { Chosen, Composer } from '../context.ts'
import { headingOf } from '../headings.ts'

/** A matter this short is repeated in every row, so that each row reads by itself. */
const shortMatter = 8

/** Conditions, amounts, ratios and limits as rows: the matter, then what holds for it. */
export const standards: Composer = (materials, context) => {
  const byMatter = new Map<string, Chosen[]>()
  for (const material of materials) {
    const matter = headingOf(material.clause, context) ?? '其他规定'
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), material])
  }
  return [...byMatter].flatMap(([matter, list]) => {
    let first = true
    return list.flatMap(({ pieces, sources }) =>
      pieces.map(({ text, condition }): Point => {
        const cells = [
          { label: '事项', text: first || matter.length <= shortMatter ? matter : '' },
          { label: '标准与时限', text },
          { label: '对象与条件', text: condition ?? '' },
        ]
        first = false
        const words = [matter, text, ...(condition === undefined ? [] : [condition])].join('：')
        return { kind: 'row', text: words, cells, sources }
      }),
    )
  })
}
