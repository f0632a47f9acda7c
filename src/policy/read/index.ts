import { JieduError } from '../../errors.ts'
import type { ReadResult } from './block.ts'
import { readBytes } from './read-bytes.ts'
import { sniffFormat } from './sniff.ts'

export type ReadOptions = {
  readonly ocr?: boolean
  readonly timeoutMs?: number
  readonly maxChars?: number
  readonly charset?: string
  readonly onProgress?: (progress: { readonly page: number; readonly pages: number }) => void
}

/** Bytes of a policy file as blocks in reading order, with what the file says about itself. */
export async function readPolicyFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  if (bytes.length === 0)
    throw new JieduError('empty_file', `文件“${name}”是空的`, `the file ${name} is empty`)
  return readBytes(bytes, name, sniffFormat(bytes), options)
}
