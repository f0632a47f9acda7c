import { describe, expect, test } from 'vitest'
import { clauseLabel } from '../../src/publication/clause-label.ts'
import { quoteClause } from '../../src/publication/quote-clause.ts'
import type { Clause, Span } from '../../src/types.ts'

const clause = (parts: Partial<Clause>): Clause => ({
  id: 'c1',
  path: [],
  level: 1,
  form: 'paragraph',
  span: [0, 0],
  bodySpan: [0, 0],
  role: 'tasks',
  ...parts,
})

/** Windows as text, cited words in 〔sentence ids：words〕. */
const quoted = (text: string, owner: Clause | undefined, ...uses: [string, Span][]) =>
  quoteClause(
    text,
    owner,
    uses.map(([pointId, span]) => ({ pointId, span })),
  ).map((window) =>
    window
      .map((segment) =>
        segment.uses.length > 0 ? `〔${segment.uses.join('+')}：${segment.text}〕` : segment.text,
      )
      .join(''),
  )

describe('quoteClause', () => {
  const text = '（一）建点。每点补贴3000元，按季发放。'
  const owner = clause({ span: [0, text.length], bodySpan: [3, text.length] })

  test('marks the cited words inside the whole clause, without its number', () => {
    expect(quoted(text, owner, ['p1', [6, 15]])).toEqual(['建点。〔p1：每点补贴3000元〕，按季发放。'])
  })

  test('quotes the number too where a sentence rests on it', () => {
    expect(quoted(text, owner, ['p1', [0, 6]])).toEqual(['〔p1：（一）建点。〕每点补贴3000元，按季发放。'])
  })

  test('cuts where citations overlap', () => {
    expect(quoted(text, owner, ['p1', [6, 15]], ['p2', [10, text.length]])).toEqual([
      '建点。〔p1：每点补贴〕〔p1+p2：3000元〕〔p2：，按季发放。〕',
    ])
  })

  test('shows only the neighbourhood of the cited words in a long clause', () => {
    const long = `${'前文甲乙。'.repeat(100)}补贴三千元，按季发放。${'后文丙丁。'.repeat(100)}`
    const at = long.indexOf('补贴')
    expect(
      quoted(long, clause({ span: [0, long.length], bodySpan: [0, long.length] }), ['p1', [at, at + 5]]),
    ).toEqual(['〔p1：补贴三千元〕，按季发放。'])
  })

  test('shows words outside the clause in a window of their own', () => {
    const whole = `${text}\n表：3000元`
    expect(quoted(whole, owner, ['p1', [text.length + 3, text.length + 8]])).toEqual([
      '建点。每点补贴3000元，按季发放。',
      '〔p1：3000元〕',
    ])
  })

  test('stays inside the text', () => {
    expect(quoted(text, undefined, ['p1', [0, 999]], ['p2', [500, 900]])).toEqual([`〔p1：${text}〕`])
  })
})

describe('clauseLabel', () => {
  test.each([
    [{ path: ['第一章', '第三条', '（一）'] }, '第三条（一）'],
    [{ path: ['第一章'], heading: '总则' }, '第一章 总则'],
    [{ path: ['二、', '（三）'], heading: '扩大覆盖面' }, '二、（三）扩大覆盖面'],
    [{ path: ['二、', '（三）', '1.'] }, '二、（三）1'],
    [{ path: ['一、'] }, '一'],
    [{ path: ['第　三　条'] }, '第三条'],
    [{ path: ['第八条'], form: 'row' as const }, '第八条 表格'],
    [{ path: [] }, '未编号段落'],
    [{ path: ['一、'], heading: '长'.repeat(31) }, '一'],
  ])('cites %j', (parts, label) => {
    expect(clauseLabel(clause(parts))).toBe(label)
  })
})
