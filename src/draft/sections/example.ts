import type { DraftSection, PolicyBrief, Role } from '../../types.ts'

const places: readonly Role[] = ['standards', 'benefits', 'tasks']

/**
 * Leaves a marked gap for a worked example where amounts are told: it makes an amount clear to those who get it,
 * and no policy brings one along.
 */
export function withExample(sections: readonly DraftSection[], brief: PolicyBrief): DraftSection[] {
  const paid = brief.facts.some(({ kind }) => kind === 'money')
  const place = places.find((role) => sections.some((section) => section.role === role))
  if (!paid || place === undefined) return [...sections]
  return sections.map((section) =>
    section.role === place
      ? {
          ...section,
          points: [
            ...section.points,
            { kind: 'placeholder', text: '计算实例', reason: '原文没有例子', sources: [] },
          ],
        }
      : section,
  )
}
