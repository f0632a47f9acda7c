import type { Point } from '../../types.ts'
import type { Chosen, Composer } from '../context.ts'
import { headingOf } from '../headings.ts'

/** Conditions, amounts, ratios and limits as rows: the matter, then what holds for it. */
export const standards: Composer = (materials, context) => {
  const byMatter = new Map<string, Chosen[]>()
  for (const material of materials) {
    const matter = headingOf(material.clause, context) ?? '其他规定'
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), material])
  }
  return [...byMatter].flatMap(([matter, list]): Point[] => {
    const text = list
      .flatMap(({ told }) => told)
      .join('')
      .replace(/。$/u, '')
    if (text === '') return []
    const cells = [
      { label: '事项', text: matter },
      { label: '标准与时限', text },
    ]
    return [
      { kind: 'row', text: `${matter}：${text}`, cells, sources: list.flatMap(({ sources }) => sources) },
    ]
  })
}
