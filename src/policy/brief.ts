import type { Clause, PolicyBrief, PolicyDocument, Role } from '../types.ts'
import { readOutline } from './outline.ts'
import { clauseRole } from './roles.ts'

/**
 * What a policy document holds: its clauses with their roles, facts, terms, agencies, citations and audiences.
 *
 * @param document  the part at `document.partIndex` is read
 */
export function readBrief(document: PolicyDocument): PolicyBrief {
  const roles = new Map<string, Role>()
  const clauses: Clause[] = readOutline(document).map((clause) => {
    const parent =
      (clause.parentId && roles.get(clause.parentId)) || (clause.level === 0 ? 'background' : 'tasks')
    const role = clauseRole(clause.heading, document.text.slice(...clause.bodySpan), parent)
    roles.set(clause.id, role)
    return { ...clause, role }
  })
  return {
    schema: 'jiedu/1',
    documentId: document.id,
    clauses,
    facts: [],
    terms: [],
    agencies: [],
    citations: [],
    audiences: [],
  }
}
