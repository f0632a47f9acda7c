import type { Block, ReadNote, ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'
import { containmentIn } from './containment.ts'
import { type PageBlock, readPageBlocks } from './html-blocks.ts'
import { chooseBody } from './html-body.ts'
import { findHidden } from './html-hidden.ts'
import { readHtmlMeta } from './html-meta.ts'
import { dropPageTitle } from './page-title.ts'
import { parseHtml } from './parse-html.ts'
import { findSecondCopy } from './second-copy.ts'

/** A visible body shorter than this, beside a longer hidden one, means the page shows its text by script. */
const shortBodyChars = 200
const copyContainment = 0.8

/**
 * The policy text of a web page without the page around it. Runs no script and loads nothing.
 *
 * A hidden second copy of the text is dropped and noted; a hidden text is kept when the page shows none.
 */
export async function readHtml(html: string): Promise<ReadResult> {
  const root = await parseHtml(html)
  const { skipped, invisible } = findHidden(root)
  const page = readPageBlocks(root, skipped)
  const body = chooseBody(page)
  const hidden = judgeHidden(
    invisible.map((element) => readPageBlocks(element, skipped)),
    textOf(body),
  )
  const notes = [...hidden.notes]
  if (!hidden.kept && page.length > body.length)
    notes.push({ code: 'page-chrome', message: `去除网页导航、页脚等 ${page.length - body.length} 处` })
  const meta = readHtmlMeta(root, page)
  const whole = dropPageTitle(hidden.kept ?? body, meta.title).map(toBlock)
  const second = findSecondCopy(whole)
  if (second !== undefined) notes.push({ code: 'hidden-copy', message: '网页中重复出现的第二份全文已去除' })
  const cleaned = cleanBlocks(whole.slice(0, second))
  return { format: 'html', blocks: cleaned.blocks, meta, notes: [...notes, ...cleaned.notes] }
}

/** Which hidden text to keep, if any, and a note for what repeats the visible text. */
function judgeHidden(
  hidden: readonly (readonly PageBlock[])[],
  visible: string,
): { kept?: readonly PageBlock[]; notes: ReadNote[] } {
  const long = hidden
    .map((blocks) => ({ blocks, text: textOf(blocks) }))
    .filter(({ text }) => text.length >= shortBodyChars)
  if (long.length === 0) return { notes: [] }
  if (visible.length < shortBodyChars) {
    const longest = long.reduce((best, each) => (each.text.length > best.text.length ? each : best))
    return {
      kept: longest.blocks,
      notes: [{ code: 'hidden-kept', message: '网页可见正文不足 200 字，采用了网页中隐藏的正文' }],
    }
  }
  const containment = containmentIn(visible)
  const copied = long.filter(({ text }) => containment(text) >= copyContainment)
  const chars = copied.reduce((sum, { text }) => sum + text.length, 0)
  if (copied.length === 0) return { notes: [] }
  return { notes: [{ code: 'hidden-copy', message: `网页内隐藏的重复全文（${chars} 字）已去除` }] }
}

function textOf(blocks: readonly PageBlock[]): string {
  return blocks
    .map((block) => block.text)
    .join('')
    .replace(/[\s\u3000]/g, '')
}

function toBlock({ kind, text, rows, centred }: PageBlock): Block {
  return { kind, text, ...(rows && { rows }), ...(centred && { centred }) }
}
