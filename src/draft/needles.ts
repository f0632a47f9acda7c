/**
 * Strings one of which stands in every match of a pattern: looking for them is far cheaper than running, or even
 * compiling, a pattern that cannot match.
 *
 * Only what a match must hold as it is written counts: literals outside lookarounds, classes and optional parts.
 *
 * @returns  undefined when no such strings can be told, so that the pattern has to be tried
 */
export function needlesOf(pattern: RegExp): readonly string[] | undefined {
  return pattern.ignoreCase ? undefined : readChoice({ source: pattern.source, at: 0 })
}

type Reader = { readonly source: string; at: number }
type Needles = readonly string[] | undefined

/** Alternatives up to the end or the closing bracket: each must have needles of its own. */
function readChoice(reader: Reader): Needles {
  const found: string[] = []
  let all = true
  for (;;) {
    const needles = readSequence(reader)
    if (needles) found.push(...needles)
    else all = false
    if (reader.source[reader.at] !== '|') break
    reader.at++
  }
  return all ? found : undefined
}

function readSequence(reader: Reader): Needles {
  const { source } = reader
  let best: Needles
  let run = ''
  const offer = (needles: Needles) => {
    if (needles?.every((needle) => needle.length > 0) && shortest(needles) > shortest(best)) best = needles
  }
  const endRun = () => {
    offer([run])
    run = ''
  }
  while (reader.at < source.length && source[reader.at] !== '|' && source[reader.at] !== ')') {
    const character = source[reader.at] ?? ''
    if (character === '(') {
      endRun()
      const around = /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(reader.at, reader.at + 40))?.[0] ?? '('
      reader.at += around.length
      const inner = readChoice(reader)
      reader.at++
      if (!skipQuantifier(reader) && !/[=!]$/.test(around)) offer(inner)
      continue
    }
    const literal = readLiteral(reader, character)
    const before = reader.at
    const optional = skipQuantifier(reader)
    if (literal === undefined || optional) endRun()
    else {
      run += literal
      if (reader.at > before) endRun()
    }
  }
  endRun()
  return best
}

/** One character that stands for itself, or undefined for what matches several; moves past either. */
function readLiteral(reader: Reader, character: string): string | undefined {
  const { source } = reader
  if (character === '[') {
    while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
    reader.at++
    return undefined
  }
  if (character === '\\') {
    const escaped =
      /^\\(?:u[\da-f]{4}|[pP]\{[^}]*\}|.)/iu.exec(source.slice(reader.at, reader.at + 40))?.[0] ?? '\\'
    reader.at += escaped.length
    return undefined
  }
  reader.at++
  return '.^$'.includes(character) ? undefined : character
}

/** Moves past a quantifier; true when it lets the part before it be missing. */
function skipQuantifier(reader: Reader): boolean {
  const quantifier = /^(?:[?*+]|\{(\d+)[^}]*\})\??/.exec(reader.source.slice(reader.at, reader.at + 16))
  if (!quantifier) return false
  reader.at += quantifier[0].length
  return /^[?*]/.test(quantifier[0]) || quantifier[1] === '0'
}

const shortest = (needles: Needles): number => Math.min(...(needles ?? ['']).map((needle) => needle.length))
