import { plainText } from './plain-text.ts'

/** Where the text will stand: as a whole paragraph or list item, as a heading, a table cell, or beside other text. */
export type MarkdownPlace = 'block' | 'heading' | 'cell' | 'inline'

/**
 * Text written so that a Markdown reader shows exactly that text: nothing in it becomes emphasis, a link, a
 * list, a heading or markup.
 *
 * Only what would be read as syntax is escaped, because people edit the file: a single `*` or `~` stays as it
 * is, 《…<…>…》 too.
 *
 * @param text   the whole of one paragraph, heading or cell: delimiters pair up across sentences
 * @see CommonMark 0.31 §2.4 and GitHub Flavored Markdown 0.29 (tables, strikethrough, task items)
 */
export function escapeMarkdown(text: string, place: MarkdownPlace = 'block'): string {
  const inline = escapePairs(escapeSingles(plainText(text)), place === 'inline' ? 0 : 1)
  if (place === 'block') return escapeStart(inline)
  if (place === 'heading') return inline.replace(/#(?=#*$)/g, '\\#')
  if (place === 'cell') return inline.replace(/(\\?)\|/g, (_, before) => (before ? '\\&#124;' : '\\|'))
  return inline
}

/** Characters that are syntax by what follows them. */
const escapeSingles = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '\\&')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/\[(?=\^)/g, '\\[')

/** Delimiters that need a partner: a lone run is shown as written unless a partner may stand beside the text. */
function escapePairs(text: string, harmless: 0 | 1): string {
  let out = text
  for (const character of ['*', '~', '$', '`']) {
    if (runsOf(out, character) > harmless) out = out.replaceAll(character, `\\${character}`)
  }
  return runsOf(out, '_') > harmless ? out.replace(/(?<![\p{L}\p{N}]_*)_|_(?!_*[\p{L}\p{N}])/gu, '\\_') : out
}

function runsOf(text: string, character: string): number {
  let runs = 0
  for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1)) {
    if (text[index - 1] !== character) runs += 1
  }
  return runs
}

/** What opens a block at the start of a line: heading, quote, list, rule, fence, table, task item. */
const escapeStart = (text: string): string =>
  text
    .replace(/^[#>|]|^[-+*](?=\s|$)|^([-_*])(?=(?:\s*\1){2,}\s*$)/, '\\$&')
    .replace(/^\d{1,9}(?=[.)](?:\s|$))/, '$&\\')
    .replace(/^(?:`{3,}|~{3,})/, (fence) => fence.replace(/./g, '\\$&'))
    .replace(/^\[(?=[ xX]\](?:\s|$))/, '\\[')
