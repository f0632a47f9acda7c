import type { SourceMeta } from './block.ts'
import { metaLabels } from './chrome.data.ts'

type Field = (typeof metaLabels)[string]

/** Fields gathered from labels; the first value of each wins. */
export type MetaFields = Partial<Record<Exclude<Field, 'other'>, string>>

const maxValueChars = 200

/** What a label such as `发 文 字 号：` stands for, or nothing when it is no label. */
export function metaField(label: string): Field | undefined {
  if (label.length > 24) return undefined
  const name = label.replace(/[\s\u3000【】[\]*]/g, '').replace(/[:：]$/, '')
  return Object.hasOwn(metaLabels, name) ? metaLabels[name] : undefined
}

/** A line `发文字号：清政发〔2026〕7号` as its field and value. */
export function splitMetaLine(line: string): { field: Field; value: string } | undefined {
  const match = /^([^:：]{2,20})[:：]\s*(.{0,300})$/s.exec(line)
  const field = match?.[1] ? metaField(match[1]) : undefined
  return field && match ? { field, value: (match[2] ?? '').trim() } : undefined
}

/** Keeps a value for its field unless the field is already known, irrelevant or the value is empty. */
export function addField(fields: MetaFields, field: Field, value: string): void {
  const text = value.replace(/\s+/g, ' ').trim()
  if (field === 'other' || fields[field] || !text || text.length > maxValueChars) return
  if (metaField(text) || splitMetaLine(text)?.value === '') return
  if (/^(?:无|暂无|[-—/]+)$/.test(text)) return
  fields[field] = text
}

/** The fields as the reader's meta; dates become ISO dates, unreadable ones go. */
export function toMeta(fields: MetaFields): SourceMeta {
  const issuedOn = isoDate(fields.issuedOn)
  const publishedOn = isoDate(fields.publishedOn)
  const issuer = fields.issuer ?? fields.publisher
  return {
    ...(fields.title && { title: fields.title }),
    ...(fields.documentNumber && { documentNumber: fields.documentNumber }),
    ...(issuer && { issuer }),
    ...(issuedOn && { issuedOn }),
    ...(publishedOn && { publishedOn }),
  }
}

/** The first complete date of a value as an ISO date. */
function isoDate(value: string | undefined): string | undefined {
  const match = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/.exec(value ?? '')
  if (!match) return undefined
  const [, year, month = '', day = ''] = match
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined
}
