import type { Clause, Point, PolicyBrief } from '../types.ts'
import { clauseLabel } from './clause-label.ts'
import type { Use } from './quote-clause.ts'

/** One cited clause with everything that rests on it. */
export type EndNote = {
  readonly number: number
  readonly label: string
  readonly clause: Clause | undefined
  readonly uses: readonly Use[]
}

/** What a sentence shows: its own id in the page and the notes it rests on. */
export type Mention = { readonly pointId: string; readonly notes: readonly EndNote[] }

/**
 * The cited clauses, collected while the draft is written out: each clause gets one note, numbered in the
 * order of first mention (顺序编码制, GB/T 7714).
 */
export class EndNotes {
  readonly #clauses: ReadonlyMap<string, Clause>
  readonly #notes = new Map<string, EndNote & { readonly uses: Use[] }>()
  #points = 0

  constructor(brief: PolicyBrief) {
    this.#clauses = new Map(brief.clauses.map((clause) => [clause.id, clause]))
  }

  /** Gives the point its id and notes its sources; call it once for every point, in reading order. */
  mention(point: Point): Mention {
    this.#points += 1
    const pointId = `p${this.#points}`
    const notes = point.sources.map(({ clauseId, span }) => {
      const note = this.#noteFor(clauseId)
      note.uses.push({ pointId, span })
      return note
    })
    return { pointId, notes: [...new Set(notes)] }
  }

  /** All notes so far, by number. */
  get all(): readonly EndNote[] {
    return [...this.#notes.values()]
  }

  #noteFor(clauseId: string): EndNote & { readonly uses: Use[] } {
    const known = this.#notes.get(clauseId)
    if (known) return known
    const clause = this.#clauses.get(clauseId)
    const label = clause ? clauseLabel(clause) : '原文'
    const note = { number: this.#notes.size + 1, label, clause, uses: [] }
    this.#notes.set(clauseId, note)
    return note
  }
}
