import { modalWords } from './modality.data.ts'
import { add, matchAt, type Reader } from './scan.ts'

const anyWord = new RegExp(modalWords.map(([pattern]) => `(${pattern})`).join('|'), 'y')

/** 应当, 必须, 可以, 不得, 禁止…: kept as one word for each force, its negation within it. */
export const readModality: Reader = (scan, at) => {
  const match = matchAt(anyWord, scan.text, at)
  // 令行禁止 and its like are sayings
  if (!match || (match[0] === '禁止' && scan.text.startsWith('令行', at - 2))) return at
  const value = modalWords[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]?.[1] as string
  const end = at + match[0].length
  add(scan, { kind: 'modality', value, start: at, end })
  return end
}
