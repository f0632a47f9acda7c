import type { Span } from '../types.ts'
import { isLatin } from './characters.ts'

// An unclosed （ must not swallow the rest of a paragraph, and a long quotation holds sentences of its own
const maxBracket = 120
const maxQuote = 40

const terminators = '。！？!?'
const openers = '（(〔［[【“‘「『'
const closers = '）)〕］]】”’」』'
const firstQuote = openers.indexOf('“')

/**
 * Sentences of a Chinese text, in order, without the blanks around them.
 *
 * A line end always cuts. Inside a bracket of up to 120 characters and a quotation of up to 40 nothing is cut;
 * `“质量第一。”的理念` goes on. …… cuts only where it ends a line; ； never does.
 *
 * @param text  any length; one pass
 * @param base  added to both ends of every span
 */
export function splitSentences(text: string, base = 0): Span[] {
  const spans: Span[] = []
  // Ends of sentences since the last sure cut; a closing bracket takes back those inside it
  const cuts: number[] = []
  const open: number[] = []
  let start = 0

  const flush = (end: number) => {
    for (const cut of cuts) {
      addTrimmed(spans, text, start, cut, base)
      start = cut
    }
    cuts.length = 0
    open.length = 0
    if (end > start) addTrimmed(spans, text, start, end, base)
    start = end
  }

  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === plain) continue
    if (kind === lineEnd) {
      flush(i)
      start = i + 1
    } else if (kind === opener) {
      open.push(i)
    } else if (kind === closer) {
      const from = close(text, i, open, cuts)
      if (from >= 0 && endsResponsibility(text, from, i, cuts.at(-1) ?? start)) cuts.push(i + 1)
    } else if (!insideAddress(text, i)) {
      i = endOfMark(text, i, open, cuts)
    }
  }
  flush(text.length)
  return spans
}

const plain = 0
const terminator = 1
const opener = 2
const closer = 3
const lineEnd = 4
const kinds = new Uint8Array(0x10000)
for (const mark of terminators) kinds[mark.charCodeAt(0)] = terminator
for (const mark of openers) kinds[mark.charCodeAt(0)] = opener
for (const mark of closers) kinds[mark.charCodeAt(0)] = closer
for (const mark of '\n\r\u2028\u2029') kinds[mark.charCodeAt(0)] = lineEnd
const kindOf = (code: number) => kinds[code] as number

/** Takes back the cuts inside the bracket that ends at `at`; gives where the bracket began, or -1. */
function close(text: string, at: number, open: number[], cuts: number[]): number {
  const mark = closers.indexOf(text[at] as string)
  // Only the two innermost count: a crossed pair “（”） is common, deeper disorder is no bracket
  const depth = open.length
  for (let k = depth - 1; k >= 0 && k >= depth - 2; k--) {
    const from = open[k] as number
    if (!matches(openers.indexOf(text[from] as string), mark)) continue
    open.length = k
    if (at - from > (mark >= firstQuote ? maxQuote : maxBracket)) return -1
    while (cuts.length > 0 && (cuts.at(-1) as number) > from) cuts.pop()
    return from
  }
  return -1
}

// （ and ( close each other, real documents mix them
const matches = (opening: number, closing: number) =>
  opening === closing ||
  (opening < 2 && closing < 2) ||
  (opening >= 3 && opening < 5 && closing >= 3 && closing < 5)

/** Records the cut behind a mark and the closers after it, unless the sentence goes on; gives the last unit read. */
function endOfMark(text: string, at: number, open: number[], cuts: number[]): number {
  let i = at
  while (kindOf(text.charCodeAt(i + 1)) === terminator) i++
  let quoted = false
  while (kindOf(text.charCodeAt(i + 1)) === closer) {
    i++
    close(text, i, open, cuts)
    if (closers.indexOf(text[i] as string) >= firstQuote) quoted = true
    while (kindOf(text.charCodeAt(i + 1)) === terminator) i++
  }
  if (!(i > at && goesOn(text, i + 1, quoted))) cuts.push(i + 1)
  return i
}

const continuation = /[，、；：,;:）)]|[的地](?!确|方|区|点|址|铁|下|质|产)|(?:说|指出|表示|强调)[，：,]?/y

function goesOn(text: string, at: number, quoted: boolean): boolean {
  if (!quoted) return '，、；,;'.includes(text[at] || ' ')
  continuation.lastIndex = at
  return continuation.test(text)
}

// http://…/a.html?x=1, 3!2: a half-width mark between Latin letters or digits ends nothing
function insideAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code !== 0x21 && code !== 0x3f) return false
  const next = text.charCodeAt(at + 1)
  return isLatin(next) || (next >= 0x30 && next <= 0x39) || next === 0x3d || next === 0x26 || next === 0x2f
}

/** A bracket behind a full stop that names who does it is a sentence of its own: `…。（甲局负责）推进…` */
function endsResponsibility(text: string, from: number, at: number, sentenceStart: number): boolean {
  if (at - from < 5 || text.slice(sentenceStart, from).trim() !== '') return false
  const next = text[at + 1] ?? '\n'
  if ('。，、；：！？,;:\n）)”'.includes(next)) return false
  return /负责|牵头|配合|责任单位|责任部门|下同/.test(text.slice(from, at))
}

function addTrimmed(spans: Span[], text: string, from: number, to: number, base: number) {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (end > start) spans.push([base + start, base + end])
}

const isBlank = (code: number) =>
  code === 0x20 || code === 0x3000 || (code >= 9 && code <= 13) || code === 0xa0

/**
 * Clauses of a sentence: cut behind ；, and behind ， too when asked; never inside a bracket or quotation.
 *
 * @param text   a sentence or paragraph
 * @param base   added to both ends of every span
 * @param marks  the marks that cut
 */
export function splitClauses(text: string, base = 0, marks = '；;'): Span[] {
  const spans: Span[] = []
  const open: number[] = []
  const cuts: number[] = []
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === opener) open.push(i)
    else if (kind === closer) close(text, i, open, cuts)
    else if (kind === lineEnd || marks.includes(text[i] as string)) cuts.push(i + 1)
  }
  let start = 0
  for (const cut of [...cuts, text.length]) {
    addTrimmed(spans, text, start, cut, base)
    start = cut
  }
  return spans
}
