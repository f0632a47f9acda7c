import type { SourceAnchor, Span } from '../../types.ts'
import { anchor, type Composer, type Context } from '../context.ts'

/** Numbers a reader can use; more is a directory. */
const mostNumbers = 3

/** Whom to ask: the telephone the source prints, else a marked gap the editor fills. */
export const contact: Composer = (_materials, context) => {
  const phones = context.brief.facts.filter(
    (fact) => fact.kind === 'phone' && isForEnquiries(context, fact.span),
  )
  const numbers = new Map<string, SourceAnchor>()
  for (const { value, clauseId, span } of phones) {
    const clause = context.clauseById.get(clauseId)
    if (clause !== undefined && !numbers.has(value) && numbers.size < mostNumbers)
      numbers.set(value, anchor(clause, span))
  }
  if (numbers.size > 0) {
    const text = `${[...numbers.keys()].join('、')}。`
    return [{ kind: 'statement', label: '咨询电话', text, sources: [...numbers.values()] }]
  }
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
