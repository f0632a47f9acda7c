import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/policy/brief.ts'
import { documentOf } from './read-text.ts'

const citationsOf = (line: string) =>
  readBrief(documentOf(`清河县甲办法\n第一条 ${line}\n第二条 其他事项。`)).citations.map(
    ({ title, documentNumber, relation }) => [relation, title, documentNumber].filter(Boolean).join(' '),
  )

describe('readCitations', () => {
  it.each([
    [
      '根据《中华人民共和国甲法》和《某省甲条例》，制定本办法。',
      ['basis 《中华人民共和国甲法》', 'basis 《某省甲条例》'],
    ],
    [
      '按照《某省人民政府关于乙的通知》（某政发〔2025〕40号）执行。',
      ['basis 《某省人民政府关于乙的通知》 某政发〔2025〕40号'],
    ],
    [
      '《甲通知》（清政发〔2018〕5号）、《乙通知》同时废止。',
      ['repeals 《甲通知》 清政发〔2018〕5号', 'repeals 《乙通知》'],
    ],
    ['将《丙办法》第三条修改为：“按月发放”。', ['amends 《丙办法》']],
    ['申请人可以查阅《丁〈戊〉指南》。', ['mentions 《丁〈戊〉指南》']],
  ])('reads %s', (line, expected) => expect(citationsOf(line)).toEqual(expected))

  it('counts neither the document itself nor papers of an applicant', () => {
    expect(citationsOf('申领《清河县甲办法》所附《甲申请表》和《营业执照》复印件。')).toEqual([])
  })
})
