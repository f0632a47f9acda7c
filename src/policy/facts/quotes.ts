import { readAmount } from './amounts.ts'
import type { Reader } from './scan.ts'

const longestName = 14

// 将“三个月”修改为“六个月”
const amended = /^(?:修?改|调整|变更|延长|缩短|提高|降低|增加|减少|删)/

/**
 * Marks a short quotation as a name, in which “三项制度” counts nothing and “一米”线 measures nothing.
 *
 * A quoted amount stays one when it is in digits or the words around it amend it. Reads nothing itself.
 */
export const readQuote: Reader = (scan, at) => {
  const { text } = scan
  const length = text.slice(at + 1, at + 1 + longestName).indexOf(text[at] === '“' ? '”' : '"')
  if (length <= 0) return at + 1
  const close = at + 1 + length
  const amount = readAmount(text, at + 1)
  const whole = amount?.end === close
  const kept =
    whole &&
    (!amount.numeral.han ||
      '为成至到'.includes(text[at - 1] || ' ') ||
      amended.test(text.slice(close + 1, close + 3)))
  if (!kept) scan.nameUntil = close
  return at + 1
}
