import { dropContents } from './contents.ts'
import { isPageLine, stripFolio } from './page-lines.ts'
import type { Block } from './read/block.ts'
import { joinWrappedLines } from './reflow.ts'
import { unglue } from './unglue.ts'

/** One paragraph or one table row of the document being built, before offsets exist. */
export type Line = {
  readonly text: string
  /** Cells of a table row; absent for a paragraph. */
  readonly cells?: readonly string[]
  /** Number of the table the row belongs to. */
  readonly table?: number
  readonly centred?: boolean
}

const invisible = /[\ue000-\uf8ff\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g
const blanks = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g
const han = /[\u3400-\u9fff〇]/
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

/** Full-width digits and Latin letters to ASCII; punctuation keeps its width, it is part of the official style. */
function narrow(text: string): string {
  return /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(text)
    ? text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (character) =>
        String.fromCharCode(character.charCodeAt(0) - 0xfee0),
      )
    : text
}

/**
 * Joins single Han set apart by blanks (`国 务 院`, `总　　则`, `王 某`), keeping columns of names apart.
 *
 * In a run with blanks of two widths only the narrow ones join; a run of surname–name pairs joins in pairs.
 */
function rejoinSpacedHan(text: string): string {
  if (!/(?:^|[ \u3000])[\u3400-\u9fff〇][ \u3000]+[\u3400-\u9fff〇](?:[ \u3000]|$)/.test(text)) return text
  const tokens = text.split(/([ \u3000]+)/)
  const out: string[] = []
  let index = 0
  while (index < tokens.length) {
    const token = tokens[index] as string
    out.push(token)
    if (!isSingleHan(token)) {
      index += 1
      continue
    }
    let last = index
    while (isSingleHan(tokens[last + 2] ?? '')) last += 2
    if (last === index) {
      index += 1
      continue
    }
    out.pop()
    out.push(joinRun(tokens.slice(index, last + 1)))
    index = last + 1
  }
  return out.join('')
}

function joinRun(run: readonly string[]): string {
  const letters = run.filter((_, place) => place % 2 === 0)
  const gaps = run.filter((_, place) => place % 2 === 1).map((gap) => width(gap))
  const narrowest = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY)
  const pairs =
    letters.length >= 4 &&
    letters.length % 2 === 0 &&
    letters.every((letter, place) => place % 2 === 1 || surnames.includes(letter))
  let joined = letters[0] as string
  for (let place = 1; place < letters.length; place++) {
    const wide = (gaps[place - 1] as number) >= narrowest * 3 && (gaps[place - 1] as number) > narrowest + 2
    joined += (wide || (pairs && place % 2 === 0) ? ' ' : '') + letters[place]
  }
  return joined
}

const isSingleHan = (token: string) => token.length === 1 && han.test(token)
const width = (gap: string) => [...gap].reduce((sum, blank) => sum + (blank === '\u3000' ? 2 : 1), 0)

/**
 * A paragraph as the pipeline wants it: no indentation, no invisible characters, no blanks that only set type.
 *
 * A blank stays between Han and Han (it divides names of joint issuers) and after a number at the line's start.
 *
 * @param raw  one line of a block
 */
export function cleanLine(raw: string): string {
  let text = narrow(raw.replace(invisible, '')).replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, ' ')
  text = text.replace(/^[ \u3000]+/, '').replace(/(?:[ \u3000]|\|(?![^|]))+$/, '')
  if (text === '') return ''
  text = rejoinSpacedHan(text).replace(blanks, ' ')
  if (!text.includes(' ')) return text
  text = dropStrayBlanks(text)
  // After a bare number the blank is all that parts it from the words: 1 总则
  const head = /^(?:\d{1,2}(?:[.．]\d{1,2}){0,4}|第[^ ]{1,7}[条章节]) /.exec(text)
  const start = head ? head[0].length : 0
  return text.slice(0, start) + text.slice(start).replace(typesetting, '')
}

/** Blanks between Han in running text are left by a page layout; in titles and lists of names they divide. */
function dropStrayBlanks(text: string): string {
  if (!/[。，；]/.test(text)) return text
  const start =
    /^(?:第[^ ]{1,7}[条章节]|[（(]?[一二三四五六七八九十]{1,3}[)）、]|\d{1,3}[.．、]?)? ?/.exec(text)?.[0]
      .length ?? 0
  const strays = new Set(
    [...text.slice(start).matchAll(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g)].map(
      (match) => match.index + start,
    ),
  )
  const few = strays.size <= 4 && text.length >= 60 && text.includes('。')
  if (strays.size === 0 || !(few || strays.size * 12 > text.length)) return text
  let depth = 0
  let out = ''
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string
    if (character === '《') depth += 1
    else if (character === '》') depth = Math.max(0, depth - 1)
    if (!(character === ' ' && depth === 0 && strays.has(index))) out += character
  }
  return out
}

// Blanks beside punctuation, or between Han and a digit, come from justified type: 自 2017 年 1 月 1 日起
const typesetting =
  /(?<=[\u3400-\u9fff〇]) (?=\d)|(?<=\d) (?=[\u3400-\u9fff〇])|(?<=[，。；：、！？（）《》〈〉“”‘’〔〕【】—…％%]) | (?=[，。；：、！？（）《》〈〉“”‘’〔〕【】％])/g

/** What a reader's blocks came to: the lines, and what was taken for furniture of the page. */
export type CleanText = { readonly lines: readonly Line[]; readonly dropped: readonly string[] }

/**
 * Blocks of a reader to lines: one paragraph or table row each.
 *
 * Furniture of the page goes, lines a printer wrapped are joined, glued text gets its breaks back, a title printed
 * twice stays once, a table of contents goes.
 *
 * @param blocks  in reading order
 */
export function toLines(blocks: readonly Block[]): CleanText {
  const dropped: string[] = []
  const lines: Line[] = []
  let run: string[] = []
  let centred: boolean[] = []
  let table = 0
  const flush = () => {
    const joined = joinWrappedLines(run)
    const same = joined.length === run.length
    joined.forEach((paragraph, index) => {
      for (const piece of unglue(paragraph)) {
        const text = cleanLine(piece)
        if (text !== '') lines.push({ text, ...(same && centred[index] && { centred: true }) })
      }
    })
    run = []
    centred = []
  }
  for (const block of blocks) {
    if (block.kind === 'table' && block.rows) {
      flush()
      table += 1
      lines.push(...tableLines(block.rows, table))
      continue
    }
    for (const raw of block.text.split(/[\r\n\v\f\u0085\u2028\u2029]+/)) {
      const text = stripFolio(plainBlanks(raw))
      if (text === '') continue
      if (isPageLine(text)) {
        dropped.push(text)
        // A rule or a line of the page ends a paragraph; a page number within one does not
        if (/^[-*_=—]{3}|[\u4e00-\u9fff]/.test(text)) flush()
      } else {
        run.push(text)
        centred.push(block.centred === true)
      }
    }
  }
  flush()
  return { lines: dropContents(dropRepeats(lines)), dropped }
}

const plainBlanks = (raw: string) =>
  narrow(raw.replace(invisible, ''))
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(/^(?:[ \u3000]|>(?=[ \u3000]))+/, '')
    .replace(/(?:[ \u3000]|\|(?![^|])|\\(?!.))+$/, '')

/** Rows of a table; a layout table of one column is paragraphs. */
function tableLines(rows: readonly (readonly string[])[], table: number): Line[] {
  const lines: Line[] = []
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  for (const row of rows) {
    if (columns === 1) {
      for (const raw of (row[0] ?? '').split(/[\r\n]+/)) {
        const text = cleanLine(raw)
        if (text !== '' && !isPageLine(text)) lines.push({ text })
      }
      continue
    }
    const cells = row.map((cell) => cleanLine(cell.replace(/\s*[\r\n]+\s*/g, ' ')))
    const text = cells.join('\t')
    if (text.trim() !== '') lines.push({ text, cells, table })
  }
  return lines
}

/** A title printed twice in a row (legal databases) stays once. */
function dropRepeats(lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => {
    const before = lines[index - 1]
    return !(before && index < 12 && !line.cells && line.text.length >= 6 && before.text === line.text)
  })
}
