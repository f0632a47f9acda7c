import type { Point } from '../../types.ts'
import type { Composer } from '../context.ts'
import { headingOf } from '../headings.ts'

/** Conditions, amounts, ratios and limits as rows: the matter, then what holds for it. */
export const standards: Composer = (materials, context) =>
  materials.flatMap((material) => {
    const text = material.told.join('').replace(/。$/u, '')
    if (text === '') return []
    const matter = headingOf(material.clause, context) ?? '规定'
    const point: Point = {
      kind: 'row',
      text: `${matter}：${text}`,
      cells: [
        { label: '事项', text: matter },
        { label: '标准与时限', text },
      ],
      sources: material.sources,
    }
    return [point]
  })
