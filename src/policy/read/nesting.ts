/** Elements that have no end tag or may leave it out: they say nothing about depth. */
const loose =
  /^(?:area|base|br|col|colgroup|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|th|thead|tr|wbr)$/i
const tag = /<(\/?)([a-z][a-z\d]{0,20})/gi

/** Whether the elements of a page stand deeper in each other than a bound, told from its tags alone. */
export function nestsDeeper(html: string, bound: number): boolean {
  let depth = 0
  for (const [, closing, name = ''] of html.matchAll(tag)) {
    if (loose.test(name)) continue
    depth = closing ? Math.max(0, depth - 1) : depth + 1
    if (depth > bound) return true
  }
  return false
}
