import { describe, expect, it } from 'vitest'
import type { Interpretation } from '../../src/interpret.ts'
import { extractFacts } from '../../src/policy/facts.ts'
import type { Point } from '../../src/types.ts'
import { pairingViolations, unitsOf, violationsOf } from './pairing.ts'
import { corpusIsThere, draftOf, realDrafts, subsidies, waterPlan } from './policies.ts'

const kinds = new Set(['date', 'duration', 'money', 'percent', 'count', 'measure', 'ratio', 'plan-period'])

type Found = {
  readonly key: string
  readonly kind: string
  readonly text: string
  readonly at: readonly [number, number]
}

const valuesOf = (text: string): Found[] =>
  extractFacts(text)
    .filter(({ kind }) => kinds.has(kind))
    .map(({ kind, value, unit, span }) => ({
      key: `${kind}|${value}|${unit}`,
      kind,
      text: text.slice(...span),
      at: span,
    }))

/** A point flattened to one text that can be altered and checked like a statement. */
const flat = (point: Point): Extract<Point, { kind: 'statement' }> => ({
  kind: 'statement',
  text: unitsOf(point).join('。'),
  sources: point.sources as Extract<Point, { kind: 'statement' }>['sources'],
})

const exchange = (text: string, a: Found, b: Found) =>
  `${text.slice(0, a.at[0])}${b.text}${text.slice(a.at[1], b.at[0])}${a.text}${text.slice(b.at[1])}`

const put = (text: string, { at }: Found, value: string) =>
  `${text.slice(0, at[0])}${value}${text.slice(at[1])}`

/** Texts of a draft with one value in the wrong place each. */
function mutants({ document, draft }: Interpretation) {
  const points = draft.sections
    .flatMap((section) => section.points)
    .filter(({ kind }) => kind !== 'placeholder')
  const found: { point: Point; sources: string[]; text: string }[] = []
  points.forEach((point, index) => {
    const base = flat(point)
    const sources = point.sources.map(({ span }) => document.text.slice(...span))
    const values = valuesOf(base.text)
    values.forEach((value, place) => {
      const rival = values.slice(place + 1).find(({ kind, key }) => kind === value.kind && key !== value.key)
      if (rival !== undefined) found.push({ point: base, sources, text: exchange(base.text, value, rival) })
      const year = value.text.match(/20\d\d/)
      if (year !== null)
        found.push({
          point: base,
          sources,
          text: put(base.text, value, value.text.replace(year[0], String(Number(year[0]) - 7))),
        })
    })
    const other = points
      .slice(index + 1, index + 4)
      .map(flat)
      .flatMap(({ text }) => valuesOf(text))
    const moved = other.find(
      ({ kind, key }) =>
        values.some((value) => value.kind === kind) && values.every((value) => value.key !== key),
    )
    const seat = values.find(({ kind }) => kind === moved?.kind)
    if (moved !== undefined && seat !== undefined)
      found.push({ point: base, sources, text: put(base.text, seat, moved.text) })
  })
  return found
}

function expectCaught(drafts: readonly Interpretation[]) {
  const all = drafts.flatMap(mutants)
  const missed = all.filter(
    ({ point, sources, text }) => violationsOf({ ...flat(point), text }, sources).length === 0,
  )
  expect(all.length).toBeGreaterThan(10)
  expect(missed.length / all.length, missed.map(({ text }) => text).join('\n')).toBeLessThanOrEqual(0.01)
}

describe('values and their subjects', () => {
  const invented = [draftOf(subsidies), draftOf(waterPlan)]

  it('stand together in drafts of invented policies', () => {
    for (const { draft, document } of invented) expect(pairingViolations(draft, document)).toEqual([])
  })

  it('are told at all', () => {
    const told = JSON.stringify(invented.map(({ draft }) => draft))
    for (const value of ['96%', '300万元', '10个工作日']) expect(told).toContain(value)
  })

  it('are missed in no mutant of an invented policy', () => {
    expectCaught(invented)
  })

  describe.skipIf(!corpusIsThere && process.env.CI === undefined)('of real documents', () => {
    it('stand together, and 99 of 100 exchanges are caught', { timeout: 120_000 }, async () => {
      const drafts = await realDrafts()
      expect(drafts.length).toBeGreaterThan(15)
      const wrong = drafts.flatMap(({ id, draft, document }) =>
        pairingViolations(draft, document).map((violation) => ({ id, ...violation })),
      )
      expect(wrong).toEqual([])
      expectCaught(drafts)
    })
  })
})
