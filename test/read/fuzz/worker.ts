import { parentPort } from 'node:worker_threads'
import { JieduError } from '../../../src/errors.ts'
import type { ReadResult } from '../../../src/policy/read/block.ts'
import { decodeText } from '../../../src/policy/read/decode.ts'
import { readHtml } from '../../../src/policy/read/html.ts'
import { readMd } from '../../../src/policy/read/md.ts'
import { readBytes } from '../../../src/policy/read/read-bytes.ts'
import { readTxt } from '../../../src/policy/read/txt.ts'
import type { ReaderName } from './seeds.ts'

export type FuzzAnswer = { readonly outcome: string; readonly detail?: string; readonly chars: number }

// The reader itself, without sniffing: bytes of a wrong format must do it no harm either.
async function call(reader: ReaderName, bytes: Uint8Array): Promise<ReadResult> {
  switch (reader) {
    case 'html':
      return readHtml(decodeText(bytes).text)
    case 'md':
      return readMd(decodeText(bytes).text)
    case 'txt':
      return readTxt(decodeText(bytes).text)
    case 'docx':
    case 'ofd':
      return readBytes(bytes, 'fuzz', 'zip', {})
    default:
      return readBytes(bytes, 'fuzz', reader, {})
  }
}

process.on('unhandledRejection', () => {})

parentPort?.on('message', async ({ reader, bytes }: { reader: ReaderName; bytes: Uint8Array }) => {
  let answer: FuzzAnswer
  try {
    const result = await call(reader, bytes)
    answer = { outcome: 'read', chars: result.blocks.reduce((sum, block) => sum + block.text.length, 0) }
    const bad = result.blocks.find(
      (block) => typeof block.text !== 'string' || block.text === '' || /\p{Cc}(?<![\t\n])/u.test(block.text),
    )
    if (bad) answer = { outcome: 'BAD BLOCK', detail: JSON.stringify(bad).slice(0, 200), chars: 0 }
  } catch (error) {
    if (!(error instanceof JieduError))
      answer = { outcome: 'CRASH', detail: String((error as Error).stack), chars: 0 }
    else {
      const cause = error.cause as Error | undefined
      answer = {
        outcome: error.code,
        chars: 0,
        ...(error.code === 'read_failed' && { detail: String(cause?.stack ?? cause) }),
      }
    }
  }
  parentPort?.postMessage(answer)
})
