import type { Amount, Valued } from './amounts.ts'
import { comparatorBefore, readBound } from './comparators.ts'
import { anchorBefore, edgeAfter } from './periods.ts'
import { add, before, type Scan } from './scan.ts'
import type { Unit } from './units.data.ts'

/** Adds a period with its bound, edge (内, 后, 前) and starting point; gives the offset behind their words. */
export function addDuration(scan: Scan, at: number, valued: Valued, amount: Amount): number {
  const { text, valueEnd } = scan
  const { unit, value, end, next } = valued
  const direct = edgeAfter(text, next)
  const bound = direct
    ? { comparator: comparatorBefore(text, at, valueEnd, 'duration'), end: direct.end }
    : readBound(text, [at, next], valueEnd, 'duration')
  const edge = direct ?? edgeAfter(text, bound.end)
  const said = bound.comparator
  // 近三年 is the last three years
  const recent = said === '~' && text[at - 1] === '近'
  const comparator = recent ? '=' : said === '=' && amount.more ? '>' : said
  const anchor = anchorBefore(text, at)
  const one = amount.numeral.han && amount.value === '1' && !valued.range
  const placed = comparator !== '=' || edge !== null || anchor !== undefined
  const stop = edge?.end ?? bound.end
  if (one && !isOnePeriod(text, at, end, unit, placed)) return stop
  add(scan, {
    kind: 'duration',
    value,
    unit: unit.unit,
    comparator,
    edge: edge?.edge,
    anchor,
    start: at,
    end,
  })
  return stop
}

// 上一年度, 同一天; 一日 alone is a manner of speaking
function isOnePeriod(text: string, at: number, end: number, { unit }: Unit, placed: boolean): boolean {
  if (
    /(?:[统唯同任某这那每的上下后第另新头又隔逐]|(?<!学)前)$/.test(before(text, at, 2)) ||
    text[end] === '度'
  )
    return false
  return unit !== '日' || placed
}
