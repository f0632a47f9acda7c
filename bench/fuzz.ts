import { runFuzz } from '../test/read/fuzz/run-fuzz.ts'
import { type ReaderName, readers } from '../test/read/fuzz/seeds.ts'

/**
 * Mutated files against every reader: `node bench/fuzz.ts [reader|all] [count] [seed]`.
 *
 * Ends with status 1 when a reader crashed, hung over its limit or took more memory than allowed; the same seed
 * gives the same files.
 */
const [which = 'all', count = '10000', seed = '2026'] = process.argv.slice(2)
let failed = false
for (const reader of readers) {
  if (which !== 'all' && which !== reader) continue
  const started = performance.now()
  const report = await runFuzz(reader as ReaderName, {
    count: Number(count),
    seed: Number(seed),
    guardEvery: 200,
  })
  const seconds = Math.round((performance.now() - started) / 1000)
  const outcomes = Object.entries(report.outcomes)
    .sort((a, b) => b[1] - a[1])
    .map(([outcome, times]) => `${outcome} ${times}`)
    .join(', ')
  console.log(
    `${reader}: ${report.runs} files in ${seconds} s, slowest ${report.slowestMs} ms, memory ${report.rssMb} MB, failures ${report.failures.length}\n  ${outcomes}`,
  )
  for (const [detail, times] of Object.entries(report.parserErrors))
    console.log(`  parser error ×${times}: ${detail}`)
  for (const failure of report.failures.slice(0, 10))
    console.log(`  FAILURE in run ${failure.run}: ${failure.outcome} ${failure.detail.slice(0, 600)}`)
  failed ||= report.failures.length > 0
}
process.exitCode = failed ? 1 : 0
