import type { InterpretationDraft, PolicyBrief, PolicyDocument } from '../types.ts'
import { EndNotes } from './end-notes.ts'
import { escapeHtml } from './escape-html.ts'
import { documentFacts } from './html-facts.ts'
import { htmlNotes } from './html-notes.ts'
import { HtmlPoints } from './html-points.ts'
import { type PageLabels, pageLabels } from './labels.data.ts'
import { layoutLead, layoutSection } from './layout-section.ts'
import { notApplicableLines } from './not-applicable-line.ts'
import { numberHeading } from './number-heading.ts'
import { pageScript, pageScriptHash } from './page-script.ts'
import { pageStyle, pageStyleHash } from './page-style.ts'

export type HtmlOptions = {
  /** Language of the page's own words; the draft stays Chinese. */
  readonly lang?: 'zh-CN' | 'en'
}

/**
 * The draft as one HTML file that works offline, on a phone, on paper and with a screen reader: every sentence
 * shows the clause behind it on hover, tap or focus, and links to the clauses listed at the end.
 *
 * Policy text is data: it is escaped everywhere and the page's own policy allows no other script, style or
 * address than its own.
 */
export function renderHtml(
  document: PolicyDocument,
  brief: PolicyBrief,
  draft: InterpretationDraft,
  { lang = 'zh-CN' }: HtmlOptions = {},
): string {
  const labels: PageLabels = pageLabels[lang]
  const foreign = lang === 'zh-CN' ? '' : ` lang="${lang}"`
  const notes = new EndNotes(document, brief)
  const points = new HtmlPoints(notes, labels)
  const lead = points.blocks(layoutLead(draft.lead))
  const headings = draft.sections.map(({ heading }, index) => escapeHtml(numberHeading(heading, index)))
  const sections = draft.sections.map(
    (section, index) => `<section aria-labelledby="s${index + 1}">
<h2 id="s${index + 1}">${headings[index]}</h2>
${points.blocks(layoutSection(section))}
</section>`,
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${pageStyleHash}'; script-src '${pageScriptHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(draft.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#main"${foreign}>${labels.skip}</a>
<div class="page">
<header>
<p class="kicker"${foreign}>${labels.kicker}</p>
<h1>${escapeHtml(draft.title)}</h1>
${documentFacts(document, labels, foreign)}
</header>
<nav class="toc" aria-labelledby="contents"><div>
<h2 id="contents"${foreign}>${labels.contents}</h2>
<ol>
${headings.map((heading, index) => `<li><a href="#s${index + 1}">${heading}</a></li>`).join('\n')}
</ol>
</div></nav>
<main id="main" tabindex="-1">
${points.placeholderNotice(foreign)}
<div class="lead">
${lead}
</div>
${sections.join('\n')}
${notApplicable(draft, labels, foreign)}
${htmlNotes(document.text, notes.all, labels, foreign)}
</main>
<footer><p${foreign}>${labels.footer}</p></footer>
</div>
<div id="card" class="card" role="region" aria-labelledby="card-title" hidden>
<div class="card-head"><span id="card-title"${foreign}>${labels.card}</span><button type="button" aria-label="${labels.close}"${foreign}>×</button></div>
<div id="card-body" tabindex="0"></div>
</div>
<script>${pageScript}</script>
</body>
</html>
`
}

function notApplicable({ notApplicable }: InterpretationDraft, labels: PageLabels, foreign: string): string {
  if (notApplicable.length === 0) return ''
  const items = notApplicableLines(notApplicable).map((line) => `<li>${escapeHtml(line)}</li>`)
  return `<section class="none" aria-labelledby="none">
<h2 id="none"${foreign}>${labels.notApplicable}</h2>
<ul>
${items.join('\n')}
</ul>
</section>`
}
