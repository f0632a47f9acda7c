import type { Block, ReadNote, ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'
import { gramContainment } from './containment.ts'
import { type PageBlock, readPageBlocks } from './html-blocks.ts'
import { chooseBody } from './html-body.ts'
import { findHidden } from './html-hidden.ts'
import { readHtmlMeta } from './html-meta.ts'
import { dropPageTitle } from './page-title.ts'
import { parseHtml } from './parse-html.ts'

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
  const notes: ReadNote[] = []
  const visibleText = textOf(body)
  let chosen = body
  for (const element of invisible) {
    const blocks = readPageBlocks(element, new Set([...skipped].filter((node) => node !== element)))
    const hiddenText = textOf(blocks)
    if (hiddenText.length < shortBodyChars) continue
    if (visibleText.length < shortBodyChars) {
      if (hiddenText.length > textOf(chosen).length) chosen = blocks
      continue
    }
    if (gramContainment(hiddenText, visibleText) >= copyContainment)
      notes.push({ code: 'hidden-copy', message: `网页内隐藏的重复全文（${hiddenText.length} 字）已去除` })
  }
  if (chosen !== body)
    notes.push({ code: 'hidden-kept', message: '网页可见正文不足 200 字，采用了网页中隐藏的正文' })
  if (page.length > chosen.length && chosen === body)
    notes.push({ code: 'page-chrome', message: `去除网页导航、页脚等 ${page.length - chosen.length} 处` })
  const meta = readHtmlMeta(root, page)
  const cleaned = cleanBlocks(dropPageTitle(chosen, meta.title).map(toBlock))
  return { format: 'html', blocks: cleaned.blocks, meta, notes: [...notes, ...cleaned.notes] }
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
