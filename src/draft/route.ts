import type { Role } from '../types.ts'
import type { Chosen } from './context.ts'
import { purpose } from './cues.data.ts'
import type { Material } from './material.ts'

const mostQuestions = 5

/**
 * Sends each chosen sentence to one section, so that nothing is told twice. Every measure keeps at least its
 * best sentence under the tasks; what-if sentences become questions.
 */
export function route(chosen: readonly Chosen[]): Map<Role, Chosen[]> {
  const routed = new Map<Role, Chosen[]>()
  const send = (role: Role, material: Chosen) => {
    const list = routed.get(role) ?? []
    list.push(material)
    routed.set(role, list)
  }
  const asked = new Set(
    chosen
      .filter((material) => askable.has(material.role) && material.condition !== undefined)
      .sort((a, b) => b.value - a.value)
      .slice(0, mostQuestions),
  )
  for (const material of chosen) send(asked.has(material) ? 'questions' : roleOf(material), material)
  return routed
}

const askable: ReadonlySet<Role> = new Set(['service', 'standards', 'cautions', 'benefits', 'scope'])

/**
 * Background stands before the measures, so a sentence of a measure is never sent there, whatever its words; a
 * sentence explains a word only if it says what the word means.
 */
export function roleOf({ role, clause, text }: Material): Role {
  if (purpose.test(text)) return 'background'
  if (role === 'background' && clause.role !== 'background')
    return clause.role === 'terms' ? 'tasks' : clause.role
  if (
    role === 'terms' &&
    !/是指|所称|指的是|，指|简称|定义为|是.{2,40}(?:技术|模式|活动|行为|制度|机制|方式)/u.test(text)
  )
    return 'tasks'
  if (role === 'goals' && dated.test(text)) return 'goals'
  // A measure stays whole: what it says of money, checks or aims is part of it.
  if (clause.role === 'tasks' && partOfMeasure.has(role)) return 'tasks'
  return role
}

const partOfMeasure: ReadonlySet<Role> = new Set(['safeguards', 'goals', 'changes'])

/** What is to be reached by a year is a goal wherever it stands. */
const dated = /(?:到|至)\d{4}年|\d{4}年(?:底|末)(?:前)?，.{0,20}(?:达到|完成|实现|建成)/u
