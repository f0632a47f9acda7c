import type { Clause, Fact, PolicyBrief, PolicyDocument, Role } from '../types.ts'
import { readAgencies } from './agencies.ts'
import { readAudiences } from './audiences.ts'
import { readCitations } from './citations.ts'
import { wordsStart } from './clause-text.ts'
import { extractFacts } from './facts.ts'
import { readOutline } from './outline.ts'
import { clauseRole, headingRole } from './roles.ts'
import { readTerms } from './terms.ts'

/**
 * What a policy document holds: its clauses with their roles, facts, terms, agencies, citations and audiences.
 *
 * @param document  the part at `document.partIndex` is read, after the notice that carries it
 */
export function readBrief(document: PolicyDocument): PolicyBrief {
  const clauses = readClauses(document)
  return {
    schema: 'jiedu/1',
    documentId: document.id,
    clauses,
    facts: clauses.flatMap((clause) => clauseFacts(document.text, clause)),
    terms: readTerms(document, clauses),
    agencies: readAgencies(document, clauses),
    citations: readCitations(document, clauses),
    audiences: readAudiences(document, clauses),
  }
}

function readClauses(document: PolicyDocument): Clause[] {
  const above = new Map<string, { role: Role; told: boolean }>()
  return readOutline(document).map((clause) => {
    const parent = (clause.parentId && above.get(clause.parentId)) || {
      role: clause.level === 0 ? ('background' as const) : ('tasks' as const),
      told: false,
    }
    const body = document.text.slice(...clause.bodySpan)
    const role = clauseRole(clause.heading, body, parent.role, parent.told)
    const own = clause.heading !== undefined && headingRole(clause.heading, parent.role) !== undefined
    above.set(clause.id, { role, told: own || (parent.told && role === parent.role) })
    return { ...clause, role }
  })
}

/** Facts of a clause's own words; its number is none. */
function clauseFacts(text: string, clause: Clause): Fact[] {
  const start = wordsStart(text, clause)
  return extractFacts(text.slice(start, clause.span[1]), start).map((fact) => ({
    ...fact,
    clauseId: clause.id,
  }))
}
