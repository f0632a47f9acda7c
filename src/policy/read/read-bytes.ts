import { JieduError } from '../../errors.ts'
import type { ReadResult } from './block.ts'
import { decodeText } from './decode.ts'
import { readFailed } from './read-failed.ts'
import type { Sniffed } from './sniff.ts'
import type { Zip } from './zip.ts'

export type PageProgress = (progress: { readonly page: number; readonly pages: number }) => void

export type ReadBytesOptions = {
  readonly ocr?: boolean
  readonly charset?: string
  readonly onProgress?: PageProgress
}

/**
 * One reader per format, each loaded when it is needed: reading a web page must not load a PDF engine.
 *
 * @throws {JieduError} the codes of the readers, and `read_failed` for what a parser threw on a damaged file
 */
export async function readBytes(
  bytes: Uint8Array,
  name: string,
  format: Sniffed,
  options: ReadBytesOptions,
): Promise<ReadResult> {
  try {
    return await readFormat(bytes, name, format, options)
  } catch (cause) {
    throw cause instanceof JieduError ? cause : readFailed(cause)
  }
}

async function readFormat(
  bytes: Uint8Array,
  name: string,
  format: Sniffed,
  options: ReadBytesOptions,
): Promise<ReadResult> {
  switch (format) {
    case 'html':
    case 'text': {
      const { text, notes } = decodeText(bytes, options.charset)
      const result = await readText(text, format === 'html' ? 'html' : isMarkdown(text, name) ? 'md' : 'txt')
      return { ...result, notes: [...notes, ...result.notes] }
    }
    case 'zip':
      return readZip((await import('./zip.ts')).openZip(bytes))
    case 'doc':
      return (await import('./doc.ts')).readDoc(bytes)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes, options)
    case 'image':
      return (await import('./image.ts')).readImage(bytes, options.ocr ?? false)
  }
}

async function readText(text: string, format: 'html' | 'md' | 'txt'): Promise<ReadResult> {
  if (format === 'html') return (await import('./html.ts')).readHtml(text)
  if (format === 'md') return (await import('./md.ts')).readMd(text)
  return (await import('./txt.ts')).readTxt(text)
}

/** Markdown by its marks; the name only decides for a text that has none either way. */
function isMarkdown(text: string, name: string): boolean {
  const head = text.slice(0, 20_000)
  if (/^#{1,6}\s+\S|^\s*\*\*[^*\n]{1,200}\*\*|^\|[^\n]{0,1000}\|\s*$|\]\(https?:|^---\s*$/m.test(head))
    return true
  return /\.(?:md|markdown)$/i.test(name)
}

async function readZip(zip: Zip): Promise<ReadResult> {
  const has = (name: string): boolean => zip.names.includes(name)
  if (has('word/document.xml')) return (await import('./docx.ts')).readDocx(zip)
  if (has('OFD.xml')) return (await import('./ofd.ts')).readOfd(zip)
  const kind = zip.names.some((name) => name.startsWith('xl/'))
    ? '表格文件（.xlsx）'
    : zip.names.some((name) => name.startsWith('ppt/'))
      ? '演示文稿（.pptx）'
      : has('mimetype')
        ? 'OpenDocument 或电子书文件'
        : '普通压缩包'
  throw new JieduError(
    'zip_without_document',
    `这是${kind}，其中没有 Word 或 OFD 正文；请解压后选择其中的文件，或另存为 .docx 后重试`,
    'the archive holds no Word or OFD document; unpack it and choose a file, or save it as .docx',
  )
}
