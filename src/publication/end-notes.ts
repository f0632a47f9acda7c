import type { Clause, Point, PolicyBrief, PolicyDocument, SourceAnchor, Span } from '../types.ts'
import { clauseLabel } from './clause-label.ts'
import type { Use } from './quote-clause.ts'

/** One cited clause with everything that rests on it. */
export type EndNote = {
  readonly number: number
  readonly label: string
  readonly clause: Clause | undefined
  readonly uses: readonly Use[]
}

/** No title is longer; longer words are running text. */
const maxTitleChars = 200

/** What a sentence shows: its own id in the page and the notes it rests on. */
export type Mention = { readonly pointId: string; readonly notes: readonly EndNote[] }

/**
 * The cited clauses, collected while the draft is written out: each clause gets one note, numbered in the
 * order of first mention (顺序编码制, GB/T 7714).
 */
export class EndNotes {
  readonly #document: PolicyDocument
  readonly #clauses: ReadonlyMap<string, Clause>
  readonly #notes = new Map<string, EndNote & { readonly uses: Use[] }>()
  #points = 0

  constructor(document: PolicyDocument, brief: PolicyBrief) {
    this.#document = document
    this.#clauses = new Map(brief.clauses.map((clause) => [clause.id, clause]))
  }

  /** Gives the point its id and notes its sources; call it once for every point, in reading order. */
  mention(point: Point): Mention {
    this.#points += 1
    const pointId = `p${this.#points}`
    const notes = point.sources.map((source) => {
      const note = this.#noteFor(source)
      note.uses.push({ pointId, span: source.span })
      return note
    })
    return { pointId, notes: [...new Set(notes)] }
  }

  /** All notes so far, by number. */
  get all(): readonly EndNote[] {
    return [...this.#notes.values()]
  }

  /** Words outside the clause an anchor names, as title and signature are, get a note that says where they stand. */
  #noteFor({ clauseId, span }: SourceAnchor): EndNote & { readonly uses: Use[] } {
    const named = this.#clauses.get(clauseId)
    const clause = named && span[0] < named.span[1] && span[1] > named.span[0] ? named : undefined
    const label = clause ? clauseLabel(clause) : this.#isTitle(span) ? '文件标题' : '原文'
    const key = clause ? clauseId : label
    const known = this.#notes.get(key)
    if (known) return known
    const note = { number: this.#notes.size + 1, label, clause, uses: [] }
    this.#notes.set(key, note)
    return note
  }

  #isTitle([start, end]: Span): boolean {
    const { text, title, wrapperTitle = '' } = this.#document
    const squeeze = (words: string) => words.replace(/[\s《》]/g, '')
    const words = squeeze(text.slice(start, Math.min(end, start + maxTitleChars)))
    return words !== '' && [title, wrapperTitle].some((one) => squeeze(one).includes(words))
  }
}
