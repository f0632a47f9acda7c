import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js'
import { JieduError } from '../../errors.ts'
import type { ReadNote, ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'
import { readLimits } from './limits.ts'
import { reflow } from './reflow.ts'
import { joinRuns, type TextRun, type VisualPage } from './visual-line.ts'

export type PageProgress = (progress: { readonly page: number; readonly pages: number }) => void

/**
 * The text of a PDF with a text layer, as paragraphs put together from its lines.
 *
 * @throws {JieduError} `pdf_broken`, `file_encrypted`, `pdf_too_many_pages`, `no_text_layer`
 */
export async function readPdf(bytes: Uint8Array, onProgress?: PageProgress): Promise<ReadResult> {
  const document = await openPdf(bytes)
  try {
    const pages: VisualPage[] = []
    const empty: number[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const visual = await readPage(page)
      pages.push(visual)
      if (visual.lines.length === 0 && (await showsPicture(page))) empty.push(number)
      page.cleanup()
      onProgress?.({ page: number, pages: document.numPages })
    }
    if (pages.every((page) => page.lines.length === 0)) throw noTextLayer(document.numPages)
    const { blocks, notes } = reflow(pages)
    const cleaned = cleanBlocks(blocks)
    return {
      format: 'pdf',
      blocks: cleaned.blocks,
      meta: {},
      notes: [...emptyNotes(empty, document.numPages), ...notes, ...cleaned.notes],
    }
  } finally {
    await document.loadingTask.destroy()
  }
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
      'pdf_too_many_pages',
      `PDF 有 ${count} 页，超过上限 ${readLimits.maxPdfPages} 页；请拆出政策正文后重试`,
      `the PDF has ${count} pages, over the limit of ${readLimits.maxPdfPages}; split out the policy itself`,
    )
  }
  return document
}

async function readPage(page: PDFPageProxy): Promise<VisualPage> {
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
  return { width: viewport.width, height: viewport.height, lines: joinRuns(runs), tables: [] }
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

function emptyNotes(empty: readonly number[], pages: number): ReadNote[] {
  if (empty.length === 0) return []
  return [
    {
      code: 'page-without-text',
      message: `共 ${pages} 页，其中第 ${empty.join('、')} 页为图片、无文字层，内容未读取`,
    },
  ]
}

/** The refusal of a scan, the same for every format. */
export function noTextLayer(pages: number): JieduError {
  return new JieduError(
    'no_text_layer',
    `本文件为扫描件或无文字层（共 ${pages} 页，没有可读取的文字）；请提供电子版，或加 --ocr 识别文字后核对`,
    `the file is a scan without a text layer (${pages} pages); give the electronic version, or use --ocr and check the result`,
  )
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
