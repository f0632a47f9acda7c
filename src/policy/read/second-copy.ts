import type { Block } from './block.ts'

const sameLines = 3
const maxHeading = 3
/** The second copy starts about half way. */
const slack = 8
const sameShare = 0.9

/**
 * Where a page prints its text a second time (one copy for desks, one for telephones), or nothing. The page's own
 * heading may stand before the first copy alone.
 *
 * @returns index of the block the second copy starts at
 */
export function findSecondCopy(blocks: readonly Block[]): number | undefined {
  const texts = blocks.map((block) => block.text.replace(/[\s\u3000]/g, ''))
  const middle = Math.floor(texts.length / 2)
  for (let head = 0; head <= maxHeading; head++)
    for (let start = Math.max(head + sameLines, middle - slack); start < middle + slack; start++) {
      if (!texts.slice(head, head + sameLines).every((text, index) => text === texts[start + index])) continue
      const first = new Set(texts.slice(head, start))
      const rest = texts.slice(start)
      const same = rest.filter((text) => first.has(text)).length
      if (same >= rest.length * sameShare && rest.length >= (start - head) * sameShare) return start
    }
  return undefined
}
