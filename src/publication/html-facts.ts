import type { PolicyDocument } from '../types.ts'
import { escapeHtml } from './escape-html.ts'
import { formatDate } from './format-date.ts'
import type { PageLabels } from './labels.data.ts'

/**
 * The block under the title: which document, its number, who issued it, when, from when and for how long it
 * holds. What the document does not state is said to be not stated.
 *
 * @param foreign  ` lang="…"` for the labels when they are not Chinese, else empty
 */
export function documentFacts(document: PolicyDocument, labels: PageLabels, foreign: string): string {
  const { title, documentNumber, issuers, issuedOn, effectiveFrom, validity, validUntil } = document
  const rows: readonly [string, string | undefined][] = [
    [labels.policy, /^《.*》$/.test(title) ? title : `《${title}》`],
    [labels.documentNumber, documentNumber],
    [labels.issuers, issuers.join('、')],
    [labels.issuedOn, issuedOn && formatDate(issuedOn)],
    [
      labels.effectiveFrom,
      effectiveFrom === 'on-publication' ? labels.onPublication : effectiveFrom && formatDate(effectiveFrom),
    ],
    [
      labels.validity,
      [validity, validUntil && labels.until(formatDate(validUntil))].filter(Boolean).join('，'),
    ],
  ]
  const items = rows.map(
    ([label, value]) =>
      `<div><dt${foreign}>${label}</dt><dd>${value ? escapeHtml(value) : labels.notStated}</dd></div>`,
  )
  return `<dl class="facts">\n${items.join('\n')}\n</dl>`
}
