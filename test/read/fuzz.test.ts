import { expect, test } from 'vitest'
import { runFuzz } from './fuzz/run-fuzz.ts'
import { readers } from './fuzz/seeds.ts'

// The long run of 10,000 files a reader is `node bench/fuzz.ts`.
test.each(readers)(
  '%s survives 150 mutated files',
  async (reader) => {
    const report = await runFuzz(reader, { count: 150, seed: 7, guardEvery: 50 })
    expect(report.failures).toEqual([])
    expect(Object.values(report.outcomes).reduce((sum, times) => sum + times, 0)).toBe(150)
    if (reader !== 'image') expect(report.outcomes.read).toBeGreaterThan(10)
  },
  120_000,
)
