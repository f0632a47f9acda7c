import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { f1, goldFolder, type Scores, scoreGold } from '../../bench/understanding-scores.ts'

const absent = !existsSync(goldFolder)
if (absent)
  console.warn(`gold annotations are absent at ${goldFolder}: the figures of understanding go unchecked`)

describe.skipIf(absent && !process.env.CI)('understanding against the gold annotations', () => {
  let scores: Scores

  it('reads metadata exactly in at least 95 % of fields', async () => {
    scores = await scoreGold()
    expect(scores.documents).toBeGreaterThan(10)
    expect(scores.metadata.right / scores.metadata.asked).toBeGreaterThanOrEqual(0.95)
  })

  it('rebuilds outlines with F1 of at least .95', () =>
    expect(f1(scores.outline)).toBeGreaterThanOrEqual(0.95))

  it('tells which elements have material with F1 of at least .90', () =>
    expect(f1(scores.elements)).toBeGreaterThanOrEqual(0.9))
})
