import { describe, expect, it } from 'vitest'
import { draftInterpretation } from '../../src/draft/index.ts'
import { draftOf } from './policies.ts'

const lines = [
  '清河县人民政府关于印发清河县校车管理办法的通知',
  '清政发〔2026〕31号',
  '各镇人民政府，县直各单位：',
  '第一条 校车应当每6个月检验一次，逾期未检验的，处500元罚款。',
  '第二条 本办法自2026年9月1日起施行，有效期3年。',
]

describe('a policy read by character recognition', () => {
  const { document, brief, draft } = draftOf(lines)

  it('has every number of its draft marked for checking', () => {
    const recognised = {
      ...document,
      warnings: [...document.warnings, { code: 'ocr-number' as const, message: '数字待核实' }],
    }
    const marked = draftInterpretation(recognised, brief)
    const text = [...marked.lead, ...marked.sections.flatMap(({ points }) => points)].map(({ text }) => text)
    expect(text.join('')).toContain('500元【待核实】')
    expect(text.join('').replace(/\d[\d.,]*[元年个月日号]*【待核实】/gu, '')).not.toMatch(/\d/u)
  })

  it('has none marked when the text was read as text', () => {
    expect(JSON.stringify(draft)).not.toContain('【待核实】')
  })
})
