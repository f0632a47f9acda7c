import { isDigit, isHan, isLatin } from './characters.ts'

/** The letters and digits of a text, without punctuation and blanks, and where each stood. */
export type Letters = { readonly text: string; readonly offsets: Uint32Array }

/**
 * Drops what layout and punctuation add, so that neither can hide a copy.
 *
 * @param text  any length; fold it first (`normalise`) when full-width forms should count as half-width ones
 */
export function letters(text: string): Letters {
  const offsets = new Uint32Array(text.length)
  const kept: string[] = []
  let size = 0
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const counts = i < text.length && isLetter(text.charCodeAt(i))
    if (counts) {
      offsets[size++] = i
      if (start < 0) start = i
    } else if (start >= 0) {
      kept.push(text.slice(start, i))
      start = -1
    }
  }
  return { text: kept.join(''), offsets: offsets.subarray(0, size) }
}

const otherLetter = /[\p{L}\p{N}]/u
const isLetter = (code: number) =>
  isHan(code) ||
  isDigit(code) ||
  isLatin(code) ||
  (code > 0x7f && ((code >= 0xd800 && code <= 0xdfff) || otherLetter.test(String.fromCharCode(code))))

/**
 * The distinct character n-grams of a text.
 *
 * @param n  gram length in characters: 4 tells passages apart, 2 words (default 4)
 */
export function shingles(text: string, n = 4): Set<string> {
  if (n < 1) throw new RangeError('a shingle holds at least one character')
  const grams = new Set<string>()
  for (let i = 0; i + n <= text.length; i++) grams.add(text.slice(i, i + n))
  return grams
}

/**
 * Share of distinct character n-grams in a text: 1 when nothing repeats, towards 0 as it does.
 *
 * @param text  any length; punctuation and blanks are dropped first
 * @param n     gram length in characters, 2 for Chinese (default)
 * @returns     ratio in [0, 1]; 1 for texts shorter than `n`
 * @throws {RangeError} when `n` is below 1
 * @see distinct-n, after Li et al. 2016, "A Diversity-Promoting Objective Function"
 */
export function distinctRatio(text: string, n = 2): number {
  const plain = letters(text).text
  const total = plain.length - n + 1
  const distinct = shingles(plain, n).size
  return total < 1 ? 1 : distinct / total
}

/** Share of the n-grams of either text that both have, in [0, 1]; 0 when one has none. Blind to a passage copied into a long text. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = sharedCount(a, b)
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

/** Share of the n-grams of `part` that `whole` has too, in [0, 1]: 1 for a passage of it; 0 when `part` has none. */
export function containment(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : sharedCount(part, whole) / part.size
}

/** How many members two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const member of small) if (large.has(member)) count++
  return count
}
