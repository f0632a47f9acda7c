// The package's main entry loads its whole DOM tool box; this one brings the parser alone, in a third of the time.
import { WritableStream } from 'htmlparser2/WritableStream'
import type { DomElement, DomNode } from './dom.ts'

type OpenNode = { -readonly [Key in keyof DomNode]: DomNode[Key] } & { lastChild: OpenNode | null }
type OpenElement = OpenNode & Pick<DomElement, 'localName' | 'getAttribute'>
type OpenText = OpenNode & { data?: string }

/**
 * The tree of a web page, forgiving as a browser is; runs no script and loads nothing.
 *
 * @returns  an `html` element that holds everything the page holds, its own `html` element included
 */
export async function parseHtml(html: string): Promise<DomElement> {
  const root = makeElement('html', {})
  const open: OpenElement[] = [root]
  const append = (node: OpenNode) => {
    const parent = open.at(-1) ?? root
    node.parentNode = parent
    if (parent.lastChild) parent.lastChild.nextSibling = node
    else parent.firstChild = node
    parent.lastChild = node
  }
  const parser = new WritableStream(
    {
      onopentag(name, attributes) {
        const element = makeElement(name, attributes)
        append(element)
        open.push(element)
      },
      onclosetag() {
        open.pop()
      },
      ontext(data) {
        // The parser hands over a text in pieces around each entity.
        const last = (open.at(-1) ?? root).lastChild as OpenText | null
        if (last?.data !== undefined) last.data += data
        else append(Object.assign(makeNode(3), { data }))
      },
    },
    { decodeEntities: true },
  )
  await new Promise<void>((resolve, reject) => {
    parser.on('error', reject)
    parser.end(html, () => resolve())
  })
  return root
}

function makeElement(localName: string, attributes: Readonly<Record<string, string>>): OpenElement {
  return Object.assign(makeNode(1), {
    localName,
    getAttribute: (name: string) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? null) : null),
  })
}

function makeNode(nodeType: number): OpenNode {
  return { nodeType, parentNode: null, firstChild: null, lastChild: null, nextSibling: null }
}
