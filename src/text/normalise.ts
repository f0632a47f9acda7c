import type { Span } from '../types.ts'
import { isDigit, isHan } from './characters.ts'

/** A text rules can match, with the way back to the text the user sees. */
export type Normalised = {
  readonly norm: string
  /** `map[i]` is the offset in the source where unit `i` of `norm` begins; the last entry is the source's length. */
  readonly map: Uint32Array
  /** Zero-width and direction marks left out of `norm`: offset in the source and code point. */
  readonly hidden: readonly { readonly offset: number; readonly codePoint: number }[]
}

// What happens to a UTF-16 unit; filled in on first sight, because NFKC of all 65,536 units costs 20 ms at start
const unknown = 0
const toSelf = 1
const toUnit = 2
const toText = 3
const space = 4
const dash = 5
const surrogate = 6

const classes = new Uint8Array(0x10000)
const units = new Uint16Array(0x10000)
const expansions = new Map<number, string>()

/**
 * Brings a text into one spelling: NFKC per code point, blanks beside Han dropped, one dash in ranges, 〔〕 around
 * the year of a document number, invisible marks left out.
 *
 * Circled numbers stay (`满意度①95%` must not become 195%), as do … and 《》. Tabs and line ends stay.
 *
 * @param source  the text as read
 */
export function normalise(source: string): Normalised {
  if (!hiddenMark.test(source)) return { ...fold(source), hidden: [] }
  const { text, offsets, hidden } = dropHidden(source)
  const { norm, map } = fold(text)
  const composed = map.map((offset) => offsets[offset] as number)
  // Marks before the first kept unit belong to it, so that slices join to the whole source
  if (norm) composed[0] = 0
  return { norm, map: composed, hidden }
}

// Zero-width and direction marks, soft hyphen, byte order mark, language tags
const hiddenMark = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\udb40[\udc00-\udc7f]/

function dropHidden(source: string) {
  const every = new RegExp(hiddenMark, 'g')
  const offsets = new Uint32Array(source.length + 1)
  const hidden: { offset: number; codePoint: number }[] = []
  let text = ''
  let from = 0
  const keep = (to: number) => {
    for (let i = from; i < to; i++) offsets[text.length + i - from] = i
    text += source.slice(from, to)
  }
  for (const { index, 0: mark } of source.matchAll(every)) {
    hidden.push({ offset: index, codePoint: mark.codePointAt(0) as number })
    keep(index)
    from = index + mark.length
  }
  keep(source.length)
  offsets[text.length] = source.length
  return { text, offsets, hidden }
}

function fold(source: string): Pick<Normalised, 'norm' | 'map'> {
  const length = source.length
  let out = new Uint16Array(length + 16)
  let map = new Uint32Array(length + 17)
  let size = 0
  let last = 0
  let yearBrackets = false

  const room = (more: number) => {
    if (size + more < out.length) return
    const larger = new Uint16Array(out.length * 2 + more)
    larger.set(out)
    out = larger
    const largerMap = new Uint32Array(out.length + 1)
    largerMap.set(map)
    map = largerMap
  }
  const emit = (text: string, offset: number) => {
    room(text.length)
    for (let i = 0; i < text.length; i++) {
      last = text.charCodeAt(i)
      map[size] = offset
      out[size++] = last
    }
  }

  for (let i = 0; i < length; i++) {
    const code = source.charCodeAt(i)
    let kind = classes[code] as number
    if (kind === unknown) kind = classify(code)
    if (kind === toSelf || kind === toUnit) {
      if (size + 1 >= out.length) room(1)
      last = kind === toSelf ? code : (units[code] as number)
      if (last === 0x53f7 || last === 0x865f) yearBrackets = true
      map[size] = i
      out[size++] = last
    } else if (kind === space) {
      const start = i
      while (i + 1 < length && classOf(source.charCodeAt(i + 1)) === space) i++
      const next = foldedUnit(source, i + 1)
      if (!vanishes(last, next)) emit(' ', start)
    } else if (kind === dash) {
      i = copyDash(source, i, last, emit)
    } else if (kind === surrogate) {
      const character = String.fromCodePoint(source.codePointAt(i) as number)
      emit(character.normalize('NFKC'), i)
      i += character.length - 1
    } else emit(expansions.get(code) as string, i)
  }

  map[size] = length
  const norm = decode(out, size)
  return {
    norm: yearBrackets ? norm.replace(numberBrackets, '$1〔$2〕$3号') : norm,
    map: map.slice(0, size + 1),
  }
}

// The lengths stay: each part of the match is replaced by one of its own length
const numberBrackets = /([\u4e00-\u9fff] ?)[〔[(【﹝]((?:19|20)\d\d ?)[〕\])】﹞]( ?第? ?\d{1,5} ?)[号號]/g

const visibleStart = (map: Uint32Array, index: number) => map[index] as number

/** The source span of a span of `norm`; an expanded character (℃ → °C) is taken whole. */
export function toSourceSpan({ map }: Pick<Normalised, 'map'>, [start, end]: Span): Span {
  if (start >= end) return [visibleStart(map, start), visibleStart(map, start)]
  let stop = end
  while (stop < map.length - 1 && map[stop] === map[stop - 1]) stop++
  return [visibleStart(map, start), visibleStart(map, stop)]
}

/** The span of `norm` that covers a source span; found by bisection. */
export function toNormSpan({ map }: Pick<Normalised, 'map'>, [start, end]: Span): Span {
  return [firstAtOrAfter(map, start, true), firstAtOrAfter(map, end, false)]
}

function firstAtOrAfter(map: Uint32Array, offset: number, inside: boolean): number {
  let low = 0
  let high = map.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((map[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  // An offset within an expanded or spaced-out character belongs to the unit that begins before it
  if (inside && low > 0 && (map[low] as number) > offset) {
    low--
    while (low > 0 && map[low - 1] === map[low]) low--
  }
  return low
}

const classOf = (code: number) => (classes[code] as number) || classify(code)

function classify(code: number): number {
  const kind = judge(code)
  classes[code] = kind
  return kind
}

function judge(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return surrogate
  if (code === 0x09 || code === 0x0a || code === 0x0d) return toSelf
  if (isCircled(code) || code === 0x2026) return toSelf
  if (isRangeDash(code)) return dash
  const folded = String.fromCharCode(code).normalize('NFKC')
  if (folded === ' ') return space
  if (folded.length !== 1) {
    expansions.set(code, folded)
    return toText
  }
  units[code] = folded.charCodeAt(0)
  return units[code] === code ? toSelf : toUnit
}

// ①–⑳ and ㉑–㊿ mark list items
const isCircled = (code: number) =>
  (code >= 0x2460 && code <= 0x2473) ||
  (code >= 0x3251 && code <= 0x325f) ||
  (code >= 0x32b1 && code <= 0x32bf)

const isRangeDash = (code: number) =>
  code === 0x2d ||
  (code >= 0x2010 && code <= 0x2015) ||
  code === 0x2212 ||
  code === 0xff0d ||
  code === 0x7e ||
  code === 0x301c ||
  code === 0xff5e

/** The first unit that the character at `at` becomes; 0 at the end. */
function foldedUnit(source: string, at: number): number {
  if (at >= source.length) return 0
  const code = source.charCodeAt(at)
  const kind = classOf(code)
  if (kind === toUnit) return units[code] as number
  if (kind === toText) return (expansions.get(code) as string).charCodeAt(0)
  if (kind === surrogate)
    return String.fromCodePoint(source.codePointAt(at) as number)
      .normalize('NFKC')
      .charCodeAt(0)
  return code
}

const vanishes = (before: number, after: number) =>
  (isHan(before) && (isHan(after) || isDigit(after))) || (isDigit(before) && isHan(after))

/** One `-` for the dash of a range (`2023——2025`, `5％～8％`); any other dash keeps its form after NFKC. */
function copyDash(
  source: string,
  at: number,
  last: number,
  emit: (text: string, offset: number) => void,
): number {
  let end = at + 1
  while (end < source.length && end - at < 2 && classOf(source.charCodeAt(end)) === dash) end++
  const next = foldedUnit(source, end)
  if (isDigit(next) && endsQuantity(last)) {
    emit('-', at)
    return end - 1
  }
  emit((source[at] as string).normalize('NFKC'), at)
  return at
}

const endsQuantity = (code: number) => isDigit(code) || '年月日%元'.includes(String.fromCharCode(code))

function decode(out: Uint16Array, size: number): string {
  let text = ''
  for (let start = 0; start < size; start += 8192)
    text += String.fromCharCode.apply(
      null,
      out.subarray(start, Math.min(start + 8192, size)) as unknown as number[],
    )
  return text
}
