import type { EndNote } from './end-notes.ts'
import { escapeHtml, escapeQuote } from './escape-html.ts'
import type { PageLabels } from './labels.data.ts'
import { quoteClause, type Segment } from './quote-clause.ts'

/**
 * The list of cited clauses at the end of the page: each with its label, its words, the cited ones marked, and
 * links back to the sentences. The card of a sentence is a copy of its entries here.
 */
export function htmlNotes(
  text: string,
  notes: readonly EndNote[],
  labels: PageLabels,
  foreign: string,
): string {
  if (notes.length === 0) return ''
  const items = notes.map(
    (note) => `<li id="n${note.number}">
<div class="note"><p class="label">[${note.number}] ${escapeHtml(note.label)}</p>
<blockquote>${quoteClause(text, note.clause, note.uses).map(htmlWindow).join('……')}</blockquote></div>
${backLinks(note, labels, foreign)}
</li>`,
  )
  return `<section class="notes" aria-labelledby="notes">
<h2 id="notes"${foreign}>${labels.sources}</h2>
<p${foreign}>${labels.sourcesHint}</p>
<ol>
${items.join('\n')}
</ol>
</section>`
}

const htmlWindow = (segments: readonly Segment[]): string =>
  segments
    .map(({ text, uses }) =>
      uses.length > 0 ? `<mark data-for="${uses.join(' ')}">${escapeQuote(text)}</mark>` : escapeQuote(text),
    )
    .join('')

function backLinks({ uses }: EndNote, labels: PageLabels, foreign: string): string {
  const links = [...new Set(uses.map(({ pointId }) => pointId))].map(
    (pointId, index) => `<a href="#${pointId}" aria-label="${labels.use(index + 1)}">${index + 1}</a>`,
  )
  return `<p class="uses"${foreign}>${labels.usedIn} ${links.join('')}</p>`
}
