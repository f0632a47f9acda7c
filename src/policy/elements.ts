import { splitSentences } from '../text/sentences.ts'
import type { PolicyBrief, PolicyDocument, Role } from '../types.ts'
import { roleScores } from './roles.ts'

/** The nine elements of the national rule and the three every inspection looks for. */
export const elements = [
  'background',
  'goals',
  'tasks',
  'scope',
  'standards',
  'cautions',
  'terms',
  'benefits',
  'changes',
  'service',
  'safeguards',
  'validity',
] as const satisfies readonly Role[]

// Points a sentence needs to count as material, and of how many sentences; a sentence may serve several elements
const floors: Partial<Record<Role, number>> = {
  background: 3,
  goals: 4,
  tasks: 1,
  scope: 2,
  standards: 2,
  cautions: 3,
  benefits: 2,
  service: 3,
  safeguards: 2,
}

/**
 * Elements the document has material for.
 *
 * @returns roles in the order of the rule
 */
export function elementsPresent(document: PolicyDocument, brief: PolicyBrief): Role[] {
  const found = new Set<Role>()
  for (const clause of brief.clauses) {
    if (clause.form === 'heading' && clause.role === 'safeguards') found.add('safeguards')
    const body = document.text.slice(...clause.span)
    for (const [start, end] of splitSentences(body)) {
      const sentence = body.slice(start, end)
      const scores = roleScores(sentence)
      for (const [role, points] of scores) {
        const floor = floors[role]
        if (floor !== undefined && points >= floor) found.add(role)
      }
      if (purpose.test(sentence)) found.add('goals')
      if (classified.test(sentence)) found.add('terms')
    }
  }
  if (brief.clauses.some((clause) => clause.level > 0)) found.add('tasks')
  if (brief.audiences.length > 0) found.add('scope')
  if (brief.terms.some((term) => term.kind === 'definition')) found.add('terms')
  if (
    document.repeals.length > 0 ||
    brief.citations.some(({ relation }) => relation === 'repeals' || relation === 'amends')
  )
    found.add('changes')
  if (document.effectiveFrom ?? document.validity ?? document.validUntil) found.add('validity')
  return elements.filter((element) => found.has(element))
}

// 为规范…工作，保障…权益，制定本办法 states an aim beside its reason; 为做好…工作 alone does not
const purpose = /为[^。]{2,120}(?:保障|提升|提高|促进|实现|加快|助力|满足|维护|构建|增强|推动)[^。]{2,60}/
const classified = /评定为“[^”]{2,16}”的?，认定为|（即[^）]{4,80}）/
