import type { Role } from '../types.ts'
import { headingCues, sentenceCues } from './roles.data.ts'

/**
 * What one sentence is for, scored by its cues; without a cue it keeps the role of its clause.
 *
 * @param sentence    one sentence of the policy
 * @param clauseRole  role of the clause it stands in, which wins a tie
 */
export function sentenceRole(sentence: string, clauseRole: Role): Role {
  return best(sentence, sentenceCues, clauseRole, 2)
}

/** Role of a clause from its heading and its text; without a cue it keeps the role of its parent. */
export function clauseRole(heading: string | undefined, body: string, parent: Role): Role {
  const byHeading = heading ? best(heading, headingCues, parent, 1) : parent
  if (heading && byHeading !== parent) return byHeading
  return body === '' ? byHeading : best(body.slice(0, 400), sentenceCues, byHeading, 3)
}

function best(text: string, cues: typeof sentenceCues, fallback: Role, floor: number): Role {
  const scores = new Map<Role, number>([[fallback, floor - 1]])
  for (const { role, pattern, weight } of cues)
    if (pattern.test(text)) scores.set(role, (scores.get(role) ?? 0) + weight)
  let winner = fallback
  for (const [role, score] of scores) if (score > (scores.get(winner) ?? 0)) winner = role
  return winner
}
