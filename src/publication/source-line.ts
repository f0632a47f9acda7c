import type { InterpretationDraft, PolicyDocument } from '../types.ts'
import { formatDate } from './format-date.ts'
import { chineseNumeral } from './number-heading.ts'

/**
 * The closing line that names the policy: title, number, issuers, date, each only when the draft's title and
 * opening have not named it yet, as a text should not say the same thing twice.
 *
 * Number and date are left out when only the page around the policy states them: a reader who holds the draft
 * against the text must find every number of the draft in it.
 *
 * @returns  empty when the draft has named everything
 */
export function sourceLine(
  { title, documentNumber, issuers, issuedOn, text }: PolicyDocument,
  draft: Pick<InterpretationDraft, 'title' | 'lead'>,
): string {
  const opening = [draft.title, ...draft.lead.map((point) => point.text)].join('\n')
  const stated = comparable(text)
  const states = (forms: readonly string[]) => forms.some((form) => stated.includes(comparable(form)))
  const name = /^《.*》$/.test(title) ? title : `《${title}》`
  const date = issuedOn && states(datesOf(issuedOn)) ? formatDate(issuedOn) : ''
  const parts = [
    opening.includes(title) ? '' : name,
    documentNumber && states([documentNumber]) ? documentNumber : '',
    opening.includes(issuers[0] ?? '') ? '' : issuers.join('、'),
    date,
  ].filter((part) => part !== '' && !opening.includes(part))
  return parts.length === 0 ? '' : `政策原文：${parts.join('，')}。`
}

/** Blanks and the many brackets around a year do not count. */
const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s〔〕﹝﹞[\]()【】]/g, '')
    .replace(/[○零]/g, '〇')

/** A date in the ways a document may write it. */
function datesOf(isoDate: string): string[] {
  const [year, month, day] = isoDate.split('-') as [string, string, string]
  const years = [...year].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
  return [
    formatDate(isoDate),
    `${year}年${month}月${day}日`,
    isoDate,
    `${year}.${month}.${day}`,
    `${year}/${month}/${day}`,
    `${years}年${chineseNumeral(Number(month))}月${chineseNumeral(Number(day))}日`,
  ]
}
