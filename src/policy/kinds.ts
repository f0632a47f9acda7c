import { attachmentKinds, statutoryKinds } from './kinds.data.ts'

// Kinds too vague to make a title of a line that says nothing else
const weak = new Set([
  '令',
  '法',
  '图',
  '函',
  '任务',
  '安排',
  '举措',
  '体系',
  '分工',
  '部署',
  '标准',
  '政策',
  '目录',
  '规范',
  '解释',
])
const kinds = [...statutoryKinds, ...attachmentKinds].sort((a, b) => b.length - a.length)
const trailing = /(?:[（(][^（）()]{1,60}[号號][）)]|[（(〔[][^（）()〔〕[\]]{1,30}[）)〕\]])$/

/** Titles often close with （试行）, （2023—2025年）, （修订） or a quotation mark. */
export function stripTitleBrackets(title: string): string {
  let text = title.trim()
  for (let round = 0; round < 3 && trailing.test(text); round++) text = text.replace(trailing, '').trim()
  return text.replace(/[》”"’]+$/, '').replace(/\s?\d(?:\.\d)?版?$/, '')
}

/**
 * The kind word a title ends with, before any trailing bracket: 通知, 意见, 办法…
 *
 * @returns the word, or undefined when the text ends with none
 */
export function titleKind(title: string): string | undefined {
  const bare = stripTitleBrackets(title)
  const kind = kinds.find((word) => bare.endsWith(word))
  if (kind === undefined || (kind === '法' && !/[^方办宪司执违非合依]法$/.test(bare))) return undefined
  return /(?:实施)?意见$/.test(kind) ? '意见' : /规定$/.test(kind) ? '规定' : kind
}

/** Whether a line can be a whole title by its last word; vague words need 关于 or ten characters before them. */
export function endsLikeTitle(line: string): boolean {
  const kind = titleKind(line)
  return kind !== undefined && (!weak.has(kind) || /关于/.test(line) || stripTitleBrackets(line).length >= 10)
}
