import { readAmount } from './amounts.ts'
import type { Reader } from './scan.ts'

const longestName = 14

/**
 * Marks a short quotation as a name, in which “三项制度” counts nothing; a quoted amount stays one (将“3个月”修改为“6个月”).
 *
 * Reads nothing itself.
 */
export const readQuote: Reader = (scan, at) => {
  const { text } = scan
  const length = text.slice(at + 1, at + 1 + longestName).indexOf(text[at] === '“' ? '”' : '"')
  const close = at + 1 + length
  if (length > 0 && readAmount(text, at + 1)?.end !== close) scan.nameUntil = close
  return at + 1
}
