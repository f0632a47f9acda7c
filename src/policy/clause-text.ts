import type { Clause } from '../types.ts'

/** Offset of a clause's first word behind its number; the number as printed may hold blanks its label has lost. */
export function wordsStart(text: string, { span, number = '' }: Pick<Clause, 'span' | 'number'>): number {
  let seen = 0
  let index = span[0]
  while (index < span[1] && seen < number.length) {
    if (!/[\s\u3000]/.test(text[index] as string)) seen += 1
    index += 1
  }
  while (number !== '' && index < span[1] && /[ \u3000]/.test(text[index] as string)) index += 1
  return index
}
