import type { Line } from './lines.ts'
import { headingNumber } from './numbering.ts'
import { titleKey } from './title.ts'

const label = /^(?:目\s*录|目\s*次)$/
const maxEntries = 400

/** Entry of a table of contents without leaders and page number: `第一章 总则……1`. */
const entryKey = (text: string) => titleKey(text.replace(/[\s.…·．。-]*\d{0,3}$/, ''))

const nameKey = (text: string) => {
  const number = headingNumber(text)
  return entryKey(number ? text.slice(number.end) : text)
}

/**
 * Drops tables of contents: a run of headings with no text between, after which the first of them comes again.
 *
 * When the body prints a heading without the number its entry has (a word processor's automatic number), the number
 * is put back.
 */
export function dropContents(lines: readonly Line[]): Line[] {
  const out: Line[] = []
  let index = 0
  let numbers = new Map<string, string>()
  while (index < lines.length) {
    const line = lines[index] as Line
    const labelled = label.test(line.text)
    const first = labelled ? index + 1 : index
    const end = labelled || opensContents(line) ? contentsEnd(lines, first, labelled) : undefined
    if (end !== undefined) {
      numbers = entryNumbers(lines.slice(first, end))
      index = end
      continue
    }
    if (labelled) {
      index += 1
      continue
    }
    const number = line.cells || line.text.length > 40 ? undefined : numbers.get(entryKey(line.text))
    out.push(number ? { ...line, text: `${number} ${line.text}` } : line)
    index += 1
  }
  return out
}

function opensContents(line: Line): boolean {
  if (line.cells || line.text.length > 60 || /[。；，]$/.test(line.text)) return false
  const number = headingNumber(line.text)
  return (
    number?.ordinal === 1 &&
    number.style !== 'article' &&
    number.style !== 'digit-paren' &&
    line.text.length > number.end
  )
}

/** Line after the table of contents that starts at `first`; undefined when there is none. */
function contentsEnd(lines: readonly Line[], first: number, labelled: boolean): number | undefined {
  const opening = lines[first]
  if (!opening) return undefined
  const key = entryKey(opening.text)
  const name = nameKey(opening.text)
  const style = headingNumber(opening.text)?.style
  for (let index = first + 1; index < Math.min(lines.length, first + maxEntries); index++) {
    const line = lines[index] as Line
    const again = entryKey(line.text) === key || (labelled && entryKey(line.text) === name)
    if (again) return index - first >= 3 || labelled ? index : undefined
    if (line.cells || line.text.length > 60 || /[。；]$/.test(line.text)) break
    const number = headingNumber(line.text)
    if (number?.style === 'article') return labelled ? index : undefined
    // A second 一、 that is not the first one again: the count started anew, this is text
    if (!labelled && number && number.style === style && number.ordinal === 1) return undefined
  }
  return undefined
}

function entryNumbers(entries: readonly Line[]): Map<string, string> {
  const numbers = new Map<string, string>()
  for (const entry of entries) {
    const number = headingNumber(entry.text)
    const name = number && entryKey(entry.text.slice(number.end))
    if (number && name && /章|节|编/.test(number.label)) numbers.set(name, number.label)
  }
  return numbers
}
