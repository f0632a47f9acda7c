import type { Point } from '../types.ts'
import type { Chosen, Context } from './context.ts'
import { headingOf } from './headings.ts'

/**
 * One statement a chosen sentence; the first of a clause carries the clause's heading as its label, so that a
 * figure never stands without its subject.
 */
export function statements(materials: readonly Chosen[], context: Context): Point[] {
  let labelled: string | undefined
  return materials.flatMap((material) => {
    const text = material.told.join('')
    if (text === '') return []
    const label = headingOf(material.clause, context)
    const show = label !== undefined && label !== labelled && !text.startsWith(label)
    labelled = label
    return [{ kind: 'statement' as const, text, ...(show && { label }), sources: material.sources }]
  })
}
