/** The little of a DOM node the readers use; linkedom's nodes fit it. */
export type DomNode = {
  readonly nodeType: number
  readonly firstChild: DomNode | null
  readonly nextSibling: DomNode | null
  readonly parentNode: DomNode | null
}

export type DomElement = DomNode & {
  readonly localName: string
  getAttribute(name: string): string | null
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1
}

export function isText(node: DomNode): node is DomNode & { readonly data: string } {
  return node.nodeType === 3
}

/**
 * Visits a tree in document order without recursion: pages with thousands of nested tags must not overflow.
 *
 * @param enter  returns false to leave the node's children (and its `leave`) out
 */
export function walkDom(
  root: DomNode,
  enter: (node: DomNode) => boolean | undefined,
  leave: (node: DomElement) => void = () => {},
): void {
  let node: DomNode | null = root
  while (node) {
    if (enter(node) !== false && isElement(node)) {
      if (node.firstChild) {
        node = node.firstChild
        continue
      }
      leave(node)
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node && isElement(node)) leave(node)
    }
    if (!node || node === root) return
    node = node.nextSibling
  }
}
