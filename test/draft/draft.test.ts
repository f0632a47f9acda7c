import { describe, expect, it } from 'vitest'
import { quoteLongRuns } from '../../src/draft/quote-runs.ts'
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

describe('quoteLongRuns', () => {
  const duty =
    '供水企业依法安装水质自动监测设备，在厂区门口设置电子显示屏实时公布水质和水压数据，每月向县水务局报送检测结果和停水安排，每年公布成本和水价构成'
  const { document } = draftOf([...waterPlan, `（三）公开信息。${duty}（${duty}）。`])
  const start = document.text.indexOf(duty)
  const quoted = (text: string) =>
    quoteLongRuns(
      [
        {
          role: 'tasks',
          heading: '主要任务',
          points: [
            { kind: 'statement', text, sources: [{ clauseId: 'c1', span: [start, start + duty.length] }] },
          ],
        },
      ],
      document,
    )[0]!.points[0]!.text

  it('quotes whole phrases of a long stretch, also inside brackets', () => {
    expect(quoted(`${duty}。`)).toBe(`“${duty}”。`)
    expect(quoted(`公开信息（${duty}）。`)).toBe(`公开信息（“${duty}”）。`)
  })

  it('leaves short stretches and changed words alone', () => {
    expect(quoted('供水企业依法安装水质自动监测设备。')).toBe('供水企业依法安装水质自动监测设备。')
    expect(quoted('供水厂要装设备，把数据挂在门口，每月把检测结果交给县里。')).not.toContain('“')
  })
})

describe.skipIf(!corpusIsThere && process.env.CI === undefined)('drafts of real documents', () => {
  it('are sound', { timeout: 120_000 }, async () => {
    for (const interpretation of await realDrafts()) expectSound(interpretation)
  })
})
