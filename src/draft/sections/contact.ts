import type { Point, Span } from '../../types.ts'
import { anchor, type Composer, type Context } from '../context.ts'

/** Whom to ask: the telephone the source prints, else a marked gap the editor fills. */
export const contact: Composer = (_materials, context) => {
  const phones = context.brief.facts.filter(
    (fact) => fact.kind === 'phone' && isForEnquiries(context, fact.span),
  )
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
      text: '解读机关、电话',
      reason: '原文未写明',
      sources: [],
    },
  ]
}

/** A number the document gives for asking, not an alarm or a service it merely mentions. */
const isForEnquiries = ({ document }: Context, [start]: Span): boolean =>
  /(?:咨询|联系|监督|举报|投诉|服务)?(?:电话|热线)[^，。；\d]{0,12}$/u.test(
    document.text.slice(Math.max(0, start - 24), start),
  )
