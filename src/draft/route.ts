import type { Role } from '../types.ts'
import type { Chosen } from './context.ts'

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

/** Background stands before the measures: a sentence of a measure is never sent there, whatever its words. */
function roleOf({ role, clause }: Chosen): Role {
  return role === 'background' && clause.role !== 'background' ? clause.role : role
}
