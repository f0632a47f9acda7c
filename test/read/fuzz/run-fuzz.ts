import { Worker } from 'node:worker_threads'
import { readPolicyFile } from '../../../src/policy/read/index.ts'
import { readLimits } from '../../../src/policy/read/limits.ts'
import { makeRandom } from './mutate.ts'
import { mutateFile, type ReaderName, readers, seedsOf } from './seeds.ts'
import type { FuzzAnswer } from './worker.ts'

export type FuzzReport = {
  readonly reader: ReaderName
  readonly runs: number
  /** How often each outcome came: `read`, or the code of a refusal. */
  readonly outcomes: Readonly<Record<string, number>>
  /** What must not happen: another error than ours, a hang, memory over the limit. */
  readonly failures: readonly { readonly run: number; readonly outcome: string; readonly detail: string }[]
  /** Details of damaged files that a parser gave up on. */
  readonly parserErrors: Readonly<Record<string, number>>
  readonly slowestMs: number
  readonly rssMb: number
}

export type FuzzOptions = {
  readonly count: number
  readonly seed: number
  /** Every so many inputs also go through the public function with its real guard; 0 for none. */
  readonly guardEvery: number
}

/** Feeds a reader mutated files in one long-lived thread; the same seed gives the same files. */
export async function runFuzz(
  reader: ReaderName,
  { count, seed, guardEvery }: FuzzOptions,
): Promise<FuzzReport> {
  const random = makeRandom(seed + readers.indexOf(reader) * 1_000_003)
  const seeds = seedsOf(reader)
  const others = readers.flatMap((name) => seedsOf(name).slice(0, 1))
  const outcomes: Record<string, number> = {}
  const parserErrors: Record<string, number> = {}
  const failures: { run: number; outcome: string; detail: string }[] = []
  let slowestMs = 0
  let thread = new Thread()
  for (let run = 0; run < count; run++) {
    const bytes = mutateFile(
      reader,
      seeds[random(seeds.length)] as Uint8Array,
      random,
      others[random(others.length)] as Uint8Array,
    )
    const started = performance.now()
    const answer = await thread.ask(reader, bytes)
    slowestMs = Math.max(slowestMs, performance.now() - started)
    outcomes[answer.outcome] = (outcomes[answer.outcome] ?? 0) + 1
    if (/^[A-Z]/.test(answer.outcome)) {
      failures.push({ run, outcome: answer.outcome, detail: answer.detail ?? '' })
      await thread.stop()
      thread = new Thread()
    } else if (answer.detail) {
      const line = answer.detail.split('\n').slice(0, 2).join(' ')
      parserErrors[line] = (parserErrors[line] ?? 0) + 1
    }
    if (guardEvery > 0 && run % guardEvery === 0) {
      const guarded = await readPolicyFile(bytes, 'fuzz').then(
        () => 'read',
        (error: Error & { code?: string }) => error.code ?? 'CRASH',
      )
      if (guarded === 'CRASH') failures.push({ run, outcome: 'GUARD', detail: guarded })
    }
  }
  await thread.stop()
  return {
    reader,
    runs: count,
    outcomes,
    failures,
    parserErrors,
    slowestMs: Math.round(slowestMs),
    rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

class Thread {
  readonly worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: readLimits.workerHeapMb },
    stdout: true,
    stderr: true,
  })

  constructor() {
    this.worker.on('error', () => {})
  }

  ask(reader: ReaderName, bytes: Uint8Array): Promise<FuzzAnswer> {
    const { promise, resolve } = Promise.withResolvers<FuzzAnswer>()
    const clock = setTimeout(() => resolve({ outcome: 'HANG', chars: 0 }), readLimits.timeoutMs)
    const onError = (error: Error): void => resolve({ outcome: 'THREAD', detail: String(error), chars: 0 })
    this.worker.once('message', resolve)
    this.worker.once('error', onError)
    this.worker.postMessage({ reader, bytes })
    return promise.finally(() => {
      clearTimeout(clock)
      this.worker.off('message', resolve)
      this.worker.off('error', onError)
    })
  }

  stop(): Promise<number> {
    return this.worker.terminate()
  }
}
