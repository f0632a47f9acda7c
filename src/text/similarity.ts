import { letters, sharedCount, shingles } from './shingles.ts'

/**
 * How alike two short texts are, by edits: 1 when equal, 0 when nothing stays in place.
 *
 * For titles, headings and questions; longer texts want `jaccard` or `containment`.
 *
 * @param a  punctuation and blanks are dropped first
 * @param b  likewise; together up to a few hundred characters, since time grows with the product of their lengths
 * @returns  1 − edits ÷ length of the longer, in [0, 1]; 1 for two texts without letters
 */
export function editSimilarity(a: string, b: string): number {
  const [left, right] = [letters(a).text, letters(b).text]
  const longest = Math.max(left.length, right.length)
  return longest === 0 ? 1 : 1 - editDistance(left, right) / longest
}

/**
 * Fewest insertions, deletions and replacements of one UTF-16 unit that turn `a` into `b` (Levenshtein 1966).
 *
 * @param limit  stops counting above it and gives `limit + 1`
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1)
    next[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] as number) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      const cost = Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    row = next
  }
  return row[b.length] as number
}

/**
 * How alike two sentences are by the character pairs they share, order aside: 1 when all, 0 when none.
 *
 * @see Dice 1945; over distinct bigrams
 */
export function diceSimilarity(a: string, b: string): number {
  const [left, right] = [shingles(letters(a).text, 2), shingles(letters(b).text, 2)]
  const total = left.size + right.size
  return total === 0 ? 0 : (2 * sharedCount(left, right)) / total
}
