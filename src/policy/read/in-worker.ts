import { Worker } from 'node:worker_threads'
import { JieduError } from '../../errors.ts'
import type { ReadResult } from './block.ts'
import { readLimits } from './limits.ts'
import type { PageProgress } from './read-bytes.ts'
import { readFailed } from './read-failed.ts'
import type { Sniffed } from './sniff.ts'

export type WorkerQuestion = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly format: Sniffed
  readonly ocr: boolean
  readonly charset?: string
}

export type WorkerAnswer = {
  readonly progress?: { readonly page: number; readonly pages: number }
  readonly result?: ReadResult
  readonly error?: { readonly code: string; readonly message: string; readonly english: string }
  readonly crash?: string
}

// tsc rewrites the ending of imports but not of this address, so it follows the ending of this very file.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

/**
 * Reads a file in a thread of its own with a heap limit and a clock: what cannot be stopped from inside, a parser
 * that hangs or grows, is ended from outside.
 *
 * @param file  the thread's program; another one only in tests
 * @throws {JieduError} `read_timeout`, `read_out_of_memory`, `read_failed`, and every code of the readers
 */
export function readInWorker(
  question: WorkerQuestion,
  timeoutMs: number,
  onProgress?: PageProgress,
  file: URL = workerFile,
): Promise<ReadResult> {
  const worker = new Worker(file, {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: readLimits.workerHeapMb },
    // Engines write warnings of their own; what matters comes back as a note.
    stdout: true,
    stderr: true,
  })
  const { promise, resolve, reject } = Promise.withResolvers<ReadResult>()
  const clock = setTimeout(() => reject(timedOut(timeoutMs)), timeoutMs)
  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.progress) onProgress?.(answer.progress)
    else if (answer.result) resolve(answer.result)
    else if (answer.error)
      reject(new JieduError(answer.error.code, answer.error.message, answer.error.english))
    else reject(readFailed(answer.crash))
  })
  worker.on('error', (cause: Error & { code?: string }) =>
    reject(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory(cause) : readFailed(cause)),
  )
  worker.on('exit', () => reject(readFailed('the reader stopped without an answer')))
  return promise.finally(() => {
    clearTimeout(clock)
    return worker.terminate()
  })
}

function timedOut(timeoutMs: number): JieduError {
  const seconds = Math.round(timeoutMs / 1000)
  return new JieduError(
    'read_timeout',
    `读取超过 ${seconds} 秒，已停止；请另存为 .docx 或拆分文件后重试`,
    `reading took more than ${seconds} s and was stopped; save the file as .docx or split it`,
  )
}

function outOfMemory(cause: unknown): JieduError {
  return new JieduError(
    'read_out_of_memory',
    `读取所需内存超过上限 ${readLimits.workerHeapMb} MB，已停止；请去掉图片或拆分文件后重试`,
    `reading needed more than ${readLimits.workerHeapMb} MB of memory and was stopped; drop pictures or split the file`,
    { cause },
  )
}
