import { extractFacts } from '../../src/policy/facts.ts'
import type { InterpretationDraft, Point, PolicyDocument } from '../../src/types.ts'

/** A value that stands beside words it does not stand beside in the source. */
export type Violation = {
  readonly text: string
  readonly why: 'no such value here' | 'order' | 'other value fits better'
}

type Value = { readonly key: string; readonly kind: string; readonly start: number; readonly end: number }

const counted = new Set(['date', 'duration', 'money', 'percent', 'count', 'measure', 'ratio', 'plan-period'])

/** How much better another value must fit the words next to one: a third is more than plain words cost. */
const margin = 0.34

/** Letters on each side of a value that say what it is the value of. */
const near = 6

/**
 * Every value of a draft that does not stand beside its subject: the value and the words of its phrase must be
 * together in one sentence or list item of the point's own source spans, in the same order, and no other value
 * of that sentence may fit the words better.
 */
export function pairingViolations(draft: InterpretationDraft, document: PolicyDocument): Violation[] {
  return draft.sections.flatMap(({ points }) =>
    points.flatMap((point) => {
      const sources = point.sources.map(({ span: [start, end] }) => document.text.slice(start, end))
      return violationsOf(point, sources)
    }),
  )
}

/** The phrases of a point that are checked one by one; the cells of a row after its heading are one phrase. */
export function unitsOf(point: Point): string[] {
  if (point.kind === 'placeholder') return []
  const text =
    point.kind === 'row'
      ? point.cells
          .filter(({ label }) => label !== '事项')
          .map((cell) => cell.text)
          .join('｜')
      : point.text
  return statementsOf(text)
}

export function violationsOf(point: Point, sources: readonly string[]): Violation[] {
  const units = unitsOf(point).filter((unit) => valuesOf(unit).length > 0)
  if (units.length === 0) return []
  const places = placesOf(sources)
  return units.flatMap((unit) => {
    const why = judge(unit, places)
    return why === undefined ? [] : [{ text: unit, why }]
  })
}

/** Sentences and list items of the sources; an item also together with the line that opens its list. */
function placesOf(sources: readonly string[]): string[] {
  const places: string[] = []
  let opener = ''
  for (const source of new Set(sources)) {
    for (const statement of statementsOf(source)) {
      places.push(statement)
      if (opener !== '') places.push(`${opener}${statement}`)
    }
    const last = statementsOf(source).at(-1) ?? ''
    if (/[：:]\s*$/u.test(source)) opener = last
  }
  return places
}

function statementsOf(text: string): string[] {
  const statements: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at] ?? '。'
    if ('（《(“'.includes(character)) depth += 1
    else if ('）》)”'.includes(character)) depth = Math.max(0, depth - 1)
    if ((depth === 0 && '。；;\n'.includes(character)) || at === text.length) {
      const statement = text.slice(start, at).trim()
      if (statement !== '') statements.push(statement)
      start = at + 1
    }
  }
  return statements
}

function judge(unit: string, places: readonly string[]): Violation['why'] | undefined {
  const values = valuesOf(unit)
  const words = bigramsOf(unit, values)
  const scored = places.map((place) => ({ place, score: share(words, bigramsOf(place, valuesOf(place))) }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  let worst: Violation['why'] = 'no such value here'
  for (const { place, score } of scored) {
    if (score < best - 0.02) continue
    const why = misplaced(unit, values, place)
    if (why === undefined) return undefined
    worst = why
  }
  return worst
}

function misplaced(unit: string, values: readonly Value[], place: string): Violation['why'] | undefined {
  const there = valuesOf(place)
  const left = there.map(({ key }) => key)
  for (const { key } of values) {
    const at = left.indexOf(key)
    if (at < 0) return 'no such value here'
    left.splice(at, 1)
  }
  for (const segment of segmentsOf(unit, values)) {
    let from = 0
    for (const { key } of segment) {
      const at = there.findIndex((value, index) => index >= from && value.key === key)
      if (at < 0) return 'order'
      from = at + 1
    }
  }
  for (const value of values) {
    const context = contextOf(unit, value)
    const fit = (key: string) =>
      Math.max(
        0,
        ...there
          .filter((other) => other.key === key)
          .map((other) => share(context, contextOf(place, other, near * 3))),
      )
    const own = fit(value.key)
    const rivals = there.filter(({ kind, key }) => kind === value.kind && key !== value.key)
    if (rivals.some(({ key }) => fit(key) > own + margin)) return 'other value fits better'
  }
  return undefined
}

/** Values outside brackets and cells, and those of each bracket and cell: a condition may be told after its result. */
function segmentsOf(unit: string, values: readonly Value[]): Value[][] {
  const segments = new Map<string, Value[]>()
  for (const value of values) {
    const before = unit.slice(0, value.start)
    const open = before.lastIndexOf('（')
    const bracket = open > before.lastIndexOf('）') ? open : -1
    const cell = before.split('｜').length
    const key = `${cell}:${bracket}`
    segments.set(key, [...(segments.get(key) ?? []), value])
  }
  return [...segments.values()]
}

function valuesOf(text: string): Value[] {
  const facts = extractFacts(text)
  const values: Value[] = facts
    .filter(({ kind }) => counted.has(kind))
    .map(({ kind, value, unit, span: [start, end] }) => ({
      key: [kind, value, unit].join('|'),
      kind,
      start,
      end,
    }))
  // A number no reader of facts knows the unit of counts as it stands.
  for (const found of text.matchAll(/\d+(?:\.\d+)?/g)) {
    const [start, end] = [found.index, found.index + found[0].length]
    if (facts.every(({ span }) => span[1] <= start || span[0] >= end))
      values.push({ key: `number|${found[0]}`, kind: 'number', start, end })
  }
  return values.sort((a, b) => a.start - b.start)
}

function bigramsOf(text: string, values: readonly Value[]): Set<string> {
  let bare = ''
  let at = 0
  for (const { start, end } of values) {
    bare += `${text.slice(at, Math.max(at, start))}|`
    at = Math.max(at, end)
  }
  return pairs(bare + text.slice(at))
}

/** Words of the phrase a value stands in, up to `reach` letters to each side. */
const contextOf = (text: string, { start, end }: Value, reach = near): Set<string> => {
  const before = text.slice(Math.max(0, start - reach), start).match(/[^，：｜（）]*$/u)![0]
  const after = text.slice(end, end + reach).match(/^[^，：｜（）]*/u)![0]
  return new Set([...pairs(before), ...pairs(after)])
}

function pairs(text: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    if (/^[\u4e00-\u9fff]{2}$/u.test(pair)) found.add(pair)
  }
  return found
}

function share(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  if (wanted.size === 0) return 1
  let hits = 0
  for (const pair of wanted) if (given.has(pair)) hits += 1
  return hits / wanted.size
}
