import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readInWorker, type WorkerQuestion } from '../../src/policy/read/in-worker.ts'
import { fixture, read, refusal } from './read-helpers.ts'

const question: WorkerQuestion = { bytes: fixture('qinghe.docx'), name: 'a.docx', format: 'zip', ocr: false }
const stubs = {
  hangs: new URL('./stubs/hangs.ts', import.meta.url),
  grows: new URL('./stubs/grows.ts', import.meta.url),
  crashes: new URL('./stubs/crashes.ts', import.meta.url),
  leaves: new URL('./stubs/leaves.ts', import.meta.url),
} as const

describe('a reader in a thread of its own', () => {
  test('that hangs is ended by the clock', async () => {
    const started = performance.now()
    const error = await refusal(readInWorker(question, 2_000, undefined, stubs.hangs), 'read_timeout')
    expect(performance.now() - started).toBeLessThan(4_000)
    expect(error.message).toContain('2 秒')
  })

  test('that takes memory without end is ended by its limit', async () => {
    const error = await refusal(readInWorker(question, 30_000, undefined, stubs.grows), 'read_out_of_memory')
    expect(error.message).toContain('512 MB')
  })

  test.each(['crashes', 'leaves'] as const)('that %s gives an error and no crash of ours', async (name) => {
    await refusal(readInWorker(question, 5_000, undefined, stubs[name]), 'read_failed')
  })

  test('keeps code and both messages of what the reader threw', async () => {
    const error = await refusal(
      readInWorker({ ...question, bytes: question.bytes.subarray(0, 900) }, 5_000),
      'zip_broken',
    )
    expect(error.message).toContain('文件已损坏')
  })

  test('leaves the bytes to their owner', async () => {
    const bytes = Uint8Array.from(fixture('qinghe.docx'))
    await read(bytes)
    expect(bytes.length).toBe(fixture('qinghe.docx').length)
  })
})

test('the built program reads in a worker too', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  // Beside the sources, so that the packages are found.
  const out = mkdtempSync(join(root, 'node_modules', '.jiedu-built-'))
  try {
    // A type error elsewhere is another test's matter; the files are written all the same.
    spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      ['-p', 'tsconfig.build.json', '--outDir', out, '--declaration', 'false', '--declarationMap', 'false'],
      { cwd: root },
    )
    const script = join(out, 'try.mjs')
    writeFileSync(
      script,
      `import { readFileSync } from 'node:fs'
import { readPolicyFile } from './policy/read/index.js'
const result = await readPolicyFile(readFileSync(${JSON.stringify(fileURLToPath(new URL('../../fixtures/read/qinghe.docx', import.meta.url)))}), 'a.docx')
console.log(result.blocks.length)`,
    )
    const printed = execFileSync(process.execPath, [script], { cwd: tmpdir(), encoding: 'utf8' })
    expect(printed.trim()).toBe('27')
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}, 60_000)
