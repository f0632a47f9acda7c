import { createRequire } from 'node:module'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js'
import { JieduError } from '../../errors.ts'

type CanvasFactory = {
  create(
    width: number,
    height: number,
  ): { canvas: HTMLCanvasElement & PngCanvas; context: CanvasRenderingContext2D }
  destroy(canvas: unknown): void
}
type PngCanvas = { toBuffer(type: 'image/png'): Uint8Array }

/** Dots per inch a page is drawn at: recognition loses strokes below 150 and gains little above 200. */
const scanDpi = 200
const pointsPerInch = 72
const maxPixels = 25_000_000

/**
 * One page of a PDF as a PNG picture.
 *
 * @throws {JieduError} `ocr_missing` when the drawing package is not installed
 */
export async function drawPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<Uint8Array> {
  requireCanvas()
  const whole = page.getViewport({ scale: 1 })
  const largest = Math.sqrt(maxPixels / Math.max(1, whole.width * whole.height))
  const viewport = page.getViewport({ scale: Math.min(scanDpi / pointsPerInch, largest) })
  const factory = document.canvasFactory as CanvasFactory
  const drawn = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  try {
    await page.render({ canvas: drawn.canvas, canvasContext: drawn.context, viewport }).promise
    return drawn.canvas.toBuffer('image/png')
  } finally {
    factory.destroy(drawn)
  }
}

function requireCanvas(): void {
  try {
    const engine = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
    createRequire(engine).resolve('@napi-rs/canvas')
  } catch (cause) {
    throw new JieduError(
      'ocr_missing',
      '识别 PDF 扫描件需要绘图组件；请运行 npm install @napi-rs/canvas 后重试',
      'recognising a scanned PDF needs the drawing package; run npm install @napi-rs/canvas',
      { cause },
    )
  }
}
