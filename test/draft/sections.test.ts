import { describe, expect, it } from 'vitest'
import type { Point, Role } from '../../src/types.ts'
import { draftOf } from './policies.ts'

const opening = [
  '清河县人民政府关于印发清河县校车管理办法的通知',
  '清政发〔2026〕31号',
  '各镇人民政府，县直各单位：',
]
const closing = [
  '第八条 本办法自2026年9月1日起施行，有效期3年。《清河县校车管理规定》（清政发〔2020〕6号）同时废止。',
]
const pointsOf = (lines: readonly string[], role: Role): readonly Point[] =>
  draftOf([...opening, ...lines, ...closing]).draft.sections.find((section) => section.role === role)
    ?.points ?? []

describe('sections', () => {
  it('tells what is repealed once, in the table of changes', () => {
    const { draft } = draftOf([...opening, '第一条 校车应当每6个月检验一次。', ...closing])
    const text = JSON.stringify(draft.sections.map(({ points }) => points.map(({ text }) => text)))
    expect(text.match(/清河县校车管理规定/gu)).toHaveLength(1)
    const rows = draft.sections.find(({ role }) => role === 'changes')?.points ?? []
    expect(rows[0]?.text).toContain('清政发〔2020〕6号')
  })

  it('says what a word means in the exact words of the source', () => {
    const lines = [
      '第一条 本办法所称校车，是指依照国家规定取得使用许可，用于接送义务教育学生上下学的载客汽车。',
    ]
    const [point] = pointsOf(lines, 'terms')
    expect(point?.text).toContain('用于接送义务教育学生上下学的载客汽车')
  })

  it('joins the telephone numbers under one label', () => {
    const lines = [
      '第一条 校车应当每6个月检验一次。',
      '第二条 咨询电话：0310-1234567；监督电话：0310-7654321。',
    ]
    const points = pointsOf(lines, 'contact')
    expect(points).toHaveLength(1)
    expect(points[0]?.text).toMatch(/0310-1234567、0310-7654321/u)
  })

  it('asks for a telephone the source does not print', () => {
    expect(pointsOf(['第一条 校车应当每6个月检验一次。'], 'contact')[0]?.kind).toBe('placeholder')
  })

  it('names who passed a statute, and when', () => {
    const { draft } = draftOf([
      '清河市校车安全条例',
      '（2025年9月28日清河市第十五届人民代表大会常务委员会第三十三次会议通过 2025年11月25日河东省第十三届人民代表大会常务委员会第三十一次会议批准）',
      '第一条 为了保障学生安全，制定本条例。',
      '第二条 校车应当每6个月检验一次。',
    ])
    const lead = draft.lead.map(({ text }) => text).join('')
    expect(lead).toMatch(/2025年9月28日由清河市人民代表大会常务委员会通过/u)
    expect(lead).toMatch(/2025年11月25日由河东省人民代表大会常务委员会批准/u)
  })

  it('does not print headings that name a place in the document as labels', () => {
    const labels = draftOf([...opening, '第一章 总则', '第一条 校车应当每6个月检验一次。', ...closing])
      .draft.sections.flatMap(({ points }) => points)
      .map((point) => ('label' in point ? point.label : undefined))
    expect(labels).not.toContain('总则')
  })
})

describe('what the source lacks', () => {
  it('is a marked gap with its reason: an example beside amounts, an office number', () => {
    const lines = [
      '第一条 本办法适用于清河县行政区域内的校车服务。',
      '第二条 校车服务提供者每辆校车每年补助3万元，接送农村学生的，每辆校车每年补助5万元。',
    ]
    const gaps = draftOf([...opening, ...lines, ...closing]).draft.sections.flatMap(({ points }) =>
      points.flatMap((point) => (point.kind === 'placeholder' ? [`${point.text}：${point.reason}`] : [])),
    )
    expect(gaps).toEqual(['计算实例：原文没有例子', '解读机关、电话：原文未写明'])
  })
})
