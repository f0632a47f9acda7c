import type { Block } from './block.ts'

/** Blocks in which the document may still print its title after a page or crawler did. */
const titleWindow = 12
const linesPerTitle = 5

/**
 * Blocks without the page's own heading when the document prints the same title itself, over one or several lines.
 *
 * @param title  what the page or file calls itself
 */
export function dropPageTitle<T extends Block>(
  blocks: readonly T[],
  title: string | undefined,
): readonly T[] {
  const [first, ...rest] = blocks
  const wanted = bareTitle(title ?? '')
  if (!first || first.rows || wanted.length < 4 || /[。；]$/.test(wanted)) return blocks
  if (bareTitle(first.text) !== wanted) return blocks
  const head = rest.slice(0, titleWindow).map((block) => bareTitle(block.text))
  for (let start = 0; start < head.length; start++) {
    let joined = ''
    for (const line of head.slice(start, start + linesPerTitle)) {
      joined += line
      if (joined === wanted) return rest
    }
  }
  return blocks
}

function bareTitle(text: string): string {
  return text.normalize('NFKC').replace(/^\(转载\)|\s/g, '')
}
