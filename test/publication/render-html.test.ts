import { createHash } from 'node:crypto'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/publication/index.ts'
import { pageScript, pageScriptHash } from '../../src/publication/page-script.ts'
import { pageStyle, pageStyleHash } from '../../src/publication/page-style.ts'
import { plainText } from '../../src/publication/plain-text.ts'
import { hostileTexts, mapSample, readSample } from './sample.ts'

const renderSample = (lang: 'zh-CN' | 'en' = 'zh-CN') => {
  const { document, brief, draft } = readSample()
  return renderHtml(document, brief, draft, { lang })
}
const open = (html: string) => parseHTML(html).document
const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
const words = (element: { textContent: string | null } | null) => plainText(element?.textContent ?? '')

/** Ids of the notes the numbers inside an element lead to. */
const notesOf = (element: Pick<ReturnType<typeof open>, 'querySelectorAll'>) =>
  [...element.querySelectorAll('a.ref')].flatMap((ref) => ref.getAttribute('data-notes')!.split(' '))

describe('renderHtml', () => {
  test('admits its own script and style by their hashes and nothing else', () => {
    expect(pageScriptHash).toBe(sha256(pageScript))
    expect(pageStyleHash).toBe(sha256(pageStyle))
    const page = open(renderSample())
    expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')).toBe(
      `default-src 'none'; style-src '${pageStyleHash}'; script-src '${pageScriptHash}'; base-uri 'none'; form-action 'none'`,
    )
    expect([...page.querySelectorAll('script')].map((script) => script.textContent)).toEqual([pageScript])
    expect([...page.querySelectorAll('style')].map((style) => style.textContent)).toEqual([pageStyle])
    expect(page.querySelectorAll('[style], link, img, iframe, [src], form').length).toBe(0)
    expect(renderSample()).not.toMatch(/https?:|\/\/[a-z]/)
  })

  test('gives the same bytes for the same draft', () => {
    expect(renderSample()).toBe(renderSample())
  })

  test('shows number, issuer, dates and validity, and says what is not stated', () => {
    const facts = (html: string) =>
      [...open(html).querySelectorAll('.facts div')].map((row) => [...row.children].map(words).join(' '))
    expect(facts(renderSample())).toEqual([
      '政策原文 《清河县家庭托育服务补贴办法（试行）》',
      '发文字号 清政办规〔2025〕3号',
      '发文机关 清河县人民政府办公室',
      '成文日期 2025年6月18日',
      '施行日期 2025年8月1日',
      '有效期 3年',
    ])
    const { document, brief, draft } = readSample()
    const { documentNumber: _number, validity: _validity, ...bare } = document
    const until = { ...bare, effectiveFrom: 'on-publication' as const, validUntil: '2028-07-31' }
    expect(facts(renderHtml(until, brief, draft)).slice(1)).toEqual([
      '发文字号 原文未载明',
      '发文机关 清河县人民政府办公室',
      '成文日期 2025年6月18日',
      '施行日期 自发布之日起',
      '有效期 至2028年7月31日',
    ])
  })

  test('leads from every sentence to the clause and the very words it rests on', () => {
    const { document, brief, draft } = readSample()
    const page = open(renderHtml(document, brief, draft))
    const points = [...draft.lead, ...draft.sections.flatMap((section) => section.points)]
    const shown = [...page.querySelectorAll('.point')]
    expect(shown.length).toBe(points.length)
    for (const [index, point] of points.entries()) {
      const element = shown[index]!
      if (point.kind === 'question') continue
      for (const { clauseId, span } of point.sources) {
        const clause = brief.clauses.find(({ id }) => id === clauseId)!
        const notes = notesOf(element).map((id) => page.getElementById(id)!)
        const quotes = notes.map((note) =>
          [...note.querySelectorAll('mark')]
            .filter((mark) => mark.getAttribute('data-for')!.split(' ').includes(element.id))
            .map((mark) => mark.textContent)
            .join(''),
        )
        expect(quotes.some((quote) => quote.includes(document.text.slice(...span)))).toBe(true)
        expect(notes.some((note) => words(note.querySelector('.label')).includes(clause.path.at(-1)!))).toBe(
          true,
        )
      }
    }
  })

  test('lists each cited clause once, numbered as first mentioned, with links back', () => {
    const page = open(renderSample())
    const notes = [...page.querySelectorAll('.notes li')]
    expect(notes.map(({ id }) => id)).toEqual(notes.map((_, index) => `n${index + 1}`))
    const labels = notes.map((note) => words(note.querySelector('.label')))
    expect(labels.slice(0, 4)).toEqual(['[1] 第十四条', '[2] 第八条', '[3] 第八条 表格', '[4] 第一条'])
    expect(labels).toContain('[7] 第五条（三）')
    const mentioned = notesOf(page).map((id) => Number(id.slice(1)))
    const first = [...new Set(mentioned)]
    expect(first).toEqual(notes.map((_, index) => index + 1))
    for (const link of page.querySelectorAll('.notes a, .notice a, .toc a, .skip')) {
      expect(page.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull()
    }
  })

  test('shares one link among three or more notes in a row', () => {
    const page = open(renderSample())
    const answer = [...page.querySelectorAll('.point')].find((point) => words(point).includes('一共四类'))!
    const [link, ...others] = answer.querySelectorAll('a.ref')
    expect(others).toEqual([])
    expect(words(link!)).toBe('[18–21]')
    expect(link!.getAttribute('aria-label')).toBe('[18–21] 依据：第十条（一）等4处')
    expect(notesOf(answer)).toEqual(['n18', 'n19', 'n20', 'n21'])
  })

  test('gives every element its own id', () => {
    const ids = [...open(renderSample()).querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('steps through headings without a gap and names every landmark and section', () => {
    const page = open(renderSample())
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1).length).toBe(1)
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
    for (const section of page.querySelectorAll('section, nav')) {
      expect(words(page.getElementById(section.getAttribute('aria-labelledby')!))).not.toBe('')
    }
    expect(page.documentElement.getAttribute('lang')).toBe('zh-CN')
  })

  test('marks the head of every column and row of a table', () => {
    const page = open(renderSample())
    for (const table of page.querySelectorAll('table')) {
      const columns = [...table.querySelectorAll('thead th[scope="col"]')].map(words)
      for (const row of table.querySelectorAll('tbody tr')) {
        expect(row.querySelectorAll('th[scope="row"]').length).toBe(1)
        expect([...row.querySelectorAll('td')].map((cell) => cell.getAttribute('data-label'))).toEqual(
          columns.slice(1),
        )
      }
    }
    expect(page.querySelectorAll('table').length).toBe(3)
  })

  test('counts and links the placeholders, and marks them in the text', () => {
    const page = open(renderSample())
    const marked = [...page.querySelectorAll('mark.todo')].map(words)
    expect(marked).toContain('【待补充：咨询电话（原文没有联系方式，请向县卫生健康局核实）】')
    expect(marked).toContain('【待补充：姓名（原文未载明）】')
    expect(words(page.querySelector('.notice'))).toMatch(new RegExp(`^本稿有${marked.length}处待补充`))
    expect(page.querySelectorAll('.notice a').length).toBe(marked.length)
  })

  test('leaves to the answer the clauses a question shares with it', () => {
    const page = open(renderSample())
    const question = [...page.querySelectorAll('h3')].find((heading) =>
      words(heading).includes('房租能补多少'),
    )!
    expect(question.querySelectorAll('a').length).toBe(0)
    expect(question.nextElementSibling!.querySelectorAll('a.ref').length).toBe(1)
  })

  test('speaks English around the Chinese draft when asked', () => {
    const page = open(renderSample('en'))
    expect(words(page.querySelector('.skip'))).toBe('Skip to the text')
    expect(page.querySelector('.skip')!.getAttribute('lang')).toBe('en')
    expect(page.documentElement.getAttribute('lang')).toBe('zh-CN')
    expect(words(page.querySelector('h1'))).toBe('《清河县家庭托育服务补贴办法（试行）》解读')
  })

  test.each([...hostileTexts, '\u2028\u2029\u202e\u2066倒写\u0000\ud800'])(
    'shows hostile text as text: %j',
    (hostile) => {
      const render = (opening: string) => {
        const { document, brief, draft } = mapSample((text) => `${opening}${text}`)
        return renderHtml({ ...document, text: opening + document.text.slice(opening.length) }, brief, draft)
      }
      const html = render(hostile)
      const page = open(html)
      const tags = (root: ReturnType<typeof open>) =>
        [...root.querySelectorAll('*')].map(({ tagName }) => tagName)
      expect(tags(page)).toEqual(tags(open(render('甲'.repeat(hostile.length)))))
      for (const element of page.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on|^style$|^src$/)
          if (name === 'href') expect(value).toMatch(/^#/)
        }
      }
      expect(words(page.querySelector('h1'))).toBe(
        plainText(`${hostile}《清河县家庭托育服务补贴办法（试行）》解读`),
      )
      expect(html.isWellFormed()).toBe(true)
      expect(html).not.toMatch(/[\p{Cf}\u2028\u2029]/u)
      expect(html).not.toContain('\u0000')
    },
  )

  test('stands with a source the brief or the text does not know', () => {
    const { document, brief, draft } = readSample()
    const point = {
      ...draft.lead[0]!,
      sources: [
        { clauseId: 'c999', span: [0, 17] as const },
        { clauseId: 'c1', span: [9e6, 9e7] as const },
      ],
    }
    const page = open(
      renderHtml(document, brief, { ...draft, lead: [point], sections: [], notApplicable: [] }),
    )
    expect([...page.querySelectorAll('.notes .label')].map(words)).toEqual(['[1] 文件标题', '[2] 原文'])
    expect(words(page.querySelector('#n1 mark'))).toBe(document.text.slice(0, 17))
    expect(page.querySelectorAll('#n2 mark').length).toBe(0)
  })

  test('stays linear in the length of policy and draft', () => {
    const { document, brief, draft } = readSample()
    const render = (times: number) => {
      const text = document.text.repeat(times)
      const clauses = Array.from({ length: times }, (_, copy) =>
        brief.clauses.map((clause) => ({
          ...clause,
          id: `${clause.id}-${copy}`,
          span: [
            clause.span[0] + copy * document.text.length,
            clause.span[1] + copy * document.text.length,
          ] as const,
          bodySpan: [
            clause.bodySpan[0] + copy * document.text.length,
            clause.bodySpan[1] + copy * document.text.length,
          ] as const,
        })),
      ).flat()
      const sections = Array.from({ length: times }, (_, copy) =>
        draft.sections.map((section) => ({
          ...section,
          points: section.points.map((point) => ({
            ...point,
            sources: point.sources.map(({ clauseId, span }) => ({
              clauseId: `${clauseId}-${copy}`,
              span: [span[0] + copy * document.text.length, span[1] + copy * document.text.length] as const,
            })),
          })),
        })),
      ).flat() as typeof draft.sections
      const started = performance.now()
      renderHtml({ ...document, text }, { ...brief, clauses }, { ...draft, sections, lead: [] })
      return performance.now() - started
    }
    render(20)
    const short = Math.min(render(20), render(20), render(20))
    expect(render(160)).toBeLessThan(8 * 3 * short + 50)
  })
})
