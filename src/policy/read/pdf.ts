import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js'
import { JieduError } from '../../errors.ts'
import type { ReadNote, ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'
import { splitColumns } from './columns.ts'
import { readGrids } from './grid.ts'
import { readLimits } from './limits.ts'
import { noTextLayer } from './no-text-layer.ts'
import { openRecognizer, type Recognizer } from './ocr.ts'
import { drawPage } from './pdf-scan.ts'
import { readPdfStrokes } from './pdf-strokes.ts'
import type { PageProgress } from './read-bytes.ts'
import { withoutMarks } from './recognised.ts'
import { reflow } from './reflow.ts'
import { joinRuns, type TextRun, type VisualPage } from './visual-line.ts'

/** Two strokes this close meet, in points. */
const reachPoints = 2
/** A page with fewer characters and a picture is a scan; scanning programs print their name on each. */
const scanChars = 30

export type PdfOptions = { readonly ocr?: boolean; readonly onProgress?: PageProgress }

/**
 * The text of a PDF, as paragraphs put together from its lines. Pages that are pictures are read by recognition
 * when that was asked for, else named in a note; a file of nothing but pictures is refused.
 *
 * @throws {JieduError} `pdf_broken`, `file_encrypted`, `too_many_pages`, `no_text_layer`, `ocr_missing`
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<ReadResult> {
  const document = await openPdf(bytes)
  try {
    const { pages, pictures, damaged } = await readPages(document, options)
    const count = document.numPages
    if (damaged.length === count) throw broken(undefined)
    if (charsOf(pages) === 0 || (pictures.length > 0 && charsOf(pages) < scanChars * count))
      throw noTextLayer(count)
    const { blocks, notes } = reflow(pages)
    const read = withoutMarks(cleanBlocks(blocks))
    const unread = [
      ...(options.ocr ? [] : pageNotes(pictures, count, '为图片、无文字层')),
      ...pageNotes(damaged, count, '已损坏'),
    ]
    return { format: 'pdf', blocks: read.blocks, meta: {}, notes: [...unread, ...notes, ...read.notes] }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** All pages, and the numbers of those that show a picture and next to no text or cannot be read at all. */
async function readPages(document: PDFDocumentProxy, { ocr, onProgress }: PdfOptions) {
  const pages: VisualPage[] = []
  const pictures: number[] = []
  const damaged: number[] = []
  let recognizer: Recognizer | undefined
  try {
    for (let number = 1; number <= document.numPages; number++) {
      try {
        const page = await document.getPage(number)
        let parts = await readPage(page)
        if (charsOf(parts) < scanChars && (await showsPicture(page))) {
          pictures.push(number)
          if (ocr) {
            recognizer ??= await openRecognizer()
            parts = [await recognizer.read(await drawPage(document, page))]
          }
        }
        pages.push(...parts)
        page.cleanup()
      } catch (cause) {
        if (cause instanceof JieduError) throw cause
        damaged.push(number)
      }
      onProgress?.({ page: number, pages: document.numPages })
    }
  } finally {
    await recognizer?.close()
  }
  return { pages, pictures, damaged }
}

function charsOf(pages: readonly VisualPage[]): number {
  return pages
    .flatMap((page) => [
      ...page.lines.map((line) => line.text),
      ...page.tables.flatMap((table) => table.rows.flat()),
    ])
    .reduce((sum, text) => sum + text.length, 0)
}

/** Opens a PDF for reading its text: no script, no outside fonts, character maps from the installed package. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const root = dirname(
    dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))),
  )
  let document: PDFDocumentProxy
  try {
    document = await getDocument({
      // The engine takes the buffer over, so it gets its own.
      data: new Uint8Array(bytes),
      useSystemFonts: false,
      disableFontFace: true,
      cMapUrl: join(root, 'cmaps/'),
      cMapPacked: true,
      standardFontDataUrl: join(root, 'standard_fonts/'),
      wasmUrl: join(root, 'wasm/'),
      verbosity: 0,
    }).promise
  } catch (cause) {
    if ((cause as Error).name === 'PasswordException') throw encrypted(cause)
    throw broken(cause)
  }
  if (document.numPages > readLimits.maxPdfPages) {
    const count = document.numPages
    await document.loadingTask.destroy()
    throw new JieduError(
      'too_many_pages',
      `PDF 有 ${count} 页，超过上限 ${readLimits.maxPdfPages} 页；请拆出政策正文后重试`,
      `the PDF has ${count} pages, over the limit of ${readLimits.maxPdfPages}; split out the policy itself`,
    )
  }
  return document
}

/** A page as one part or, set in columns, as several in reading order. */
async function readPage(page: PDFPageProxy): Promise<VisualPage[]> {
  const viewport = page.getViewport({ scale: 1 })
  const [a, b, c, d, e, f] = viewport.transform as [number, number, number, number, number, number]
  const { items } = await page.getTextContent()
  const runs: TextRun[] = []
  for (const item of items) {
    if (!('str' in item) || !item.str) continue
    const [ta, tb, tc, td, te, tf] = item.transform as [number, number, number, number, number, number]
    // Slanted text is a watermark or a seal.
    if (Math.abs(b * ta + d * tb) > 0.2 * Math.abs(a * ta + c * tb)) continue
    const size = Math.hypot(tc, td) || item.height
    runs.push({ text: item.str, x: a * te + c * tf + e, y: b * te + d * tf + f, width: item.width, size })
  }
  const lines = joinRuns(runs)
  const { width, height } = viewport
  // Reading what a page draws costs as much as its text; only a page whose lines have gaps can hold a table.
  if (!lines.some((line) => /[ \u3000]/.test(line.text))) return [{ width, height, lines, tables: [] }]
  const strokes = readPdfStrokes(await page.getOperatorList(), [a, b, c, d, e, f])
  const { tables, rest } = readGrids(runs, strokes, reachPoints)
  return splitColumns({ width, height, lines: tables.length > 0 ? joinRuns(rest) : lines, tables }, rest)
}

async function showsPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some(
    (operation) =>
      operation === OPS.paintImageXObject ||
      operation === OPS.paintInlineImageXObject ||
      operation === OPS.paintImageMaskXObject,
  )
}

function pageNotes(numbers: readonly number[], pages: number, why: string): ReadNote[] {
  if (numbers.length === 0) return []
  return [
    {
      code: 'page-without-text',
      message: `共 ${pages} 页，其中第 ${numbers.join('、')} 页${why}，内容未读取`,
    },
  ]
}

function encrypted(cause: unknown): JieduError {
  return new JieduError(
    'file_encrypted',
    'PDF 设有打开密码，无法读取；请去掉密码后重试',
    'the PDF is protected by a password; remove it first',
    { cause },
  )
}

function broken(cause: unknown): JieduError {
  return new JieduError(
    'pdf_broken',
    'PDF 已损坏，无法打开；请重新下载，或用阅读器打开后另存再试',
    'the PDF is damaged; download it again, or open it in a reader and save it anew',
    { cause },
  )
}
