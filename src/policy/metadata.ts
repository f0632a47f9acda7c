import type { PolicyDocument } from '../types.ts'
import { dateLine, findDates } from './dates.ts'
import { type FoundNumber, wholeNumber } from './document-number.ts'
import { effectiveDate, publicationDate, publicationOrder } from './history.ts'
import {
  historyIssuers,
  isAgency,
  newsIssuers,
  signatureAbove,
  signatureAgencies,
  titleAgencies,
} from './issuers.ts'
import type { Line } from './lines.ts'
import type { Part } from './parts.ts'
import type { SourceMeta } from './read/block.ts'
import { readRepeals } from './repeals.ts'
import { isForwarding } from './title.ts'
import { readValidity } from './validity.ts'

type Fields = Partial<
  Pick<
    PolicyDocument,
    'wrapperTitle' | 'documentNumber' | 'issuedOn' | 'effectiveFrom' | 'validUntil' | 'validity'
  >
>

export type Metadata = {
  readonly title: string
  readonly issuers: string[]
  readonly repeals: string[]
  readonly fields: Fields
  /** The number as printed, with its faults. */
  readonly number?: FoundNumber
}

/**
 * What the document says about itself: number, issuers and date from the notice that carries it, the rest from
 * the policy first.
 */
export function readMetadata(
  lines: readonly Line[],
  parts: readonly Part[],
  partIndex: number,
  meta: SourceMeta,
): Metadata {
  const part = parts[partIndex]
  const wrapper = parts.find((other) => other.role === 'wrapper')
  const outer = wrapper ?? part
  if (!part || !outer) return { title: meta.title ?? '', issuers: [], repeals: [], fields: {} }
  const own = textsOf(lines, part)
  const wrapperTexts = wrapper ? textsOf(lines, wrapper) : []
  const signature = readSignature(lines, outer) ?? (wrapper ? readSignature(lines, part) : undefined)
  const history = part.head.history ?? outer.head.history
  const printed = outer.head.number ?? part.head.number
  // The field of a page may hold 无, an index number or the number in any brackets
  const field = wholeNumber(meta.documentNumber ?? '')
  const documentNumber =
    canonicalOrder(printed?.canonical) ??
    canonicalOrder(history && publicationOrder(history)) ??
    canonicalOrder(field?.canonical)
  const number = printed ?? field
  const issuers = pickIssuers(signature?.issuers, outer, part, history, meta, wrapperTexts[0] ?? own[0] ?? '')
  const effective = history ? effectiveDate(history) : undefined
  const issuedOn =
    signature?.date ??
    outer.head.date ??
    meta.issuedOn ??
    (history ? publicationDate(history) : undefined) ??
    (history ? undefined : meta.publishedOn)
  const wrapperTitle =
    wrapper && wrapper.title !== '' && wrapper.title !== part.title && isForwarding(wrapper.title)
      ? wrapper.title
      : undefined
  return {
    title: part.title || meta.title || '',
    issuers,
    repeals: readRepeals([...own, ...wrapperTexts]),
    fields: {
      ...(wrapperTitle && { wrapperTitle }),
      ...(documentNumber && { documentNumber }),
      ...(issuedOn && { issuedOn }),
      ...(effective && { effectiveFrom: effective }),
      ...readValidity([...own, ...wrapperTexts], issuedOn),
    },
    ...(number && { number }),
  }
}

const textsOf = (lines: readonly Line[], part: Part) =>
  lines.slice(part.head.bodyStart, part.end).map((line) => line.text)

/** The last date that stands alone, or after the issuer's name, with the names above it. */
function readSignature(lines: readonly Line[], part: Part): { date: string; issuers: string[] } | undefined {
  for (let index = part.end - 1; index >= part.head.bodyStart; index--) {
    const text = (lines[index] as Line).text
    const alone = dateLine(text)
    if (alone) return { date: alone, issuers: signatureAbove(lines, index, part.head.bodyStart) }
    if (text.length > 80 || /印发|[，。]/.test(text)) continue
    const [date] = findDates(text)
    if (!date || date.index + date.length !== text.length) continue
    const names = signatureAgencies(text.slice(0, date.index).trim())
    if (names.length > 0)
      return { date: date.iso, issuers: [...signatureAbove(lines, index, part.head.bodyStart), ...names] }
  }
  return undefined
}

function pickIssuers(
  signed: readonly string[] | undefined,
  outer: Part,
  part: Part,
  history: string | undefined,
  meta: SourceMeta,
  opening: string,
): string[] {
  if (signed && signed.length > 0) return [...new Set(signed)]
  const titled = titleAgencies(outer.title)
  if (titled.length > 0) return titled
  const order = outer.head.number?.form === 'order' ? orderIssuers(outer.head.number.canonical ?? '') : []
  if (order.length > 0) return order
  if (history) {
    const made = historyIssuers(history)
    if (made.length > 0) return made
  }
  const inner = titleAgencies(part.title)
  if (inner.length > 0) return inner
  const news = newsIssuers(opening)
  if (news.length > 0) return news
  return (meta.issuer ?? '').split(/[\s、,，]+/).filter((name) => isAgency(name))
}

const orderIssuers = (number: string) =>
  (/^(.+?)(?:令|公告)/.exec(number)?.[1] ?? '')
    .replace(/^中华人民共和国(?=国务院)/, '')
    .replace(/^国$/, '国务院')
    .split(/[\s、]+/)
    .filter((name) => name !== '')

/** 国务院令 are numbered 国令第707号 in the State Council's own register. */
const canonicalOrder = (number: string | undefined) => number?.replace(/^(?:中华人民共和国)?国务院令/, '国令')
