import type { Clause } from '../types.ts'
import type { Context } from './context.ts'
import { rewrite } from './rewrite.ts'

const longest = 34

/** Headings that name a place in the document and no matter. */
const formal = /^(?:总则|附则|总体要求|其他|其它|其他(?:事项|规定|要求)|指导思想|工作要求|有关要求)$/u

/** Heading of a clause in plain words, or the nearest one above it; undefined where there is none to show. */
export function headingOf(clause: Clause, context: Context): string | undefined {
  for (let at: Clause | undefined = clause; at !== undefined; ) {
    if (at.heading !== undefined && at.heading.length <= longest)
      return formal.test(at.heading) ? undefined : plainHeading(at.heading, context)
    at = at.parentId === undefined ? undefined : context.clauseById.get(at.parentId)
  }
  return undefined
}

/** The heading of the topmost clause over this one, when it is not the clause itself. */
export function groupOf(clause: Clause, context: Context): string | undefined {
  let top = clause
  while (top.parentId !== undefined) {
    const parent = context.clauseById.get(top.parentId)
    if (parent === undefined) break
    top = parent
  }
  if (top === clause || top.heading === undefined || top.heading.length > longest) return undefined
  return plainHeading(top.heading, context)
}

function plainHeading(heading: string, context: Context): string {
  const bare = heading.replace(/[。：，；]$/u, '')
  const plain = rewrite(bare, context.names)
  // 建立…机制 stays formal in a headline.
  return /^建(?!立|设)/u.test(plain) ? bare : plain
}
