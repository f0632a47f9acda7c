import { describe, expect, it } from 'vitest'
import { splitClauses, splitSentences } from '../../src/text/sentences.ts'

const sentences = (text: string) => splitSentences(text).map(([start, end]) => text.slice(start, end))

describe('splitSentences', () => {
  it.each([
    ['他说：“要快。”的确如此。', ['他说：“要快。”', '的确如此。']],
    ['坚持“质量第一。”的理念不动摇。', ['坚持“质量第一。”的理念不动摇。']],
    ['“要快。要稳。”会后部署。', ['“要快。要稳。”', '会后部署。']],
    ['（联系人：张三。电话：1。）请知悉。', ['（联系人：张三。电话：1。）', '请知悉。']],
    ['本市办理（联系人：张三。电话：1）。请知悉。', ['本市办理（联系人：张三。电话：1）。', '请知悉。']],
    ['省略……然后。', ['省略……然后。']],
    ['如此等等……\n然后。', ['如此等等……', '然后。']],
    ['一、总体要求\n（一）指导思想。', ['一、总体要求', '（一）指导思想。']],
    ['增长3.5%。下降2.1%。', ['增长3.5%。', '下降2.1%。']],
    [
      '网址为http://www.qinghe.example/a.html?x=1。请登录。',
      ['网址为http://www.qinghe.example/a.html?x=1。', '请登录。'],
    ],
    ['第一，快！是吗？', ['第一，快！', '是吗？']],
    [
      '推进共享。（甲局、乙局负责。列第一位者为牵头单位，下同）',
      ['推进共享。', '（甲局、乙局负责。列第一位者为牵头单位，下同）'],
    ],
  ])('hard case: %s', (text, expected) => expect(sentences(text)).toEqual(expected))

  it.each([
    [
      '推进共享（甲局、乙局负责。列第一位者为牵头单位，下同）。开展培训。',
      ['推进共享（甲局、乙局负责。列第一位者为牵头单位，下同）。', '开展培训。'],
    ],
    ['完善制度。（县司法局负责）加强宣传。', ['完善制度。', '（县司法局负责）', '加强宣传。']],
    ['会议强调：“要快。”，随后部署。', ['会议强调：“要快。”，随后部署。']],
    ['“要快。”他说。', ['“要快。”', '他说。']],
    ['（一）加强领导。各乡镇要落实。', ['（一）加强领导。', '各乡镇要落实。']],
    ['甲；乙；丙。', ['甲；乙；丙。']],
    ['真的吗？！真的。', ['真的吗？！', '真的。']],
    ['  甲。\u3000\u3000乙。  \n\n  ', ['甲。', '乙。']],
    ['没有句号', ['没有句号']],
    ['（源政办发〔2018)31号）印发。执行。', ['（源政办发〔2018)31号）印发。', '执行。']],
    ['', []],
  ])('splits %s', (text, expected) => expect(sentences(text)).toEqual(expected))

  it('cuts inside a quotation longer than 40 characters', () => {
    const quote = `“${'深化改革攻坚克难'.repeat(3)}。${'优化服务便民利企'.repeat(3)}。”`
    expect(sentences(`${quote}会后部署。`)).toHaveLength(3)
  })

  it('does not let an unclosed bracket swallow the paragraph', () => {
    const text = `办理（甲局负责。${'各单位要认真落实。'.repeat(20)}`
    expect(sentences(text)).toHaveLength(21)
  })

  it('does not join over a line end inside a bracket', () => {
    expect(sentences('甲（乙。\n丙）丁。')).toEqual(['甲（乙。', '丙）丁。'])
  })

  it('adds the base to every span', () => {
    expect(splitSentences('甲。乙。', 100)).toEqual([
      [100, 102],
      [102, 104],
    ])
  })

  it.each(['（', '“（', '）', '。”', '（。', '“。'])(
    'takes time in proportion to the length of %s repeated',
    (unit) => {
      const time = (count: number) => {
        const text = unit.repeat(count)
        const start = performance.now()
        splitSentences(text)
        return performance.now() - start
      }
      time(50_000)
      expect(time(400_000)).toBeLessThan(Math.max(60, 40 * time(50_000)))
    },
  )
})

describe('splitClauses', () => {
  const clauses = (text: string, marks?: string) =>
    splitClauses(text, 0, marks).map(([a, b]) => text.slice(a, b))

  it('cuts behind ； outside brackets', () => {
    expect(clauses('甲（一；二）；乙；丙。')).toEqual(['甲（一；二）；', '乙；', '丙。'])
  })

  it('cuts behind ， when asked', () => {
    expect(clauses('甲，乙；丙。', '，；')).toEqual(['甲，', '乙；', '丙。'])
  })
})
