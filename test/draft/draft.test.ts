import { describe, expect, it } from 'vitest'
import type { Interpretation } from '../../src/interpret.ts'
import { interpretationDraftSchema } from '../../src/types.ts'
import { corpusIsThere, draftOf, realDrafts, subsidies, waterPlan } from './policies.ts'

/** What no editor would print: doubled marks, open brackets, a mark where a sentence begins. */
const faults =
  /[，；、：]{2}|[，；：]。|。。|^[，；、。：]|（）|“”|（针对针对|（适用情形：）|和和|的的|、和(?![谐平])/u

const textsOf = ({ draft }: Interpretation): string[] =>
  draft.sections.flatMap(({ points }) =>
    points.flatMap((point) => (point.kind === 'row' ? point.cells.map(({ text }) => text) : [point.text])),
  )

const isClosed = (text: string) =>
  ['（）', '“”', '《》'].every(([open, close]) => text.split(open!).length === text.split(close!).length)

function expectSound(interpretation: Interpretation) {
  const { draft, document } = interpretation
  expect(() => interpretationDraftSchema.parse(draft)).not.toThrow()
  for (const point of draft.sections.flatMap(({ points }) => points)) {
    if (point.kind === 'placeholder') continue
    expect(point.sources.length, JSON.stringify(point)).toBeGreaterThan(0)
    for (const { span } of point.sources) {
      expect(span[0]).toBeGreaterThanOrEqual(0)
      expect(span[1]).toBeLessThanOrEqual(document.text.length)
      expect(span[1]).toBeGreaterThan(span[0])
    }
  }
  for (const text of textsOf(interpretation)) {
    expect(text).not.toMatch(faults)
    expect(isClosed(text), text).toBe(true)
  }
}

describe('drafts of invented policies', () => {
  it('are the same, byte for byte, each time', () => {
    for (const lines of [subsidies, waterPlan])
      expect(JSON.stringify(draftOf(lines).draft)).toBe(JSON.stringify(draftOf(lines).draft))
  })

  it('are sound', () => {
    for (const lines of [subsidies, waterPlan]) expectSound(draftOf(lines))
  })

  it('never give one value of a list to another entry', () => {
    const told = textsOf(draftOf(subsidies)).join('\n')
    expect(told).not.toMatch(/乙级[^。；]{0,20}20万元|甲级[^。；]{0,20}10万元/u)
  })

  it('quote nothing that is not in the policy letter by letter', () => {
    for (const interpretation of [draftOf(subsidies), draftOf(waterPlan)]) {
      for (const text of textsOf(interpretation))
        for (const [, quoted] of text.matchAll(/“([^“”]+)”/gu))
          expect(interpretation.document.text).toContain(quoted)
    }
  })
})

describe.skipIf(!corpusIsThere && process.env.CI === undefined)('drafts of real documents', () => {
  it('are sound', { timeout: 120_000 }, async () => {
    for (const interpretation of await realDrafts()) expectSound(interpretation)
  })
})
