import type { Block } from './block.ts'

const minChars = 40
const structure =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,6}[章节条编]|[一二三四五六七八九十]{1,4}[、是]|[（(【][^）)】]{1,40}[）)】]|\d{1,2}[.．、]|附[件表]|[—－-]{1,2}|[●○■□◆·•])/
const titleEnd =
  /(?:通知|意见|办法|规定|方案|细则|规划|要点|措施|计划|指南|条例|决定|公告|通告|通报|批复|函|纪要|清单|预案|制度)(?:[（(][^）)]{1,20}[）)])?$/

/**
 * Joins a paragraph that a page break tore apart: the first piece stops inside a sentence and the second neither
 * opens a clause nor is a line of its own.
 */
export function mendBreaks(blocks: readonly Block[]): Block[] {
  const mended: Block[] = []
  for (const block of blocks) {
    const last = mended.at(-1)
    if (last && isTorn(last) && continues(block))
      mended[mended.length - 1] = { ...last, text: last.text + block.text }
    else mended.push(block)
  }
  return mended
}

function isTorn({ text, rows, centred }: Block): boolean {
  if (rows || centred || text.length < minChars || titleEnd.test(text)) return false
  return /[，。]/.test(text) && /[\p{Script=Han}，、\d]$/u.test(text)
}

function continues({ text, rows, centred }: Block): boolean {
  if (rows || centred || structure.test(text) || /^(?:各|有关).{0,80}[:：]$/.test(text)) return false
  return /[。；]$|）$/.test(text) && /^[\p{Script=Han}，、。；：）”\d]/u.test(text)
}
