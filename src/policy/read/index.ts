import { JieduError } from '../../errors.ts'
import type { Block, ReadNote, ReadResult } from './block.ts'
import { formatBytes, readLimits } from './limits.ts'
import { nestsDeeper } from './nesting.ts'
import { type PageProgress, readBytes } from './read-bytes.ts'
import { type Sniffed, sniffFormat } from './sniff.ts'

export type ReadOptions = {
  /** Read pictures of text by optical character recognition; every number read so is noted. */
  readonly ocr?: boolean
  /** Wall clock for one file; 20 s, with OCR 10 minutes. */
  readonly timeoutMs?: number
  /** Text handed on, in UTF-16 units; 1,000,000. What is beyond is cut and the place noted. */
  readonly maxChars?: number
  /** Charset of the HTTP header, for a page that came from the web. */
  readonly charset?: string
  /** Told after each page of a PDF or a scan. */
  readonly onProgress?: PageProgress
}

/**
 * Bytes of a policy file as blocks in reading order, with what the file says about itself and what was removed.
 *
 * The format is told from the content, never from the name. Text and small web pages are read at once; everything
 * that needs a parser of an untrusted binary format is read in a worker with a memory limit and a clock.
 *
 * @param name  only for messages, and to take a text without marks for Markdown
 * @throws {JieduError} `empty_file`, `file_too_large`, `unknown_format`, `no_text`, `mojibake`, `no_text_layer`,
 *   `file_encrypted`, `read_timeout`, `read_out_of_memory`, `read_failed`, `too_many_pages`, `zip_…`, `xml_…`,
 *   `…_broken`, `…_not_supported`, `not_a_word_file`, `zip_without_document`, `ocr_missing`
 */
export async function readPolicyFile(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  if (bytes.length === 0) throw empty(name)
  if (bytes.length > readLimits.maxFileBytes) throw tooLarge(bytes.length)
  const format = sniffFormat(bytes)
  const result = isHarmless(bytes, format)
    ? await readBytes(bytes, name, format, options)
    : await (await import('./in-worker.ts')).readInWorker(
        {
          bytes,
          name,
          format,
          ocr: options.ocr ?? false,
          ...(options.charset && { charset: options.charset }),
        },
        options.timeoutMs ?? (options.ocr ? readLimits.ocrTimeoutMs : readLimits.timeoutMs),
        options.onProgress,
      )
  if (result.blocks.length === 0) throw noText()
  return cutAtLimit(result, options.maxChars ?? readLimits.maxChars)
}

function isHarmless(bytes: Uint8Array, format: Sniffed): boolean {
  if (bytes.length > readLimits.mainThreadBytes) return false
  if (format === 'text') return true
  return format === 'html' && !nestsDeeper(Buffer.from(bytes).toString('latin1'), readLimits.mainThreadDepth)
}

/** A silent cut is forbidden: the note says how much was kept and where the cut fell. */
function cutAtLimit(result: ReadResult, maxChars: number): ReadResult {
  const blocks: Block[] = []
  let room = maxChars
  for (const block of result.blocks) {
    if (block.text.length <= room) {
      blocks.push(block)
      room -= block.text.length + 1
      continue
    }
    if (!block.rows && room > 0) blocks.push({ ...block, text: block.text.slice(0, room) })
    const total = result.blocks.reduce((sum, each) => sum + each.text.length + 1, 0)
    const last = blocks.at(-1)?.text.slice(-20) ?? ''
    const note: ReadNote = {
      code: 'cut-at-limit',
      message: `全文约 ${total} 字，超过上限 ${maxChars} 字；在“…${last}”之后截断，其后内容未读取`,
      block: Math.max(0, blocks.length - 1),
    }
    const notes = result.notes.filter((each) => each.block === undefined || each.block < blocks.length)
    return { ...result, blocks, notes: [...notes, note] }
  }
  return result
}

function empty(name: string): JieduError {
  return new JieduError(
    'empty_file',
    `文件“${name}”是空的（0 字节）；请检查是否上传完整`,
    `the file ${name} is empty (0 bytes)`,
  )
}

function tooLarge(size: number): JieduError {
  const limit = formatBytes(readLimits.maxFileBytes)
  return new JieduError(
    'file_too_large',
    `文件 ${formatBytes(size)}，超过上限 ${limit}；请去掉图片或拆分后重试`,
    `the file is ${formatBytes(size)}, over the limit of ${limit}; drop its pictures or split it`,
  )
}

function noText(): JieduError {
  return new JieduError(
    'no_text',
    '文件中没有可读取的正文；请确认选对了文件，网页请保存完整内容',
    'the file holds no readable text; check that it is the right file, and save web pages whole',
  )
}
