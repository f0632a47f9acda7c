import { keptLines, pageLines } from './page-lines.data.ts'

const folio = /^[-—–－]\s?\d{1,3}\s?[-—–－]\s*/
const attachedFile = /\.(?:docx?|xlsx?|pdf|zip|rar|wps|ofd)$/i

/** Whether a line is furniture of the page or of whoever stored the document. */
export function isPageLine(line: string): boolean {
  if (line.length > 420 && !/https?:/.test(line.slice(0, 40))) return false
  const bare = line.replace(/[\s\u3000]/g, '')
  if (bare === '') return true
  if (keptLines.test(bare) && attachedFile.test(bare)) return false
  return pageLines.some((pattern) => pattern.test(bare))
}

/** A page number that slipped in front of a line: `-2-第四条…`. */
export const stripFolio = (line: string): string => line.replace(folio, '')

/** Title in a header line that a crawler wrote: `文件名称：…`. */
export function headerTitle(dropped: readonly string[]): string | undefined {
  for (const line of dropped) {
    const match = /^[-*·•]?\s*(?:文件名称|信息名称|标\s*题)\s*[:：]\s*(.{4,160})$/.exec(line)
    if (match) return match[1]
  }
  return undefined
}
