import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { escapeMarkdown, type MarkdownPlace } from '../../src/publication/escape-markdown.ts'
import { plainText } from '../../src/publication/plain-text.ts'
import { seededRandom } from './random.ts'
import { hostileTexts } from './sample.ts'

const readers = [new MarkdownIt({ html: true }), new MarkdownIt()]

/** What a reader shows for the text in its place; undefined when it became anything but plain text. */
function shown(
  reader: ReturnType<typeof MarkdownIt>,
  text: string,
  place: MarkdownPlace,
): string | undefined {
  const escaped = escapeMarkdown(text, place)
  const source = {
    block: `${escaped}\n\n后一段`,
    heading: `## ${escaped}\n`,
    cell: `| 甲 | 乙 |\n| --- | --- |\n| ${escaped} | 尾 |\n`,
    inline: `- 名：${escaped}\n`,
  }[place]
  const tokens = reader.parse(source, {})
  const inline = tokens.filter(({ type }) => type === 'inline')
  const expected = { block: 2, heading: 1, cell: 4, inline: 1 }[place]
  if (inline.length !== expected) return undefined
  const children = inline[place === 'cell' ? 2 : 0]!.children!
  if (children.some(({ type }) => type !== 'text' && type !== 'text_special')) return undefined
  const content = children.map((child) => child.content).join('')
  return place === 'inline' ? content.slice('名：'.length) : content
}

const places: readonly MarkdownPlace[] = ['block', 'heading', 'cell', 'inline']

describe('escapeMarkdown', () => {
  test.each([
    ['138****1234', 'a lone run of stars has no partner'],
    ['每人5~10万元', 'a lone tilde has no partner'],
    ['《关于<办法>的通知》', 'no tag starts with a Chinese character'],
    ['国发[2018]33号', 'square brackets without a target are text'],
    ['1.5万元', 'a decimal is no list number'],
    ['2025年7月1日起施行', 'digits at the start of a line are text'],
    ['user_name_1', 'underscores inside a word are text'],
    ['A&B公司', 'an ampersand without a semicolon is text'],
    ['—是……', 'a dash of Chinese text is no list mark'],
    ['#1地块', 'no blank behind the hash', '\\#1地块'],
    ['1. 适用范围', 'a list number', '1\\. 适用范围'],
    ['- 甲', 'a list mark', '\\- 甲'],
    ['> 甲', 'a quotation', '\\> 甲'],
    ['长*宽*高', 'two stars would be emphasis', '长\\*宽\\*高'],
    ['5~10人、20~30人', 'two tildes are struck through by some readers', '5\\~10人、20\\~30人'],
    ['<b>甲</b>', 'markup', '\\<b>甲\\</b>'],
    ['[甲](乙)', 'a link', '[甲\\](乙)'],
  ])('writes %s plainly: %s', (text, _why, escaped = text) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test('keeps a pipe inside its cell, also behind a backslash', () => {
    expect(escapeMarkdown('甲|乙', 'cell')).toBe('甲\\|乙')
    expect(shown(readers[0]!, '甲\\|乙|丙', 'cell')).toBe('甲\\|乙|丙')
  })

  test.each(places)('shows hostile text as it is written (%s)', (place) => {
    for (const reader of readers) {
      for (const text of hostileTexts) expect(shown(reader, text, place)).toBe(plainText(text))
    }
  })

  test.each(places)('shows any text as it is written (%s)', (place) => {
    const random = seededRandom(20250618)
    const marks = '** __ ~~ ``` --- *** &amp; &#35; <b> </b> <!-- ]( ]: [^1] 😀 𬭸 $$'.split(' ')
    const pieces = [...'*_~`#>|[]()<>!&;:.-+=\\/$ 1aé甲，。“”（）《》：\t　\n', ...marks, '1. ', '- ', '[x] ']
    for (let round = 0; round < 20_000; round += 1) {
      const length = 1 + Math.floor(random() * 12)
      const text = Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('')
      const plain = plainText(text)
      if (plain === '') continue
      for (const reader of readers) {
        const result = shown(reader, text, place)
        if (result !== plain)
          expect.fail(
            `${JSON.stringify(text)} as ${JSON.stringify(escapeMarkdown(text, place))} shows ${JSON.stringify(result)}`,
          )
      }
    }
  })
})
