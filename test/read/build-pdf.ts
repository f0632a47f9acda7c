import { deflateSync } from 'node:zlib'

export type PdfText = {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly text: string
}
export type PdfPage = {
  readonly texts?: readonly PdfText[]
  /** Ruling lines, in points from the lower left. */
  readonly lines?: readonly (readonly [number, number, number, number])[]
  /** A grey picture over the whole page. */
  readonly picture?: boolean
}

/**
 * A PDF of A4 pages whose Chinese font is named but not embedded, as office programs with 宋体 write it: reading it
 * needs the character maps of the engine. `y` counts from the bottom.
 */
export function buildPdf(pages: readonly PdfPage[]): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add('')
  add(
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  )
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
  )
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
  )
  const grey = deflateSync(Buffer.alloc(64 * 64, 200)).toString('latin1')
  add(
    `<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${grey.length} >>\nstream\n${grey}\nendstream`,
  )
  const kids = pages.map((page) => {
    const content = pageContent(page)
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 6 0 R >> >> >>`,
    )
  })
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  let file = '%PDF-1.4\n'
  const offsets = objects.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  file += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file, 'latin1'))
}

function pageContent({ texts = [], lines = [], picture }: PdfPage): string {
  const drawn = texts.map(
    ({ x, y, size = 16, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`,
  )
  const ruled = lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`)
  return [...(picture ? ['q 595 0 0 842 0 0 cm /I1 Do Q'] : []), ...ruled, ...drawn].join('\n')
}

function hex(text: string): string {
  let out = ''
  for (let index = 0; index < text.length; index++)
    out += text.charCodeAt(index).toString(16).padStart(4, '0')
  return out
}
