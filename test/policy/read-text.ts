import { createHash } from 'node:crypto'
import { toDocument } from '../../src/policy/document.ts'
import type { ReadResult, SourceMeta } from '../../src/policy/read/block.ts'
import type { PolicyBrief, PolicyDocument } from '../../src/types.ts'

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What a reader of plain text would give: one paragraph a line. */
export const asRead = (text: string, meta: SourceMeta = {}): ReadResult => ({
  format: 'txt',
  blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line })),
  meta,
  notes: [],
})

export const documentOf = (
  text: string,
  options: { part?: number; meta?: SourceMeta } = {},
): PolicyDocument =>
  toDocument(
    asRead(text, options.meta),
    { name: 'fixture.txt', sha256: sha256(text) },
    { hash: sha256, ...(options.part !== undefined && { part: options.part }) },
  )

/** Metadata and outline as lines a colleague can read and edit. */
export function summary(document: PolicyDocument, brief: PolicyBrief): string {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', document.title],
    ['wrapper', document.wrapperTitle],
    ['number', document.documentNumber],
    ['issuers', document.issuers.join(' + ')],
    ['issued', document.issuedOn],
    ['effective', document.effectiveFrom],
    ['validity', document.validity],
    ['until', document.validUntil],
    ['kind', document.kind],
    ['repeals', document.repeals.join('')],
    ['parts', document.parts.map((part) => part.role).join(' ')],
    ['warnings', document.warnings.map((warning) => warning.code).join(' ')],
  ]
  const said = fields.filter(([, value]) => value).map(([name, value]) => `${name} ${value}`)
  return [...said, ...brief.clauses.map((clause) => clauseLine(document.text, clause))].join('\n')
}

function clauseLine(text: string, clause: PolicyBrief['clauses'][number]): string {
  const body = text.slice(...clause.bodySpan).replaceAll('\t', ' | ')
  const shown = body.length > 14 ? `${body.slice(0, 12)}…` : body
  const heading = clause.heading === undefined ? '' : `【${clause.heading}】`
  return `${'  '.repeat(clause.level)}${clause.level} ${clause.form} ${clause.number ?? ''}${heading} ${shown}`.trimEnd()
}
