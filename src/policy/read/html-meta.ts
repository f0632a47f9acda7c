import type { SourceMeta } from './block.ts'
import { type DomElement, type DomNode, isElement, isText, walkDom } from './dom.ts'
import type { PageBlock } from './html-blocks.ts'
import { addField, type MetaFields, metaField, splitMetaLine, toMeta } from './meta-fields.ts'

/** Names of meta elements, lower case, and the field they fill. */
const metaNames: Readonly<Record<string, 'title' | 'publisher' | 'publishedOn'>> = {
  articletitle: 'title',
  'og:title': 'title',
  pubdate: 'publishedOn',
  publishdate: 'publishedOn',
  firstpublishedtime: 'publishedOn',
  contentsource: 'publisher',
}

/** What the page says about its document: meta elements, the 索引号 table, lines of label and value, the title. */
export function readHtmlMeta(root: DomNode, blocks: readonly PageBlock[]): SourceMeta {
  const fields: MetaFields = {}
  for (const block of blocks) {
    if (block.rows && isMetaTable(block)) readMetaTable(block.rows, fields)
    else if (!block.rows && block.text.length < 200) readMetaText(block.text, fields)
  }
  readLabelPairs(blocks, fields)
  let pageTitle = ''
  walkDom(root, (node) => {
    if (!isElement(node)) return true
    if (node.localName === 'meta') readMetaElement(node, fields)
    if (node.localName === 'title' && !pageTitle) pageTitle = ownText(node)
    return true
  })
  const heading = blocks.find((block) => block.heading && block.text.length >= 8 && block.linkShare < 0.5)
  addField(fields, 'title', heading?.text ?? '')
  addField(
    fields,
    'title',
    pageTitle.replace(/\s*[-_—|–]\s*[^-_—|–]{2,40}(?:网|网站|门户|平台|政府|局|委员会|厅)\s*$/, ''),
  )
  return toMeta(fields)
}

/** A table whose cells are mostly labels and values of the information block above a document. */
export function isMetaTable(block: Pick<PageBlock, 'rows'>): boolean {
  const cells = block.rows?.flat() ?? []
  if (cells.length > 60) return false
  const labels = cells.filter((cell) => metaField(cell) ?? (cell.length < 120 && splitMetaLine(cell)))
  return labels.length >= 2 && labels.length >= cells.filter(Boolean).length * 0.3
}

function readMetaTable(rows: readonly (readonly string[])[], fields: MetaFields): void {
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const field = metaField(cell)
      if (field) addField(fields, field, row.slice(column + 1).find(Boolean) ?? '')
      else readMetaText(cell, fields)
    }
  }
}

function readMetaText(text: string, fields: MetaFields): void {
  const found = splitMetaLine(text)
  if (found) addField(fields, found.field, found.value)
}

/** Label and value as two blocks one after the other, as definition lists and layout tables print them. */
function readLabelPairs(blocks: readonly PageBlock[], fields: MetaFields): void {
  for (const [index, block] of blocks.entries()) {
    const field = block.rows ? undefined : metaField(block.text)
    const value = blocks[index + 1]
    if (field && value && !value.rows && !metaField(value.text)) addField(fields, field, value.text)
  }
}

function readMetaElement(element: DomElement, fields: MetaFields): void {
  const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').toLowerCase()
  const field = Object.hasOwn(metaNames, name) ? metaNames[name] : undefined
  const content = element.getAttribute('content') ?? ''
  if (field && !/^本(?:网|站)/.test(content)) addField(fields, field, content)
}

function ownText(element: DomElement): string {
  let text = ''
  for (let child = element.firstChild; child; child = child.nextSibling) if (isText(child)) text += child.data
  return text.trim()
}
