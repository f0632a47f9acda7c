import { viewOf } from './doc-structure.ts'
import { type ListLevel, makeNumberer, type Numberer } from './list-numbers.ts'

const listBytes = 28
const levelBytes = 28
const overrideBytes = 16
const maxLists = 5_000

/** Number formats by their code ([MS-OSHARED] 2.2.1.3 MSONFC), named as in ECMA-376. */
const formats =
  'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
    ' ',
  )

type List = Map<number, ListLevel>

/**
 * The automatic numbers of a .doc ([MS-DOC] 2.4.6.3): lists, and the overrides that paragraphs point to.
 *
 * @param lists      PlfLst with the levels that follow it
 * @param overrides  PlfLfo
 * @returns          a counter whose list names are the 1-based indexes of overrides
 */
export function readDocLists(lists: Uint8Array, overrides: Uint8Array): Numberer {
  const known = readLists(lists)
  const entries = new Map<
    string,
    { abstract: string; overrides: Map<number, { start?: number; level?: ListLevel }> }
  >()
  const view = viewOf(overrides)
  const count = overrides.length < 4 ? 0 : Math.min(maxLists, view.getUint32(0, true))
  let at = 4 + count * overrideBytes
  for (let index = 0; index < count && 4 + (index + 1) * overrideBytes <= overrides.length; index++) {
    const head = 4 + index * overrideBytes
    const levels = new Map<number, { start?: number; level?: ListLevel }>()
    const levelCount = view.getUint8(head + 12)
    at += 4
    for (let number = 0; number < levelCount && at + 8 <= overrides.length; number++) {
      const start = view.getInt32(at, true)
      const flags = view.getUint32(at + 4, true)
      at += 8
      const entry: { start?: number; level?: ListLevel } = {}
      if (flags & 0x20) {
        const read = readLevel(view, at)
        if (!read) break
        entry.level = read.level
        at = read.end
      }
      if (flags & 0x10) entry.start = entry.level?.start ?? start
      levels.set(flags & 0xf, entry)
    }
    entries.set(String(index + 1), { abstract: String(view.getInt32(head, true)), overrides: levels })
  }
  return makeNumberer(known, entries)
}

function readLists(bytes: Uint8Array): Map<string, List> {
  const lists = new Map<string, List>()
  if (bytes.length < 2) return lists
  const view = viewOf(bytes)
  const count = Math.min(maxLists, view.getUint16(0, true))
  let at = 2 + count * listBytes
  for (let index = 0; index < count && at < bytes.length; index++) {
    const head = 2 + index * listBytes
    const simple = (view.getUint8(head + 26) & 1) === 1
    const list: List = new Map()
    for (let depth = 0; depth < (simple ? 1 : 9); depth++) {
      const read = readLevel(view, at)
      if (!read) return lists
      list.set(depth, read.level)
      at = read.end
    }
    lists.set(String(view.getInt32(head, true)), list)
  }
  return lists
}

/** One level: fixed part, two runs of properties, then its text, where a character below 9 stands for a level. */
function readLevel(view: DataView, at: number): { level: ListLevel; end: number } | undefined {
  if (at + levelBytes > view.byteLength) return undefined
  const textAt = at + levelBytes + view.getUint8(at + 24) + view.getUint8(at + 25)
  if (textAt + 2 > view.byteLength) return undefined
  const length = view.getUint16(textAt, true)
  const end = textAt + 2 + length * 2
  if (end > view.byteLength) return undefined
  let text = ''
  for (let index = 0; index < length; index++) {
    const code = view.getUint16(textAt + 2 + index * 2, true)
    text += code < 9 ? `%${code + 1}` : String.fromCharCode(code)
  }
  const level: ListLevel = {
    format: formats[view.getUint8(at + 4)] ?? 'none',
    text,
    start: view.getInt32(at, true),
    legal: (view.getUint8(at + 5) & 4) !== 0,
  }
  return { level, end }
}
