import { strToU8, zipSync } from 'fflate'

/** A paragraph of a built document: text, or XML of its runs; `list` is a level of the one list, from 0. */
export type Para = {
  readonly text?: string
  readonly runs?: string
  readonly centred?: boolean
  readonly indent?: boolean
  readonly list?: number
  readonly size?: number
}
export type Item = string | Para | { readonly rows: readonly (readonly (string | CellSpec)[])[] }
type CellSpec = { readonly text: string; readonly span?: number; readonly merge?: 'restart' | 'continue' }

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** The parts of a Word file that holds the items in order, with a footer that prints the page number. */
export function docxParts(items: readonly Item[]): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/_rels/document.xml.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>',
    'word/numbering.xml': `<?xml version="1.0" encoding="UTF-8"?><w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footer1.xml': `<?xml version="1.0" encoding="UTF-8"?><w:ftr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`,
    'word/document.xml': documentXml(items.map(itemXml).join('')),
  }
}

/** `word/document.xml` around the XML of a body. */
export function documentXml(body: string, prolog = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${prolog}<w:document ${namespaces}><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992"/></w:sectPr></w:body></w:document>`
}

export function buildDocx(items: readonly Item[]): Uint8Array {
  return zipParts(docxParts(items))
}

export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  )
}

function level(depth: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="640"/></w:pPr></w:lvl>`
}

function itemXml(item: Item): string {
  if (typeof item === 'string') return paragraphXml({ text: item, indent: true })
  if ('rows' in item) return tableXml(item.rows)
  return paragraphXml(item)
}

function paragraphXml({ text = '', runs, centred, indent, list, size = 32 }: Para): string {
  const numbering =
    list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`
  const layout = `${indent ? '<w:ind w:firstLine="640"/>' : ''}${centred ? '<w:jc w:val="center"/>' : ''}`
  const font = `<w:rPr><w:rFonts w:ascii="Noto Serif CJK SC" w:eastAsia="Noto Serif CJK SC" w:hAnsi="Noto Serif CJK SC"/><w:sz w:val="${size}"/></w:rPr>`
  const content = runs ?? `<w:r>${font}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
  return `<w:p><w:pPr>${numbering}<w:spacing w:line="560" w:lineRule="exact"/>${layout}</w:pPr>${content}</w:p>`
}

function tableXml(rows: readonly (readonly (string | CellSpec)[])[]): string {
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:color="000000"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  const columns = Math.max(...rows.map((row) => row.length))
  const width = Math.floor(8800 / columns)
  const cell = (raw: string | CellSpec): string => {
    const spec: CellSpec = typeof raw === 'string' ? { text: raw } : raw
    const span = spec.span ? `<w:gridSpan w:val="${spec.span}"/>` : ''
    const merge = spec.merge ? `<w:vMerge w:val="${spec.merge}"/>` : ''
    const lines = spec.text.split('\n').map((text) => paragraphXml({ text, size: 24 }))
    return `<w:tc><w:tcPr><w:tcW w:w="${width * (spec.span ?? 1)}" w:type="dxa"/>${span}${merge}</w:tcPr>${lines.join('')}</w:tc>`
  }
  const grid = `<w:gridCol w:w="${width}"/>`.repeat(columns)
  return `<w:tbl><w:tblPr><w:tblW w:w="8800" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl>`
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char] ?? char)
}
