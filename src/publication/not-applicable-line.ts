import type { InterpretationDraft } from '../types.ts'
import { roleNames } from './labels.data.ts'

/**
 * Lines for the elements the policy has no material for; elements that share a reason share a line:
 * `目标任务、保障措施：不适用，原文没有相关规定。`
 */
export function notApplicableLines(notApplicable: InterpretationDraft['notApplicable']): string[] {
  const byReason = new Map<string, string[]>()
  for (const { role, reason } of notApplicable) {
    const key = reason.replace(/[。！？]$/u, '')
    byReason.set(key, [...(byReason.get(key) ?? []), roleNames[role]])
  }
  return [...byReason].map(([reason, names]) => `${names.join('、')}：不适用，${reason}。`)
}
