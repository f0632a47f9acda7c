import { formatNumber } from './number-format.ts'

/** One level of a list: `text` is its pattern, where `%1` stands for the number of level 1. */
export type ListLevel = {
  readonly format: string
  readonly text: string
  readonly start: number
  /** All levels show as plain digits. */
  readonly legal: boolean
}

/** Where a paragraph stands in a list: the list and its depth from 0. */
export type ListPlace = { readonly list: string; readonly level: number }

/** Numbers the paragraphs of a document; to be called once per numbered paragraph, in reading order. */
export type Numberer = (place: ListPlace) => string

export type ListEntry = {
  readonly abstract: string
  readonly overrides: ReadonlyMap<number, { readonly start?: number; readonly level?: ListLevel }>
}

/**
 * The automatic numbers of a Word document, which are nowhere in its text: 一、 （一） 1. as Word would print them.
 *
 * Lists that share one definition count on from each other unless one of them sets its own start.
 *
 * @param abstracts  the levels of each definition
 * @param lists      what paragraphs point to: a definition with overrides
 * @returns          a counter that gives '' for bullets and unknown lists
 */
export function makeNumberer(
  abstracts: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>,
  lists: ReadonlyMap<string, ListEntry>,
): Numberer {
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return ({ list, level }) => {
    const entry = lists.get(list)
    const levels = entry && abstracts.get(entry.abstract)
    if (!entry || !levels) return ''
    const at = (depth: number): ListLevel | undefined =>
      entry.overrides.get(depth)?.level ?? levels.get(depth)
    const own = at(level)
    if (!own) return ''
    const counts = counters.get(entry.abstract) ?? []
    counters.set(entry.abstract, counts)
    const restart = entry.overrides.get(level)?.start
    const key = `${list}/${level}`
    const before = counts[level]
    if (restart !== undefined && !started.has(key)) counts[level] = restart
    else counts[level] = before === undefined ? own.start : before + 1
    started.add(key)
    counts.length = level + 1
    if (own.format === 'bullet' || own.format === 'none') return ''
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const depth = Number(digit) - 1
      const shown = at(depth)
      if (!shown) return ''
      return formatNumber(counts[depth] ?? shown.start, own.legal ? 'decimal' : shown.format)
    })
  }
}
