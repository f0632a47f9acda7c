import type { Fact } from '../../types.ts'

/** A fact before it is given back: `start` and `end` are offsets in the folded text. */
export type FoundValue = Omit<Fact, 'clauseId' | 'span'> & { readonly start: number; readonly end: number }

/** One pass over a folded text (see `normalise`): what was found so far, and what neighbours need to know. */
export type Scan = {
  readonly text: string
  readonly found: FoundValue[]
  /** End of the last value; words of bound before it belong to that value. Modal words are no values. */
  valueEnd: number
  /** Up to here runs a short quotation that is a name: “三项制度” counts nothing. */
  nameUntil: number
}

/** Reads what begins at `at`; gives the offset behind it, or `at` when nothing of its kind begins there. */
export type Reader = (scan: Scan, at: number) => number

/** Adds a fact; fields that are `undefined` or say nothing (`=`) are left out. */
export function add(scan: Scan, fact: FactFields): void {
  const { unit, comparator, edge, anchor, ...rest } = fact
  scan.found.push({
    ...rest,
    ...(unit && { unit }),
    ...(comparator && comparator !== '=' && { comparator }),
    ...(edge && { edge }),
    ...(anchor && { anchor }),
  })
  if (fact.kind !== 'modality') scan.valueEnd = fact.end
}

type Optional = 'unit' | 'comparator' | 'edge' | 'anchor'
type FactFields = Omit<FoundValue, Optional> & { readonly [key in Optional]?: FoundValue[key] | undefined }

/** Matches a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Up to `reach` characters before a place. */
export const before = (text: string, at: number, reach: number): string =>
  text.slice(Math.max(0, at - reach), at)
