/**
 * A run of text on a page: its left edge, baseline and width in the page's unit, y growing downward.
 *
 * PDF gives points, OFD millimetres; everything that follows measures in em of the run, so the unit cancels out.
 */
export type TextRun = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line as the eye sees it on a page. */
export type VisualLine = {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  /** Read by optical character recognition. */
  readonly recognised?: boolean
}

/** A table found on a page, standing where its first row stands. */
export type VisualTable = { readonly rows: readonly (readonly string[])[]; readonly y: number }

export type VisualPage = {
  readonly width: number
  readonly height: number
  readonly lines: readonly VisualLine[]
  readonly tables: readonly VisualTable[]
}

const sameLineEm = 0.4
const spaceEm = 0.5
const latinSpaceEm = 0.15
const fullSpaceEm = 0.9
const spacedShare = 0.6
const blankInHan =
  /(?<=[\p{Script=Han}，。、；：（）《》“”〔〕\d]) (?=[\p{Script=Han}，。、；：（）《》“”〔〕\d])/gu
/** Engines turn the quarter em between Han and Latin or digits into a blank. */
const kerning =
  /(?<=[\p{Script=Han}，。、；：（）《》“”〔〕]) (?=[\w%])|(?<=[\w%]) (?=[\p{Script=Han}，。、；：（）《》“”〔〕])/gu

/** The lines of a page from its runs: equal baselines become one line, read from left to right. */
export function joinRuns(runs: readonly TextRun[]): VisualLine[] {
  const sorted = runs.filter((run) => run.text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x)
  const groups: TextRun[][] = []
  for (const run of sorted) {
    const group = groups.at(-1)
    const base = group?.[0]
    if (group && base && Math.abs(run.y - base.y) < sameLineEm * Math.max(run.size, base.size))
      group.push(run)
    else groups.push([run])
  }
  const widelySet = isWidelySet(sorted)
  return groups.map((group) => joinGroup(group, widelySet))
}

function joinGroup(group: readonly TextRun[], widelySet: boolean): VisualLine {
  const runs = [...group].sort((a, b) => a.x - b.x)
  let text = ''
  let end = 0
  for (const run of runs) {
    if (text !== '') text += blankBetween(text, run, run.x - end)
    text += widelySet ? run.text.trim().replace(blankInHan, '') : run.text.trim()
    end = Math.max(end, run.x + run.width)
  }
  return {
    text: text.replace(kerning, ''),
    x: runs[0]?.x ?? 0,
    end,
    y: Math.max(...runs.map((run) => run.y)),
    size: commonest(runs.map((run) => [run.size, run.text.length])),
  }
}

/**
 * Widely set type comes with a blank after every character. Told for the page as a whole, so that words spaced out
 * by hand (总　则) stay as they are in other pages.
 */
function isWidelySet(runs: readonly TextRun[]): boolean {
  let blanks = 0
  let pairs = 0
  for (const { text } of runs) {
    const found = text.match(blankInHan)?.length ?? 0
    blanks += found
    pairs += Math.max(0, text.trim().length - found - 1)
  }
  return blanks > 2 && blanks > pairs * spacedShare
}

/** Kerning opens small gaps between Han and digits; only a wide gap is a blank the writer typed. */
function blankBetween(text: string, run: TextRun, gap: number): string {
  const latin = /[A-Za-z,.;:]$/.test(text) && /^[A-Za-z]/.test(run.text)
  if (gap > fullSpaceEm * run.size) return '\u3000'
  return gap > (latin ? latinSpaceEm : spaceEm) * run.size ? ' ' : ''
}

/** The value with the greatest total weight; values are told apart to a tenth. */
export function commonest(values: readonly (readonly [value: number, weight: number])[]): number {
  const totals = new Map<number, number>()
  for (const [value, weight] of values) {
    const rounded = Math.round(value * 10) / 10
    totals.set(rounded, (totals.get(rounded) ?? 0) + weight)
  }
  let best = 0
  let most = -1
  for (const [value, total] of totals) {
    if (total <= most) continue
    most = total
    best = value
  }
  return best
}
