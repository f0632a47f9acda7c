/**
 * Tells at once which of many patterns can match a text, so that the others need not be run, nor even compiled.
 *
 * A pattern can match only where one of its needles stands: strings one of which every match must hold as it is
 * written. One pass over the text finds the needles of all patterns.
 *
 * @returns  for a text, 1 at the index of each pattern that has to be tried
 */
export function indexNeedles(patterns: readonly RegExp[]): (text: string) => Uint8Array {
  const byFirst = new Map<string, [needle: string, index: number][]>()
  const always = new Uint8Array(patterns.length)
  for (const [index, pattern] of patterns.entries()) {
    const needles = needlesOf(pattern)
    if (!needles) always[index] = 1
    for (const needle of needles ?? []) {
      const known = byFirst.get(needle[0]!)
      if (known) known.push([needle, index])
      else byFirst.set(needle[0]!, [[needle, index]])
    }
  }
  return (text) => {
    const found = always.slice()
    for (let at = 0; at < text.length; at++) {
      const entries = byFirst.get(text[at]!)
      if (!entries) continue
      for (const [needle, index] of entries)
        if (found[index] === 0 && text.startsWith(needle, at)) found[index] = 1
    }
    return found
  }
}

type Needles = readonly string[] | undefined
type Reader = { readonly source: string; at: number }

/**
 * The needles of one pattern: literals outside lookarounds, classes and optional parts, the longest there are.
 *
 * @returns  undefined when none can be told, so that the pattern always has to be tried
 */
export function needlesOf(pattern: RegExp): Needles {
  return pattern.ignoreCase ? undefined : readChoice({ source: pattern.source, at: 0 })
}

/** Alternatives up to the end or the closing bracket: each must have needles of its own. */
function readChoice(reader: Reader): Needles {
  let all: string[] | undefined = []
  for (;;) {
    const needles = readSequence(reader)
    all = needles && all ? [...all, ...needles] : undefined
    if (reader.source[reader.at] !== '|') return all
    reader.at++
  }
}

function readSequence(reader: Reader): Needles {
  const { source } = reader
  let best: Needles
  let bestLength = 0
  let run = ''
  const offer = (needles: readonly string[]) => {
    const length = needles.reduce((least, needle) => Math.min(least, needle.length), 99)
    if (length > bestLength) {
      best = needles
      bestLength = length
    }
  }
  const endRun = () => {
    if (run !== '') offer([run])
    run = ''
  }
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    const character = source[reader.at]!
    if (character === '(') {
      endRun()
      const inner = readGroup(reader)
      if (inner && !skipQuantifier(reader).optional) offer(inner)
      continue
    }
    const literal = isLiteral(reader, character)
    const { present, optional } = skipQuantifier(reader)
    if (!literal || optional) endRun()
    else {
      run += character
      if (present) endRun()
    }
  }
  endRun()
  return best
}

/** The needles of a group that has to match; undefined for a lookaround, which may stand for what is not there. */
function readGroup(reader: Reader): Needles {
  const { source } = reader
  let looks = false
  reader.at++
  if (source[reader.at] === '?') {
    const behind = source[reader.at + 1] === '<'
    const kind = source[reader.at + (behind ? 2 : 1)]
    looks = kind === '=' || kind === '!'
    reader.at = behind && !looks ? source.indexOf('>', reader.at) + 1 : reader.at + (behind ? 3 : 2)
  }
  const inner = readChoice(reader)
  reader.at++
  return looks ? undefined : inner
}

/** Moves past one class, escape or character; true for a character that stands for itself. */
function isLiteral(reader: Reader, character: string): boolean {
  const { source } = reader
  if (character === '[') {
    while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
    reader.at++
    return false
  }
  if (character === '\\') {
    const kind = source[reader.at + 1]
    if (kind === 'u' && source[reader.at + 2] !== '{') reader.at += 6
    else if (kind === 'u' || kind === 'p' || kind === 'P') reader.at = source.indexOf('}', reader.at) + 1
    else if (kind === 'k') reader.at = source.indexOf('>', reader.at) + 1
    else reader.at += 2
    return false
  }
  reader.at++
  return character !== '.' && character !== '^' && character !== '$'
}

function skipQuantifier(reader: Reader): { present: boolean; optional: boolean } {
  const { source } = reader
  const mark = source[reader.at]
  if (mark !== '?' && mark !== '*' && mark !== '+' && mark !== '{') return { present: false, optional: false }
  const optional = mark === '?' || mark === '*' || (mark === '{' && source[reader.at + 1] === '0')
  reader.at = mark === '{' ? source.indexOf('}', reader.at) + 1 : reader.at + 1
  if (source[reader.at] === '?') reader.at++
  return { present: true, optional }
}
