import { escapeXml, zipParts } from './build-docx.ts'

export type OfdText = {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly text: string
}
export type OfdPage = { readonly texts: readonly OfdText[]; readonly extra?: string }

const head = '<?xml version="1.0" encoding="UTF-8"?>'
const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** The parts of an OFD file with A4 pages, in millimetres from the upper left. */
export function ofdParts(pages: readonly OfdPage[], template?: OfdPage): Record<string, string> {
  const parts: Record<string, string> = {
    'OFD.xml': `${head}<ofd:OFD ${namespace} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `${head}<ofd:Document ${namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${template ? '<ofd:TemplatePage ID="900" BaseLoc="Tpls/Tpl_0/Content.xml"/>' : ''}</ofd:CommonData><ofd:Pages>${pages
      .map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
      .join('')}</ofd:Pages></ofd:Document>`,
  }
  if (template) parts['Doc_0/Tpls/Tpl_0/Content.xml'] = pageXml(template, '')
  for (const [index, page] of pages.entries())
    parts[`Doc_0/Pages/Page_${index}/Content.xml`] = pageXml(
      page,
      template ? '<ofd:Template TemplateID="900" ZOrder="Background"/>' : '',
    )
  return parts
}

export function buildOfd(pages: readonly OfdPage[], template?: OfdPage): Uint8Array {
  return zipParts(ofdParts(pages, template))
}

function pageXml({ texts, extra = '' }: OfdPage, before: string): string {
  const objects = texts.map(
    ({ x, y, size = 5.6, text }, index) =>
      `<ofd:TextObject ID="${1000 + index}" Boundary="${x} ${y - size} ${text.length * size} ${size}" Font="3" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="g ${Math.max(1, text.length - 1)} ${size}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`,
  )
  return `${head}<ofd:Page ${namespace}>${before}<ofd:Content><ofd:Layer ID="2"><ofd:PageBlock ID="5">${objects.join('')}</ofd:PageBlock>${extra}</ofd:Layer></ofd:Content></ofd:Page>`
}
