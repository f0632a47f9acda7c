import type { Role } from '../types.ts'
import { roleNames } from './labels.data.ts'

/** One line for an element the policy has no material for: `保障措施：不适用。原文没有单列保障措施。` */
export const notApplicableLine = (role: Role, reason: string): string =>
  `${roleNames[role]}：不适用。${reason.replace(/(?<![。！？])$/, '。')}`
