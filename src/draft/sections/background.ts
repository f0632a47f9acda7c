import type { Point } from '../../types.ts'
import { anchor, type Chosen, type Composer, type Context } from '../context.ts'
import { purpose } from '../cues.data.ts'
import { splitPhrases } from '../groups.ts'
import { rewrite } from '../rewrite.ts'

const aimOpening =
  /^为了?((?:[^，。；为]|，(?!根据|按照|依据|结合|经|现|特|制定)){4,120}?)，(?=根据|按照|依据|依照|结合|经|现|特|制定|我|就)/u

/** Why the policy exists: what it rests on, what it is for, which problem it answers. */
export const background: Composer = (materials, context) => {
  const basis = basisPoint(context)
  const points: Point[] = basis === undefined ? [] : [basis]
  for (const material of materials) {
    const aim = material.text.match(aimOpening)?.[1]
    if (aim !== undefined) {
      const text = rewrite(shortAim(aim), context.names)
      points.push({ kind: 'statement', label: '制定目的', text: `${text}。`, sources: material.sources })
    } else if (!onlyBasis(material)) {
      const text = material.told.join('')
      if (text !== '') points.push({ kind: 'statement', text, sources: material.sources })
    }
  }
  return points
}

/** Of a chain of aims the last two, which are nearest to what the document does. */
function shortAim(aim: string): string {
  const phrases = splitPhrases(aim).map(({ text }) => text)
  return aim.length <= 50 ? aim : phrases.slice(-2).join('，')
}

function basisPoint({ document, brief, clauseById }: Context): Point | undefined {
  const basis = brief.citations.filter(({ relation, clauseId }) => {
    const clause = clauseById.get(clauseId)
    if (relation !== 'basis' || clause === undefined) return false
    return clause.role === 'background' || purpose.test(document.text.slice(...clause.bodySpan).trim())
  })
  if (basis.length === 0) return undefined
  const titles = [
    ...new Set(
      basis.map(({ title, documentNumber }) =>
        documentNumber === undefined ? title : `${title}（${documentNumber}）`,
      ),
    ),
  ]
  const sources = basis.flatMap(({ clauseId, span }) => {
    const clause = clauseById.get(clauseId)
    return clause === undefined ? [] : [anchor(clause, span)]
  })
  if (sources.length === 0) return undefined
  return { kind: 'statement', label: '制定依据', text: `${titles.slice(0, 6).join('')}。`, sources }
}

/** A sentence that says no more than what it rests on and that it is made: told already. */
function onlyBasis({ text }: Chosen): boolean {
  return /^(?:根据|按照|依据)/u.test(text) && /(?:制定(?:本|如下)|通知如下|提出(?:以下|如下))/u.test(text)
}
