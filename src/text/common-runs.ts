import type { Span } from '../types.ts'
import { letters } from './shingles.ts'
import { buildSuffixAutomaton } from './suffix-automaton.ts'

/** A stretch of a text that stands in the source letter by letter. */
export type CommonRun = {
  /** Where it stands in the text. */
  readonly span: Span
  /** Where it stands first in the source. */
  readonly source: Span
  /** Its length in letters and digits; punctuation and blanks do not count. */
  readonly chars: number
}

/**
 * Prepares a source for finding what others copy from it.
 *
 * @param source  any length; about 100 bytes of memory a character
 * @returns       a function that gives the maximal runs of at least `minChars` letters a text shares with the source, in order
 *                of place; neighbours may overlap. Both steps are linear in the length of their text.
 */
export function indexRuns(source: string): (text: string, minChars?: number) => CommonRun[] {
  const from = letters(source)
  const automaton = buildSuffixAutomaton(from.text)

  return (text, minChars = 8) => {
    const own = letters(text)
    const runs: CommonRun[] = []
    let state = 0
    let matched = 0
    const close = (end: number) => {
      if (matched < minChars || matched === 0) return
      const sourceEnd = automaton.end[state] as number
      runs.push({
        span: spanOf(own.offsets, end - matched, end),
        source: spanOf(from.offsets, sourceEnd - matched, sourceEnd),
        chars: matched,
      })
    }
    for (let i = 0; i < own.text.length; i++) {
      const code = own.text.charCodeAt(i)
      let next = automaton.step(state, code)
      if (next < 0) close(i)
      while (next < 0 && state > 0) {
        state = automaton.link[state] as number
        matched = automaton.length[state] as number
        next = automaton.step(state, code)
      }
      if (next >= 0) {
        state = next
        matched++
      }
    }
    close(own.text.length)
    return runs
  }
}

/** The runs of at least `minChars` letters that `text` shares with `source`; see `indexRuns`. */
export const commonRuns = (text: string, source: string, minChars?: number): CommonRun[] =>
  indexRuns(source)(text, minChars)

/** The longest run a text shares with a source, `null` when they share no letter. */
export function longestCommonRun(text: string, source: string): CommonRun | null {
  let longest: CommonRun | null = null
  for (const run of commonRuns(text, source, 1)) if (!longest || run.chars > longest.chars) longest = run
  return longest
}

/** Share of the letters of a text that lie inside runs, in [0, 1]. */
export function copiedShare(text: string, runs: readonly CommonRun[]): number {
  const { offsets } = letters(text)
  let copied = 0
  let next = 0
  let reached = 0
  for (const offset of offsets) {
    while (next < runs.length && (runs[next] as CommonRun).span[0] <= offset)
      reached = Math.max(reached, (runs[next++] as CommonRun).span[1])
    if (offset < reached) copied++
  }
  return offsets.length === 0 ? 0 : copied / offsets.length
}

const spanOf = (offsets: Uint32Array, start: number, end: number): Span => [
  offsets[start] as number,
  (offsets[end - 1] as number) + 1,
]
