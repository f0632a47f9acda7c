import { type DomElement, type DomNode, isElement, isText, walkDom } from './dom.ts'

/** Elements whose content is no text of a page. */
export const neverText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'select',
  'button',
  'textarea',
  'option',
  'audio',
  'video',
  'canvas',
  'title',
  'head',
])

export type Hidden = {
  /** Elements whose content is no text of the page at all. */
  readonly skipped: ReadonlySet<DomNode>
  /** Elements a browser would not show, outermost first. */
  readonly invisible: readonly DomElement[]
}

/**
 * What a browser would not show: `[hidden]`, `aria-hidden`, `display:none` and `visibility:hidden`, inline or by
 * a rule on a single class or id in the page's own `<style>`.
 *
 * Portals print the whole document a second time in such an element, as one unbroken line.
 */
export function findHidden(root: DomNode): Hidden {
  const skipped = new Set<DomNode>()
  const invisible: DomElement[] = []
  const names = hiddenNames(root)
  walkDom(root, (node) => {
    if (!isElement(node)) return true
    if (node.localName === 'head') return false
    if (neverText.has(node.localName)) {
      skipped.add(node)
      return false
    }
    if (!isInvisible(node, names)) return true
    skipped.add(node)
    invisible.push(node)
    return false
  })
  return { skipped, invisible }
}

function isInvisible(element: DomElement, names: ReadonlySet<string>): boolean {
  if (element.localName === 'body' || element.localName === 'html') return false
  if (element.getAttribute('hidden') !== null) return true
  if (element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  if (style && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true
  if (names.size === 0) return false
  const id = element.getAttribute('id')
  if (id && names.has(`#${id}`)) return true
  return (element.getAttribute('class') ?? '').split(/\s+/).some((name) => names.has(`.${name}`))
}

/** Single class and id selectors the page hides itself; rules inside @media and the like say nothing general. */
function hiddenNames(root: DomNode): ReadonlySet<string> {
  const names = new Set<string>()
  walkDom(root, (node) => {
    if (!isElement(node) || node.localName !== 'style') return true
    let css = ''
    for (let child = node.firstChild; child; child = child.nextSibling) if (isText(child)) css += child.data
    collectHiddenNames(css.slice(0, 200_000), names)
    return false
  })
  return names
}

function collectHiddenNames(css: string, names: Set<string>): void {
  let depth = 0
  for (const piece of css.replace(/\/\*[^*]*\*\//g, '').split('}')) {
    const open = piece.lastIndexOf('{')
    depth += piece.split('{').length - 2
    if (open === -1 || depth > 0) continue
    depth = 0
    if (!/display\s*:\s*none/i.test(piece.slice(open))) continue
    for (const selector of piece.slice(0, open).split(',')) {
      const name = /^\s*(?:[a-z]{1,10})?([.#][\w-]{1,60})\s*$/i.exec(selector)?.[1]
      if (name) names.add(name)
    }
  }
}
