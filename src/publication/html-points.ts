import type { Point } from '../types.ts'
import type { EndNote, EndNotes, Mention } from './end-notes.ts'
import { escapeHtml } from './escape-html.ts'
import type { PageLabels } from './labels.data.ts'
import type { TableBlock } from './layout-rows.ts'
import type { Block, Entry, Piece } from './layout-section.ts'

/** Writes the blocks of a draft as HTML and notes, in reading order, what each point rests on. */
export class HtmlPoints {
  readonly #notes: EndNotes
  readonly #labels: PageLabels
  readonly #placeholders: string[] = []

  constructor(notes: EndNotes, labels: PageLabels) {
    this.#notes = notes
    this.#labels = labels
  }

  /** The blocks of a section or of the lead, in their order. */
  blocks(blocks: readonly Block[]): string {
    return blocks.map((block, index) => this.#block(withoutAnswered(block, blocks[index + 1]))).join('\n')
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return `<p>${this.#sentences(block.pieces)}</p>`
      case 'list':
        return `<ul>\n${block.items.map((entry) => `<li>${this.#entry(entry)}</li>`).join('\n')}\n</ul>`
      case 'subheading':
        return `<h3>${escapeHtml(block.text)}</h3>`
      case 'question':
        return `<h3><span class="tag">问：</span>${this.#sentences([block.piece])}</h3>`
      case 'answer':
        return `<p class="answer">${block.opens ? '<span class="tag">答：</span>' : ''}${this.#sentences(block.pieces)}</p>`
      case 'table':
        return this.#table(block)
    }
  }

  /** A line for the editor that links to every placeholder written so far; empty when there is none. */
  placeholderNotice(foreign: string): string {
    const ids = this.#placeholders
    if (ids.length === 0) return ''
    const links = ids.map((id, index) => `<a href="#${id}">${this.#labels.placeholder(index + 1)}</a>`)
    return `<p class="notice"${foreign}>${this.#labels.placeholders(ids.length)}${links.join(' ')}</p>`
  }

  #entry(entry: Entry): string {
    if (entry.length === 1) return this.#sentences(entry[0]!)
    return entry.map((pieces) => `<p>${this.#sentences(pieces)}</p>`).join('')
  }

  #sentences(pieces: readonly Piece[]): string {
    return pieces.map((piece) => this.#sentence(piece)).join('')
  }

  #sentence({ point, text, label }: Piece): string {
    const mention = this.#notes.mention(point)
    if (point.kind === 'placeholder') this.#placeholders.push(mention.pointId)
    const headline = label === undefined ? '' : `<strong>${escapeHtml(label)}</strong>：`
    const words = point.kind === 'placeholder' ? markPlaceholder(text) : escapeHtml(text)
    return `<span class="point" id="${mention.pointId}">${headline}${words}${this.#references(mention)}</span>`
  }

  /** Roles are spelled out because the narrow layout turns cells into lines, which hides the table from some readers. */
  #table({ columns, rows }: TableBlock): string {
    const head = columns.map((column) => `<th scope="col" role="columnheader">${escapeHtml(column)}</th>`)
    const body = rows.map(({ point, cells }) => {
      const mention = this.#notes.mention(point)
      const last = cells.findLastIndex((cell) => cell !== '')
      const row = cells.map((cell, index) => {
        const text = `${escapeHtml(cell || '—')}${index === last ? this.#references(mention) : ''}`
        if (index === 0) return `<th scope="row" role="rowheader">${text}</th>`
        return `<td role="cell"${cell ? '' : ' class="empty"'} data-label="${escapeHtml(columns[index]!)}">${text}</td>`
      })
      return `<tr class="point" role="row" id="${mention.pointId}">${row.join('')}</tr>`
    })
    return `<table role="table">
<thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead>
<tbody role="rowgroup">
${body.join('\n')}
</tbody>
</table>`
  }

  /** Note numbers after a sentence; a word joiner keeps them off the start of a line. */
  #references({ notes }: Mention): string {
    if (notes.length === 0) return ''
    const links = runsOf(notes).map((run) => {
      const [first, last] = [run[0]!, run.at(-1)!]
      const number = run.length === 1 ? `${first.number}` : `${first.number}–${last.number}`
      const label = escapeHtml(this.#labels.source(number, first.label, run.length))
      const ids = run.map((note) => `n${note.number}`).join(' ')
      return `<a class="ref" href="#n${first.number}" data-notes="${ids}" role="doc-noteref" aria-label="${label}">[${number}]</a>`
    })
    return `<sup>&NoBreak;${links.join('')}</sup>`
  }
}

/** Notes by number; three or more in a row share one link, `[3–7]` (GB/T 7714). */
function runsOf(notes: readonly EndNote[]): EndNote[][] {
  const runs: EndNote[][] = []
  for (const note of [...notes].sort((a, b) => a.number - b.number)) {
    const run = runs.at(-1)
    if (run?.at(-1)?.number === note.number - 1) run.push(note)
    else runs.push([note])
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map((note) => [note]) : [run]))
}

/** A question leaves the clauses to its answer; it shows only those the answer does not. */
function withoutAnswered(block: Block, next: Block | undefined): Block {
  if (block.kind !== 'question' || next?.kind !== 'answer') return block
  const answered = new Set(next.pieces.flatMap(({ point }) => point.sources.map(({ clauseId }) => clauseId)))
  const { text, point } = block.piece
  const sources = point.sources.filter(({ clauseId }) => !answered.has(clauseId))
  return { kind: 'question', piece: { text, point: { ...point, sources } as Point } }
}

/** Marks the 【待补充：…】 of a placeholder; words before it stay ordinary. */
function markPlaceholder(text: string): string {
  const start = Math.max(0, text.indexOf('【待补充'))
  return `${escapeHtml(text.slice(0, start))}<mark class="todo">${escapeHtml(text.slice(start))}</mark>`
}
