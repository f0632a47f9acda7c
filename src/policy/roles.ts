import type { Role } from '../types.ts'
import { type Cue, headingCues, sentenceCues, taskVerbs } from './roles.data.ts'

const clauseBonus = 2
const headingBonus = 3
// 根据…, 问题 and the like are common in every part; only the opening of a document is background by default
const backgroundMalus = 1.5
const maxChars = 500
const maxVoteChars = 1500

/**
 * What one sentence is for, scored by its cues; without a cue it keeps the role of its clause.
 *
 * @param sentence    one sentence of the policy
 * @param clauseRole  role of the clause it stands in; it wins a tie
 */
export function sentenceRole(sentence: string, clauseRole: Role): Role {
  return winner(score(sentence.slice(0, maxChars), sentenceCues), clauseRole, clauseBonus)
}

/**
 * Role of a clause: its heading decides; without a telling heading its text, and at a tie the parent's role.
 *
 * @param heading  words of the heading, if it has one
 * @param body     its own text
 * @param parent   role of the clause above
 * @param told     whether the parent's own heading named that role
 */
export function clauseRole(heading: string | undefined, body: string, parent: Role, told = false): Role {
  if (!heading) return vote(body, parent, told ? headingBonus : clauseBonus)
  const named = headingRole(heading, parent)
  if (named) return vote(body, named, headingBonus + 2)
  // 实施…行动 below 主要任务 stays a task however much its text speaks of penalties
  return taskVerbs.test(heading) && parent !== 'background' && parent !== 'goals'
    ? parent
    : vote(body, parent, headingBonus)
}

/** The role most sentences of a text have; the fallback breaks a tie. */
function vote(body: string, fallback: Role, bonus: number): Role {
  const votes = new Map<Role, number>()
  let count = 0
  for (const sentence of body.slice(0, maxVoteChars).split(/(?<=[。；])/)) {
    if (sentence.length < 4) continue
    const role = winner(roleScores(sentence), fallback, bonus)
    votes.set(role, (votes.get(role) ?? 0) + 1)
    count += 1
  }
  return count === 0 ? fallback : winner(votes, fallback, 0.5)
}

/** The role a heading names, if it names one: 保障措施, 申报程序. */
export function headingRole(heading: string, parent: Role): Role | undefined {
  const scores = score(heading, headingCues)
  // 发展目标, 实施范围 are names although they open with a verb
  if (taskVerbs.test(heading) && heading.length > 6)
    for (const role of [...scores.keys()])
      if (role !== 'safeguards' && role !== 'cautions' && role !== 'benefits') scores.delete(role)
  return scores.size > 0 ? winner(scores, parent, 0.5) : undefined
}

/** Points of every role whose cues a sentence has; several roles may have some. */
export const roleScores = (sentence: string): ReadonlyMap<Role, number> =>
  score(sentence.slice(0, maxChars), sentenceCues)

function score(text: string, cues: readonly Cue[]): Map<Role, number> {
  const scores = new Map<Role, number>()
  if (text === '') return scores
  for (const { role, pattern, weight } of cues)
    if (pattern.test(text)) scores.set(role, (scores.get(role) ?? 0) + weight)
  return scores
}

function winner(scores: ReadonlyMap<Role, number>, fallback: Role, bonus: number): Role {
  let best = fallback
  let top = (scores.get(fallback) ?? 0) + bonus
  for (const [role, sum] of scores) {
    const points = role === 'background' && fallback !== 'background' ? sum - backgroundMalus : sum
    if (points > top) {
      best = role
      top = points
    }
  }
  return best
}
