import { parentPort, workerData } from 'node:worker_threads'
import { JieduError } from '../../errors.ts'
import type { WorkerAnswer, WorkerQuestion } from './in-worker.ts'
import { readBytes } from './read-bytes.ts'

// The PDF engine leaves promises of damaged objects behind; what matters comes back through its own answer.
process.on('unhandledRejection', () => {})

const port = parentPort
if (port) {
  const { bytes, name, format, ocr, charset } = workerData as WorkerQuestion
  const say = (answer: WorkerAnswer): void => port.postMessage(answer)
  try {
    const result = await readBytes(bytes, name, format, {
      ...(ocr && { ocr }),
      ...(charset && { charset }),
      onProgress: (progress) => say({ progress }),
    })
    say({ result })
  } catch (error) {
    if (error instanceof JieduError)
      say({ error: { code: error.code, message: error.message, english: error.english } })
    else say({ crash: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
}
