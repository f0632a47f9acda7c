import { type DocProperties, operandBytes, readProperties } from './doc-properties.ts'

/** A stretch of the main stream holding text: characters from `start`, `bytes` each, at file place `at`. */
export type Piece = {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly bytes: 1 | 2
}

/** What runs from one place of the main stream to the next. */
export type Run<T> = { readonly from: number; readonly to: number; readonly value: T }

/** Places of the tables in the head of the main stream ([MS-DOC] 2.5.6 FibRgFcLcb97). */
const fib = {
  textLength: 0x4c,
  styles: 0xa2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  overrides: 0x2ea,
} as const

const pageBytes = 512
const deletedText = 0x0800
const hiddenText = 0x083c

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A table of the table stream named in the head, or an empty one when the file has none. */
export function tablePart(
  main: DataView,
  table: Uint8Array,
  name: Exclude<keyof typeof fib, 'textLength'>,
): Uint8Array {
  const at = main.getUint32(fib[name], true)
  const length = main.getUint32(fib[name] + 4, true)
  // The stated length of the lists leaves out their levels, which follow.
  const end = name === 'lists' && length > 0 ? table.length : at + length
  return table.subarray(at, end)
}

/** Count of characters of the main text, without notes, headers and comments. */
export function textLength(main: DataView): number {
  return main.getUint32(fib.textLength, true)
}

/** The text pieces in reading order ([MS-DOC] 2.8.35 PlcPcd). */
export function readPieces(clx: Uint8Array): Piece[] {
  const view = viewOf(clx)
  let at = 0
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true)
  if (clx[at] !== 2) return []
  const length = view.getUint32(at + 1, true)
  const count = Math.floor((Math.min(length, clx.length - at - 5) - 4) / 12)
  const places = at + 5
  const pieces: Piece[] = []
  for (let index = 0; index < count; index++) {
    const start = view.getUint32(places + index * 4, true)
    const end = view.getUint32(places + index * 4 + 4, true)
    const raw = view.getUint32(places + (count + 1) * 4 + index * 8 + 2, true)
    const narrow = (raw & 0x4000_0000) !== 0
    if (end > start)
      pieces.push({
        start,
        end,
        at: narrow ? (raw & 0x3fff_ffff) >>> 1 : raw & 0x3fff_ffff,
        bytes: narrow ? 1 : 2,
      })
  }
  return pieces
}

export type ParagraphRun = { readonly style: number; readonly properties: DocProperties }

/** The paragraphs by their place in the main stream, sorted ([MS-DOC] 2.9.175 PapxFkp). */
export function readParagraphRuns(main: Uint8Array, index: Uint8Array): Run<ParagraphRun>[] {
  return readPages(main, index, 13, (page, view, at) => {
    const head = page[at] ?? 0
    const from = head === 0 ? at + 2 : at + 1
    const to = Math.min(pageBytes - 1, head === 0 ? from + (page[at + 1] ?? 0) * 2 : from + head * 2 - 1)
    if (from + 2 > to) return { style: 0, properties: {} }
    return { style: view.getUint16(from, true), properties: readProperties(view, from + 2, to) }
  })
}

/** Stretches of text that are deleted or hidden ([MS-DOC] 2.9.33 ChpxFkp). */
export function readUnseenRuns(main: Uint8Array, index: Uint8Array): Run<'deleted' | 'hidden' | undefined>[] {
  const runs = readPages(main, index, 1, (page, view, at) => {
    const to = Math.min(pageBytes - 1, at + 1 + (page[at] ?? 0))
    let found: 'deleted' | 'hidden' | undefined
    for (let place = at + 1; place + 3 <= to; ) {
      const code = view.getUint16(place, true)
      place += 2
      if (code === deletedText && page[place] === 1) found = 'deleted'
      else if (code === hiddenText && page[place] === 1) found ??= 'hidden'
      place += operandBytes(view, code, place, to)
    }
    return found
  })
  return runs.filter((run) => run.value)
}

/** Formatted disk pages: each holds places, then offsets in words to the properties that hold between them. */
function readPages<T>(
  main: Uint8Array,
  index: Uint8Array,
  entryBytes: number,
  read: (page: Uint8Array, view: DataView, at: number) => T | undefined,
): Run<T>[] {
  const count = Math.max(0, Math.floor((index.length - 4) / 8))
  const indexView = viewOf(index)
  const runs: Run<T>[] = []
  for (let number = 0; number < count; number++) {
    const id = indexView.getUint32((count + 1) * 4 + number * 4, true) & 0x3f_ffff
    const page = main.subarray(id * pageBytes, (id + 1) * pageBytes)
    if (page.length < pageBytes) continue
    const view = viewOf(page)
    const entries = page[pageBytes - 1] ?? 0
    if ((entries + 1) * 4 + entries * entryBytes > pageBytes) continue
    for (let entry = 0; entry < entries; entry++) {
      const at = (page[(entries + 1) * 4 + entry * entryBytes] ?? 0) * 2
      const value = at === 0 ? undefined : read(page, view, at)
      if (value !== undefined)
        runs.push({ from: view.getUint32(entry * 4, true), to: view.getUint32(entry * 4 + 4, true), value })
    }
  }
  return runs.sort((a, b) => a.from - b.from)
}

/** Finds the run that holds a place, by halving. */
export function runAt<T>(runs: readonly Run<T>[], place: number): T | undefined {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run && place < run.to ? run.value : undefined
}
