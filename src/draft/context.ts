import type { Clause, Point, PolicyBrief, PolicyDocument, Role, SourceAnchor, Span } from '../types.ts'
import type { Material } from './material.ts'

/** A sentence of the policy with what the draft says of it: short plain sentences, each ending in 。 */
export type Chosen = Material & {
  readonly told: readonly string[]
  /** The same, phrase by phrase: what holds, and the condition it holds under. */
  readonly pieces: readonly Piece[]
  /** The sentence itself, then the list entries that are told with it. */
  readonly sources: SourceAnchor[]
  /** Set when the sentence is one what-if: a condition and what follows from it. */
  readonly condition?: { readonly condition: string; readonly result: string }
}

/** One told phrase with its condition taken out: 一次性支持30万元, for 国家级载体. */
export type Piece = { readonly text: string; readonly condition?: string }

/** What every section composer is given: the document, what was read out of it, and the chosen sentences. */
export type Context = {
  readonly document: PolicyDocument
  readonly brief: PolicyBrief
  /** Elements the document has material for, told in their own section or with a measure. */
  readonly present: ReadonlySet<Role>
  /** Short name in 《》 the draft uses for the document: 《办法》. */
  readonly shortTitle: string
  /** Agencies and defined terms, which stay as they are. */
  readonly names: readonly string[]
  readonly clauseById: ReadonlyMap<string, Clause>
}

/**
 * A section composer turns the sentences routed to its role into points; an empty list means that the
 * document has no material for the role.
 */
export type Composer = (materials: readonly Chosen[], context: Context) => Point[]

export const anchor = (clause: Clause, span: Span): SourceAnchor => ({ clauseId: clause.id, span })
