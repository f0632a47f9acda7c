import type { ReadNote } from './block.ts'
import { tableBlock } from './clean.ts'
import { dropFolios } from './folios.ts'
import { opensBracket } from './open-bracket.ts'
import type { MarkedBlock } from './recognised.ts'
import { commonest, type VisualLine, type VisualPage } from './visual-line.ts'

type Open = { text: string; last: VisualLine; edges: Edges; centred: boolean; recognised: boolean }
type Edges = { readonly left: number; readonly right: number }

const indentEm = 1.2
const shortEm = 2.2
/** Recognised lines end raggedly: pages are skewed and marks at the edge get lost. */
const shortRecognisedEm = 3.5
const unbrokenEm = 6
const insetEm = 18
/** Lines of official documents stand about two characters apart. */
const widestPitchEm = 2.5
const farPitches = 1.7
const sizeChange = 0.12
/** Lines a page needs before its own edges are trusted more than the document's. */
const linesForEdges = 8
/** Share of a page's lines that must meet at an edge. */
const shareForEdge = 0.3
const shareForOutdent = 0.15
const shareForOverrun = 0.1

/**
 * Visual lines of pages as paragraphs: a line that starts indented, or follows a line that stops short, begins a
 * paragraph; a paragraph may run on over a page break.
 *
 * Centred lines stay apart, one block each: whoever joins a title needs to see where it was broken.
 */
export function reflow(pages: readonly VisualPage[]): { blocks: MarkedBlock[]; notes: ReadNote[] } {
  const { pages: bare, notes } = dropFolios(pages)
  const whole = edgesOf(bare.flatMap((page) => page.lines))
  const pitch = linePitch(bare)
  const blocks: MarkedBlock[] = []
  let open: Open | undefined
  const close = (): void => {
    if (open)
      blocks.push({
        kind: 'paragraph',
        text: open.text,
        ...(open.centred && { centred: true }),
        ...(open.recognised && { recognised: true }),
      })
    open = undefined
  }
  for (const page of bare) {
    const edges = edgesOf(page.lines, whole)
    let previous: VisualLine | undefined
    for (const item of inOrder(page)) {
      if ('rows' in item) {
        close()
        const table = tableBlock(item.rows.map((row) => [...row]))
        if (table) blocks.push(table)
        previous = undefined
        continue
      }
      const centred = isCentred(item, edges)
      const far = previous !== undefined && item.y - previous.y > pitch * farPitches
      if (open && !centred && !far && continues(item, edges, open)) {
        open.text = joinLines(open.text, item.text)
        open.last = item
        open.edges = edges
        open.recognised ||= item.recognised === true
      } else {
        close()
        open = { text: item.text, last: item, edges, centred, recognised: item.recognised === true }
      }
      previous = item
    }
  }
  close()
  return { blocks, notes }
}

function continues(line: VisualLine, edges: Edges, { text, last, edges: before, centred }: Open): boolean {
  if (centred || Math.abs(line.size - last.size) > sizeChange * last.size) return false
  if (startsStructure.test(line.text) && /[。；：！？”）]$/.test(text)) return false
  if (line.x - edges.left > indentEm * line.size) return continuesInset(line, text, last)
  if (opensBracket(text)) return true
  return before.right - last.end <= slackEm(line, edges, text, last) * last.size
}

/**
 * How far before the edge a full line may stop. A word that must not break (a document number) leaves a wide gap; a
 * line that stops inside a sentence, with the next flush left, is such a case.
 */
function slackEm(line: VisualLine, edges: Edges, text: string, last: VisualLine): number {
  if (last.recognised) return shortRecognisedEm
  const midSentence = /[\p{Script=Han}，、\d]$/u.test(text) && /[，。；、]/.test(text)
  return midSentence && line.x - edges.left < 0.5 * line.size ? unbrokenEm : shortEm
}

/** A paragraph set in from both sides (通过和批准的日期) keeps one left edge of its own. */
function continuesInset(line: VisualLine, text: string, last: VisualLine): boolean {
  if (Math.abs(line.x - last.x) > 0.3 * line.size) return false
  if (opensBracket(text)) return true
  const wide = last.end - last.x > insetEm * last.size
  return wide && Math.abs(line.end - last.end) < 0.6 * line.size && !/[。；：！？]$/.test(text)
}

/** Numbers that open a paragraph of an official document. */
const startsStructure =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,6}[章节条编]|[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|附件)/

function joinLines(text: string, next: string): string {
  return /[\w,.;:%)]$/.test(text) && /^[A-Za-z(]/.test(next) && /[A-Za-z,.;:)]$/.test(text)
    ? `${text} ${next}`
    : text + next
}

function isCentred(line: VisualLine, { left, right }: Edges): boolean {
  const before = line.x - left
  const after = right - line.end
  const em = line.size
  if (before < 1.5 * em || after < 1.5 * em) return false
  // The first line of every paragraph starts two characters in.
  if (Math.abs(before - 2 * em) < 0.4 * em && after < 12 * em) return false
  return Math.abs(before - after) < 1.2 * em
}

/**
 * Left and right edge of the text: the places where most characters of lines begin and end.
 *
 * A page of short lines (a list, a closing page) has no edge of its own at a side; the document's holds there.
 */
function edgesOf(lines: readonly VisualLine[], whole?: Edges): Edges {
  if (whole && lines.length < linesForEdges) return whole
  const left = leftEdge(lines)
  const right = edge(lines, (line) => line.end)
  const indentedOnly = whole && left.at - whole.left > 0 && left.at - whole.left < 2.5 * left.size
  return {
    left: whole && (indentedOnly || left.share < shareForEdge) ? whole.left : left.at,
    right: whole && (right.share < shareForEdge || overrun(lines, right.at)) ? whole.right : right.at,
  }
}

/** Lines that end beyond a place show that it is no edge; hanging punctuation reaches one character beyond. */
function overrun(lines: readonly VisualLine[], right: number): boolean {
  return lines.filter((line) => line.end > right + 1.3 * line.size).length > lines.length * shareForOverrun
}

/** Most lines may start indented (short paragraphs); the edge is then where a fair share starts further left. */
function leftEdge(lines: readonly VisualLine[]): { at: number; share: number; size: number } {
  const size = commonest(lines.map((line) => [line.size, line.text.length]))
  const most = edge(lines, (line) => line.x)
  const further = lines.filter((line) => line.x < most.at - size)
  if (further.length < lines.length * shareForOutdent) return { ...most, size }
  const outer = edge(further, (line) => line.x)
  return { at: outer.at, share: most.share, size }
}

function edge(
  lines: readonly VisualLine[],
  place: (line: VisualLine) => number,
): { at: number; share: number } {
  const at = commonest(lines.map((line) => [snap(place(line), line.size), line.text.length]))
  const near = lines.filter((line) => Math.abs(place(line) - at) < line.size * 0.7)
  return { at, share: near.length / Math.max(1, lines.length) }
}

/** Places within a third of a character count as one. */
function snap(value: number, size: number): number {
  const step = size / 3
  return Math.round(value / step) * step
}

/** The usual distance between the baselines of neighbouring lines; wider ones set blocks apart. */
function linePitch(pages: readonly VisualPage[]): number {
  const steps: [number, number][] = []
  for (const { lines } of pages)
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]
      if (next && next.y > line.y) steps.push([next.y - line.y, 1])
    }
  const lines = pages.flatMap((page) => page.lines)
  const widest = widestPitchEm * commonest(lines.map((line) => [line.size, line.text.length]))
  return steps.length === 0 ? widest : Math.min(widest, commonest(steps))
}

function inOrder(page: VisualPage): (VisualLine | VisualPage['tables'][number])[] {
  return [...page.lines, ...page.tables].sort((a, b) => a.y - b.y)
}
