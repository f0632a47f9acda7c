import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { interpret } from '../src/interpret.ts'
import { makeDocx } from './make-docx.ts'
import { makePage, makePolicy } from './make-policy.ts'

/**
 * Speed and memory as ratios within one run: `npm run bench`, after `npm run build` for the `dist` line.
 *
 * Exit status 1 when a target of docs/benchmarks.md is missed.
 */
const root = resolve(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'jiedu-bench-'))
const rounds = 15
let missed = 0

try {
  await benchProcess()
  await benchInProcess()
  benchMemory()
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = missed > 0 ? 1 : 0

async function benchProcess(): Promise<void> {
  const page = join(folder, 'policy.html')
  writeFileSync(page, makePage(5_000))
  const commands = {
    'node -e 0': ['-e', '0'],
    'src/cli.ts --version': ['src/cli.ts', '--version'],
    'src/cli.ts interpret': ['src/cli.ts', 'interpret', page],
    ...(existsSync(join(root, 'dist/cli.js')) && {
      'dist/cli.js interpret': ['dist/cli.js', 'interpret', page],
    }),
  }
  const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]))
  // Interleaved, so that a slow moment of the machine falls on all alike; the first round only warms the caches.
  for (let round = 0; round <= rounds; round++)
    for (const [name, args] of Object.entries(commands)) {
      const ms = timeProcess(args)
      if (round > 0) times.get(name)?.push(ms)
    }
  const base = median(times.get('node -e 0') ?? [])
  say('\nWhole process, 5,000-character html, median of 15 (target: interpret ≤ 10 × node -e 0)')
  for (const [name, all] of times) {
    const ratio = median(all) / base
    if (name.endsWith('interpret')) judge(ratio <= 10)
    say(`  ${name.padEnd(24)} ${median(all).toFixed(0).padStart(5)} ms  × ${ratio.toFixed(1)}`)
  }
}

function timeProcess(args: readonly string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return performance.now() - start
}

async function benchInProcess(): Promise<void> {
  const encode = (chars: number) => new TextEncoder().encode(makePolicy(chars).join('\n'))
  const walk = async (bytes: Uint8Array) => {
    const start = performance.now()
    await interpret(bytes, 'policy.txt')
    return performance.now() - start
  }
  const lengths = [5_000, 25_000, 250_000, 1_000_000]
  const medians = new Map<number, number>()
  say('\nIn process, text to draft (target: ≥ 300,000 characters/s; 1,000,000 ≤ × 4.6 of 250,000)')
  for (let round = 0; round < 20; round++) await walk(encode(5_000))
  for (const length of lengths) {
    const bytes = encode(length)
    const times: number[] = []
    for (let round = 0; round < (length > 100_000 ? 5 : 15); round++) times.push(await walk(bytes))
    medians.set(length, median(times))
    const rate = (length / median(times)) * 1000
    judge(rate >= 300_000)
    say(
      `  ${length.toLocaleString('en').padStart(9)} chars  ${median(times).toFixed(0).padStart(6)} ms  ${Math.round(rate).toLocaleString('en').padStart(9)} chars/s`,
    )
  }
  const growth = (medians.get(1_000_000) ?? 0) / (medians.get(250_000) ?? 1)
  judge(growth <= 4.6)
  say(`  growth 250,000 → 1,000,000  × ${growth.toFixed(2)}`)
}

function benchMemory(): void {
  say('\nPeak memory of the whole process, 10 MB docx (target: ≤ 400 MB)')
  const files = { 'all text': 900_000, 'text and a picture': 20_000 }
  for (const [name, chars] of Object.entries(files)) {
    const path = join(folder, 'policy.docx')
    writeFileSync(path, makeDocx(10 * 1024 * 1024, chars))
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './bench/print-peak.ts', 'src/cli.ts', 'interpret', path, '--json'],
      { cwd: root, maxBuffer: 1024 ** 3, encoding: 'utf8' },
    )
    const peak = Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024
    if (status !== 0 || !Number.isFinite(peak)) throw new Error(`no memory figure (${status}): ${stderr}`)
    judge(peak <= 400)
    say(`  ${name.padEnd(24)} ${peak.toFixed(0).padStart(5)} MB`)
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

function judge(held: boolean): void {
  if (!held) missed++
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
