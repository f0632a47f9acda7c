import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../src/publication/index.ts'
import { plainText } from '../../src/publication/plain-text.ts'
import { visibleText } from '../../src/publication/visible-text.ts'
import type { InterpretationDraft } from '../../src/types.ts'
import { hostileTexts, mapSample, readFixture, readSample } from './sample.ts'

/** Every paragraph, heading, list entry and cell as a reader shows it. */
function shownTexts(markdown: string): string[] {
  return new MarkdownIt({ html: true })
    .parse(markdown, {})
    .filter(({ type }) => type === 'inline' || type === 'html_block')
    .map(({ type, content, children }) => {
      if (type === 'html_block') return `markup: ${content}`
      const strange = children!.find((child) => child.type !== 'text' && child.type !== 'text_special')
      return strange ? `${strange.type}: ${content}` : children!.map((child) => child.content).join('')
    })
}

const allPoints = ({ lead, sections }: InterpretationDraft) => [
  ...lead,
  ...sections.flatMap(({ points }) => points),
]

describe('renderMarkdown', () => {
  test('writes the sample draft as the article an editor expects', () => {
    const { document, draft } = readSample()
    expect(renderMarkdown(document, draft)).toBe(readFixture('sample.md'))
  })

  test('shows every point, cell and title as it is written', () => {
    for (const hostile of ['', ...hostileTexts, '\u202e反\u2028写\u0000\u200b']) {
      const { document, draft } = mapSample((text) => `${hostile}${text}${hostile}`)
      const shown = shownTexts(renderMarkdown(document, draft))
      expect(shown.filter((text) => /^(markup|html|link|em|strong|code|image|s_|hard)/.test(text))).toEqual(
        [],
      )
      const whole = shown.join('\n')
      for (const point of allPoints(draft)) {
        const texts = point.kind === 'row' ? point.cells.map(({ text }) => text) : [visibleText(point)]
        for (const text of texts) expect(whole).toContain(plainText(text))
      }
      for (const { heading } of draft.sections) expect(whole).toContain(plainText(heading))
      expect(shown[0]).toBe(plainText(draft.title))
    }
  })

  test('holds no anchors, no markup and no bold that would break next to 汉字', () => {
    const { document, draft } = readSample()
    expect(renderMarkdown(document, draft)).not.toMatch(/\]\(|<[a-z]|\*\*|\bc\d+\b/)
  })

  test('keeps the number a heading brings', () => {
    const { document, draft } = readSample()
    const [first, second] = draft.sections
    const sections = [
      { ...first!, heading: '一、背景' },
      { ...second!, heading: '目标' },
    ]
    const headings = renderMarkdown(document, { ...draft, sections }).match(/^## .*$/gm)
    expect(headings).toEqual(['## 一、背景', '## 二、目标'])
  })

  test.each([
    ['成文日期：2025 年 6 月 18 日', '2025年6月18日'],
    ['二○二五年六月十八日', '2025年6月18日'],
    ['2025-06-18', '2025年6月18日'],
    ['本办法自发布之日起施行', ''],
  ])('dates the source line only as the text does: %s', (text, date) => {
    const { document, draft } = readSample()
    const last = renderMarkdown({ ...document, text }, draft)
      .trimEnd()
      .split('\n')
      .at(-1)!
    expect(last).toBe(`政策原文：清河县人民政府办公室${date && `，${date}`}。`)
  })

  test('gives the number in canonical form however the text brackets it', () => {
    const { document, draft } = readSample()
    const text = '清政办规[2025] 3号'
    expect(renderMarkdown({ ...document, text }, draft)).toContain('政策原文：清政办规〔2025〕3号，')
  })

  test('keeps the paragraphs of a long entry inside it, under its bold headline', () => {
    const { document, draft } = readSample()
    const { sources } = draft.lead[0]!
    const long = `${'长'.repeat(150)}。`
    const statement = (text: string, label?: string) =>
      ({ kind: 'statement', text, sources, ...(label && { label }) }) as InterpretationDraft['lead'][number]
    const points = [statement(long, '“甲*乙”'), statement(`1. ${long}`), statement('138****1234。', '丙*')]
    const markdown = renderMarkdown(document, {
      ...draft,
      lead: [],
      sections: [{ role: 'safeguards', heading: '保障', points }],
    })
    const list = new MarkdownIt()
      .render(markdown)
      .match(/<ul>[\s\S]*?<\/ul>/)![0]
      .replace(/\n/g, '')
    expect(list).toBe(
      `<ul><li><p><strong>“甲*乙”</strong>：${long}</p><p>1. ${long}</p></li><li><p><strong>丙*</strong>：138****1234。</p></li></ul>`,
    )
  })

  test('does not name title and issuer again where the opening does', () => {
    const { document, draft } = readSample()
    const [first] = draft.lead
    const lead = [{ ...first!, text: '清河县人民政府办公室印发《清河县家庭托育服务补贴办法（试行）》。' }]
    expect(renderMarkdown(document, { ...draft, lead })).toMatch(
      /\n政策原文：清政办规〔2025〕3号，2025年6月18日。\n$/,
    )
  })

  test('names the policy at the end when neither headline nor opening does', () => {
    const { document, draft } = readSample()
    const markdown = renderMarkdown(document, { ...draft, title: '托育点怎么办、怎么补', lead: [] })
    expect(markdown).toContain('\n政策原文：《清河县家庭托育服务补贴办法（试行）》，清政办规〔2025〕3号，')
  })

  test('says once why several elements do not apply', () => {
    const { document, draft } = readSample()
    const reason = '原文没有相关规定'
    const notApplicable = [
      { role: 'terms', reason },
      { role: 'changes', reason: '原文没有废止旧文件。' },
      { role: 'benefits', reason },
    ] as const
    expect(renderMarkdown(document, { ...draft, notApplicable: [...notApplicable] })).toContain(
      '---\n\n- 关键词诠释、惠民利民举措：不适用，原文没有相关规定。\n- 新旧政策差异：不适用，原文没有废止旧文件。\n\n',
    )
  })

  test('stands without lead, elements left out, number, issuer or date', () => {
    const { document, draft } = readSample()
    const { documentNumber: _number, issuedOn: _date, ...bare } = document
    const markdown = renderMarkdown(
      { ...bare, issuers: [] },
      { ...draft, lead: [], sections: [], notApplicable: [] },
    )
    expect(markdown).toBe('# 《清河县家庭托育服务补贴办法（试行）》解读\n')
  })
})
