import { JieduError } from '../../errors.ts'

export type XmlAttributes = (name: string) => string | undefined

export type XmlHandler = {
  /** Names keep their prefix; a self-closing tag is opened and closed. */
  open(name: string, attribute: XmlAttributes): void
  close(name: string): void
  text?(data: string): void
}

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/**
 * One pass over an XML text, telling each tag and text. No tree is built, so memory stays that of the text.
 *
 * A document type is refused outright: it is what external entities and nested expansion need, and no office
 * format has one. Unknown entities stay as they are written.
 *
 * @throws {JieduError} `xml_doctype` for a document type, `xml_broken` for a tag that never ends
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open === -1) break
    if (open > at) handler.text?.(decodeEntities(xml.slice(at, open)))
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open + 4)
    else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open + 9)
      handler.text?.(xml.slice(open + 9, at - 3))
    } else if (xml[open + 1] === '?') at = after(xml, '?>', open + 2)
    else if (xml[open + 1] === '!') throw doctype()
    else at = scanTag(xml, open, handler)
  }
}

function scanTag(xml: string, open: number, handler: XmlHandler): number {
  const end = tagEnd(xml, open)
  if (xml[open + 1] === '/') {
    handler.close(xml.slice(open + 2, end).trim())
    return end + 1
  }
  const selfClosing = xml[end - 1] === '/'
  const tag = xml.slice(open + 1, selfClosing ? end - 1 : end)
  const blank = tag.search(/\s/)
  const name = blank === -1 ? tag : tag.slice(0, blank)
  handler.open(name, (attribute) => (blank === -1 ? undefined : readAttribute(tag, attribute)))
  if (selfClosing) handler.close(name)
  return end + 1
}

/** The `>` of a tag; one inside a quoted value does not count. */
function tagEnd(xml: string, open: number): number {
  const mark = /["'>]/g
  mark.lastIndex = open + 1
  for (;;) {
    const found = mark.exec(xml)
    if (!found) throw broken()
    if (found[0] === '>') return found.index
    const closing = xml.indexOf(found[0], mark.lastIndex)
    if (closing === -1) throw broken()
    mark.lastIndex = closing + 1
  }
}

function readAttribute(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at !== -1; at = tag.indexOf(name, at + 1)) {
    if (!/\s/.test(tag[at - 1] ?? '')) continue
    const match = /^\s*=\s*(["'])/.exec(tag.slice(at + name.length, at + name.length + 20))
    if (!match) continue
    const start = at + name.length + match[0].length
    const end = tag.indexOf(match[1] ?? '"', start)
    return end === -1 ? undefined : decodeEntities(tag.slice(start, end))
  }
  return undefined
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return predefined[name] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code)
  })
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  if (at === -1) throw broken()
  return at + mark.length
}

function doctype(): JieduError {
  return new JieduError(
    'xml_doctype',
    '文件内含文档类型声明（DOCTYPE），可能夹带外部实体，已拒绝读取；请用办公软件重新另存',
    'the file holds a document type declaration, which can carry external entities; save it again with an office program',
  )
}

function broken(): JieduError {
  return new JieduError(
    'xml_broken',
    '文件内容已损坏（XML 不完整）；请重新下载，或用办公软件打开后另存再试',
    'the file is damaged: its XML is incomplete; download it again or save it anew',
  )
}
