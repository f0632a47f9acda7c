import { JieduError } from '../../errors.ts'
import type { ReadNote, ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'
import { splitColumns } from './columns.ts'
import { readGrids } from './grid.ts'
import { readLimits } from './limits.ts'
import { noTextLayer } from './no-text-layer.ts'
import { type OfdPage, readOfdPage } from './ofd-page.ts'
import { reflow } from './reflow.ts'
import { joinRuns, type VisualPage } from './visual-line.ts'
import { decodeXml } from './xml-decode.ts'
import { scanXml } from './xml-scan.ts'
import type { Zip } from './zip.ts'

/** Two strokes this close meet, in millimetres. */
const reachMm = 0.6
const defaultBox = [0, 0, 210, 297] as const

type PageReference = { readonly location: string; readonly id: string }

/**
 * The text of an OFD file (GB/T 33190), as paragraphs put together from its lines. Template pages give their text
 * too; attachments and signatures are ignored.
 *
 * @throws {JieduError} `ofd_broken`, `file_encrypted`, `too_many_pages`, `no_text_layer`, and codes of the zip
 */
export function readOfd(zip: Zip): ReadResult {
  if (zip.names.some((name) => /(?:^|\/)(?:Encryptions|DecryptSeed)\.(?:xml|dat)$/i.test(name)))
    throw encrypted()
  const part = (path: string): string => {
    const data = zip.read(path)
    if (!data) throw broken(`缺少 ${path}`)
    return decodeXml(data)
  }
  const pages: VisualPage[] = []
  const pictures: number[] = []
  let count = 0
  for (const root of documentRoots(part('OFD.xml'))) {
    const document = readDocument(part(root), root)
    if (count + document.pages.length > readLimits.maxPdfPages)
      throw tooManyPages(count + document.pages.length)
    for (const reference of document.pages) {
      count++
      const page = readOfdPage(part(reference.location))
      const templates = page.templates
        .map((id) => document.templates.get(id))
        .filter((path) => path !== undefined)
      const layers = [...templates.map((path) => readOfdPage(part(path))), page]
      const parts = toVisual(layers, page.box ?? document.box ?? defaultBox)
      pages.push(...parts)
      if (parts.every(isEmpty) && layers.some((layer) => layer.pictures > 0)) pictures.push(count)
    }
  }
  if (pages.every(isEmpty)) throw noTextLayer(count, '导出为 PDF 后加 --ocr')
  const { blocks, notes } = reflow(pages)
  const cleaned = cleanBlocks(blocks)
  return {
    format: 'ofd',
    blocks: cleaned.blocks,
    meta: {},
    notes: [...emptyNotes(pictures, count), ...notes, ...cleaned.notes],
  }
}

function isEmpty(page: VisualPage): boolean {
  return page.lines.length === 0 && page.tables.length === 0
}

function toVisual(layers: readonly OfdPage[], box: readonly [number, number, number, number]): VisualPage[] {
  const runs = layers.flatMap((layer) => layer.runs)
  const strokes = layers.flatMap((layer) => layer.strokes)
  const { tables, rest } = readGrids(runs, strokes, reachMm)
  return splitColumns({ width: box[2], height: box[3], lines: joinRuns(rest), tables }, rest)
}

/** One file may carry several documents; each has its own root. */
function documentRoots(xml: string): string[] {
  const roots: string[] = []
  let inside = false
  let path = ''
  scanXml(xml, {
    open(name) {
      if (localName(name) !== 'DocRoot') return
      inside = true
      path = ''
    },
    text(data) {
      if (inside) path += data
    },
    close(name) {
      if (localName(name) !== 'DocRoot') return
      inside = false
      roots.push(resolve('', path.trim()))
    },
  })
  if (roots.length === 0) throw broken('缺少文档入口')
  return roots
}

function readDocument(xml: string, path: string) {
  const pages: PageReference[] = []
  const templates = new Map<string, string>()
  let box: readonly [number, number, number, number] | undefined
  let boxText: string | undefined
  scanXml(xml, {
    open(tag, attribute) {
      const name = localName(tag)
      const location = attribute('BaseLoc')
      if (name === 'Page' && location)
        pages.push({ location: resolve(path, location), id: attribute('ID') ?? '' })
      else if (name === 'TemplatePage' && location)
        templates.set(attribute('ID') ?? '', resolve(path, location))
      else if (name === 'PhysicalBox') boxText = ''
    },
    text(data) {
      if (boxText !== undefined) boxText += data
    },
    close(tag) {
      if (localName(tag) !== 'PhysicalBox') return
      box ??= readBox(boxText)
      boxText = undefined
    },
  })
  return { pages, templates, box }
}

export function readBox(text: string | undefined): readonly [number, number, number, number] | undefined {
  const values = (text ?? '').trim().split(/\s+/).map(Number)
  const [x, y, width, height] = values
  if (values.length !== 4 || values.some(Number.isNaN)) return undefined
  return [x ?? 0, y ?? 0, width ?? 0, height ?? 0]
}

/** A location against the folder of the file that names it; one with a leading slash counts from the top. */
function resolve(from: string, location: string): string {
  if (location.split('/').includes('..'))
    throw new JieduError(
      'zip_entry_name',
      `OFD 文件内有不安全的路径“${location.slice(0, 80)}”，已拒绝读取`,
      `the OFD file holds an unsafe path: ${location.slice(0, 80)}`,
    )
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : ''
  return (location.startsWith('/') ? location.slice(1) : folder + location).replace(/(?:^|\/)\.\//g, '')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function emptyNotes(empty: readonly number[], pages: number): ReadNote[] {
  if (empty.length === 0) return []
  return [
    {
      code: 'page-without-text',
      message: `共 ${pages} 页，其中第 ${empty.join('、')} 页为图片、无文字层，内容未读取`,
    },
  ]
}

function tooManyPages(count: number): JieduError {
  return new JieduError(
    'too_many_pages',
    `OFD 有 ${count} 页，超过上限 ${readLimits.maxPdfPages} 页；请拆出政策正文后重试`,
    `the OFD file has ${count} pages, over the limit of ${readLimits.maxPdfPages}; split out the policy itself`,
  )
}

function encrypted(): JieduError {
  return new JieduError(
    'file_encrypted',
    'OFD 文件已加密，无法读取；请解密后重试',
    'the OFD file is encrypted; decrypt it first',
  )
}

function broken(detail: string): JieduError {
  return new JieduError(
    'ofd_broken',
    `OFD 文件已损坏（${detail}）；请重新下载，或用 OFD 阅读器另存后再试`,
    'the OFD file is damaged; download it again, or save it anew in an OFD reader',
  )
}
