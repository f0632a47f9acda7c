import { JieduError } from '../../errors.ts'
import type { ReadResult } from './block.ts'
import { decodeText } from './decode.ts'
import { sniffFormat } from './sniff.ts'

export type ReadOptions = {
  readonly ocr?: boolean
  readonly timeoutMs?: number
  readonly maxChars?: number
  readonly onProgress?: (progress: { readonly page: number; readonly pages: number }) => void
}

/** Bytes of a policy file as blocks in reading order, with what the file says about itself. */
export async function readPolicyFile(
  bytes: Uint8Array,
  name: string,
  _options: ReadOptions = {},
): Promise<ReadResult> {
  if (bytes.length === 0)
    throw new JieduError('empty_file', `文件“${name}”是空的`, `the file ${name} is empty`)
  const format = sniffFormat(bytes)
  const { text, notes } = decodeText(bytes)
  const result = await readText(
    text,
    format === 'html' ? 'html' : /\.(?:md|markdown)$/i.test(name) ? 'md' : 'txt',
  )
  return { ...result, notes: [...notes, ...result.notes] }
}

async function readText(text: string, format: 'html' | 'md' | 'txt'): Promise<ReadResult> {
  if (format === 'html') return (await import('./html.ts')).readHtml(text)
  if (format === 'md') return (await import('./md.ts')).readMd(text)
  return (await import('./txt.ts')).readTxt(text)
}
