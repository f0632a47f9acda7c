import type { ReadNote } from './block.ts'
import type { VisualLine, VisualPage } from './visual-line.ts'

const topShare = 0.07
const bottomShare = 0.12
/** Pages a line must stand on at the same height before it counts as a running head. */
const pagesForRunningHead = 3

const folio =
  /^(?:[—\-–－·•_一]{0,3}\s*\d{1,4}\s*[—\-–－·•_一]{0,3}|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|[—\-–－]\s*[IVXivx]{1,6}\s*[—\-–－])$/

/** Pages without page numbers and running heads, and a note that says how many were dropped. */
export function dropFolios(pages: readonly VisualPage[]): { pages: VisualPage[]; notes: ReadNote[] } {
  const heads = runningHeads(pages)
  let dropped = 0
  const bare = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => {
      if (!atEdge(line, page)) return true
      const keep = !folio.test(line.text) && !heads.has(headKey(line, page))
      if (!keep) dropped++
      return keep
    }),
  }))
  const notes: ReadNote[] =
    dropped > 0 ? [{ code: 'page-folio', message: `去除页码、页眉页脚 ${dropped} 处` }] : []
  return { pages: bare, notes }
}

/** Whether a line is the number of its page. */
export function isFolio(line: VisualLine, page: VisualPage): boolean {
  return atEdge(line, page) && folio.test(line.text)
}

function atEdge(line: VisualLine, page: VisualPage): boolean {
  return line.y < page.height * topShare || line.y > page.height * (1 - bottomShare)
}

function headKey(line: VisualLine, page: VisualPage): string {
  return `${Math.round((line.y / page.height) * 200)}\t${line.text.replace(/\d+/g, '#').slice(0, 100)}`
}

function runningHeads(pages: readonly VisualPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(
      page.lines.filter((line) => atEdge(line, page)).map((line) => headKey(line, page)),
    ))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const needed = Math.max(pagesForRunningHead, pages.length / 2)
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key))
}
