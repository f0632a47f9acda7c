import type { Block } from './block.ts'
import { tableBlock } from './clean.ts'
import { type DomElement, type DomNode, isElement, isText, walkDom } from './dom.ts'
import { neverText } from './html-hidden.ts'
import { readHtmlTable } from './html-table.ts'
import { LineBuffer } from './line-buffer.ts'
import { opensBracket } from './open-bracket.ts'
import { OrderedLists, withNumber } from './ordered-list.ts'

const blockTags = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul ucapcontent'.split(
    ' ',
  ),
)

/** A block of a page with what tells policy text from the page's own furniture. */
export type PageBlock = Block & {
  readonly node: DomNode
  /** Share of the characters that stand in links, 0 to 1. */
  readonly linkShare: number
  readonly heading: boolean
}

/**
 * The blocks below a node in reading order: one per paragraph, `<br>`, `<div>` or cell of a layout table; data
 * tables as rows × cells.
 *
 * @param skipped  elements left out with all they hold; the node itself never is
 */
export function readPageBlocks(root: DomNode, skipped: ReadonlySet<DomNode>): PageBlock[] {
  const blocks: PageBlock[] = []
  const buffer = new LineBuffer()
  const lists = new OrderedLists()
  let number = ''
  let linkChars = 0
  let links = 0
  let headings = 0
  let preformatted = 0
  let owner = root
  const centred: boolean[] = []

  const flush = (): void => {
    const line = withNumber(number, buffer.take())
    if (line !== number) {
      number = ''
      blocks.push({
        kind: 'paragraph',
        text: line,
        node: owner,
        linkShare: Math.min(1, linkChars / line.length),
        heading: headings > 0,
        ...(centred.at(-1) && { centred: true }),
      })
    }
    linkChars = 0
  }

  const enter = (node: DomNode): boolean => {
    if (isText(node)) {
      const data = preformatted > 0 ? node.data : collapse(node.data)
      if (preformatted > 0) {
        const lines = data.split(/\r?\n/)
        for (const [index, line] of lines.entries()) {
          buffer.add(line)
          if (index < lines.length - 1) flush()
        }
        return true
      }
      if (buffer.isEmpty && data.trim()) owner = node
      if (links > 0) linkChars += data.trim().length
      buffer.add(data)
      return true
    }
    if (!isElement(node)) return false
    const tag = node.localName
    if (node !== root && (skipped.has(node) || neverText.has(tag))) return false
    if (tag === 'br' && !opensBracket(buffer.tail)) flush()
    if (!blockTags.has(tag)) {
      if (tag === 'a') links++
      return true
    }
    flush()
    if (tag === 'li') number = lists.next(node)
    if (tag === 'table') {
      const rows = readHtmlTable(node, skipped)
      const block = rows && tableBlock(rows)
      if (block) {
        blocks.push({ ...block, node, linkShare: 0, heading: false })
        return false
      }
    }
    if (/^h[1-6]$/.test(tag)) headings++
    if (tag === 'pre') preformatted++
    centred.push(isCentred(node, centred.at(-1) ?? false))
    return true
  }

  const leave = (node: DomElement): void => {
    const tag = node.localName
    if (!blockTags.has(tag)) {
      if (tag === 'a') links--
      return
    }
    flush()
    if (/^h[1-6]$/.test(tag)) headings--
    if (tag === 'pre') preformatted--
    centred.pop()
  }

  walkDom(root, enter, leave)
  flush()
  return blocks
}

function isCentred(element: DomElement, inherited: boolean): boolean {
  const style = element.getAttribute('style') ?? ''
  const align = /text-align\s*:\s*(\w+)/i.exec(style)?.[1] ?? element.getAttribute('align')
  if (align) return /^center$/i.test(align)
  if (element.localName === 'center') return true
  return /^(?:td|table|tr|tbody)$/.test(element.localName) ? false : inherited
}

const han = '\\u3001-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef“”‘’—'
const sourceBreak = '[ \\t\\f\\r]*\\n[ \\t\\f\\r\\n]*'
const brokenAfterHan = new RegExp(`([${han}])${sourceBreak}(?=[${han}\\d])`, 'g')
const brokenBeforeHan = new RegExp(`(\\d)${sourceBreak}(?=[${han}])`, 'g')

/** White space as a browser shows it, except that a line break inside Chinese text is no blank. */
function collapse(data: string): string {
  if (!/[\t\n\f\r]| {2}/.test(data)) return data
  return data
    .replace(brokenAfterHan, '$1')
    .replace(brokenBeforeHan, '$1')
    .replace(/[ \t\n\f\r]+/g, ' ')
}
