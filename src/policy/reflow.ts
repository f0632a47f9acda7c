import { headingNumber } from './numbering.ts'

const ends = /[。；：！？.;:!?”）)》】]$/
const starter = /^(?:附\s*[件表录]|[（(]此件|[一二三四五六七八九十]是|抄送|主送|[（(][^）)]{1,40}[）)]$)/
/**
 * Joins lines a printer wrapped (text copied from PDF), so that a line is a paragraph again.
 *
 * Only when the text as a whole is wrapped: its longer lines share one width of at most sixty characters and
 * mostly stop in mid-sentence. A last line of a paragraph that happens to be full stays apart from the next when it
 * ends a sentence.
 *
 * @param lines  trimmed lines in order
 */
export function joinWrappedLines(lines: readonly string[]): string[] {
  const widths = lines.map(columns)
  const width = wrapWidth(lines, widths)
  if (width === undefined) return [...lines]
  const joined: string[] = []
  let open = false
  lines.forEach((line, index) => {
    const starts = headingNumber(line) !== undefined || starter.test(line)
    if (open && !starts && joined.length > 0) {
      const before = joined.pop() as string
      joined.push(before + (/[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(line) ? ' ' : '') + line)
    } else joined.push(line)
    const columns = widths[index] as number
    open =
      columns >= width * 0.86 &&
      columns <= width * 1.15 &&
      !/[。；：！？]$|^[（(].*[）)]$|\d号[）)]$/.test(line)
  })
  return joined
}

/** Visual columns: Han and full-width marks count 1, others one half. */
function columns(line: string): number {
  let sum = 0
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    // Latin letters and digits are narrow; general punctuation (— “ ” …) and all beyond U+2E80 is wide in Chinese type
    sum += code < 0x1100 || (code > 0x2060 && code < 0x2e80) ? 0.5 : 1
  }
  return sum
}

function wrapWidth(lines: readonly string[], widths: readonly number[]): number | undefined {
  const long = widths.filter((value) => value >= 15).sort((a, b) => a - b)
  if (long.length < 12) return undefined
  const width = long[Math.floor(long.length * 0.9)] as number
  if (width > 60 || (long.at(-1) as number) > width * 3) return undefined
  let full = 0
  let broken = 0
  lines.forEach((line, index) => {
    if ((widths[index] as number) < width * 0.86) return
    full += 1
    if (!ends.test(line)) broken += 1
  })
  return full >= long.length * 0.4 && broken >= full * 0.6 ? width : undefined
}
