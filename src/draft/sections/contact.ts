import type { Point } from '../../types.ts'
import { anchor, type Composer } from '../context.ts'

/** Whom to ask: the telephone the source prints, else a marked gap the editor fills. */
export const contact: Composer = (_materials, context) => {
  const phones = context.brief.facts.filter((fact) => fact.kind === 'phone')
  const points = phones.slice(0, 3).flatMap((fact): Point[] => {
    const clause = context.clauseById.get(fact.clauseId)
    if (clause === undefined) return []
    return [
      { kind: 'statement', label: '咨询电话', text: `${fact.value}。`, sources: [anchor(clause, fact.span)] },
    ]
  })
  if (points.length > 0) return points
  return [
    {
      kind: 'placeholder',
      text: '解读机关、咨询电话',
      reason: '原文没有写明，请由起草单位提供办公电话',
      sources: [],
    },
  ]
}
