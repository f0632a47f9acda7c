import { describe, expect, it } from 'vitest'
import { readMaterial } from '../../src/draft/material.ts'
import { selectMaterial } from '../../src/draft/select.ts'
import { draftOf } from './policies.ts'

const opening = ['清河县人民政府关于加强校车管理的通知', '清政发〔2026〕31号', '各镇人民政府，县直各单位：']

function chosen(lines: readonly string[], budget: number): string[][] {
  const { document, brief } = draftOf([...opening, ...lines])
  return selectMaterial(readMaterial(document, brief), budget).map(({ material, told }) =>
    told.map((index) => material.groups[index]!.text),
  )
}

const all = 100_000

describe('selectMaterial', () => {
  it('is empty for nothing', () => expect(selectMaterial([], 100)).toEqual([]))

  it('never tells an entry of a list without the line that opens it', () => {
    const lines = [
      '一、校车驾驶人',
      '校车驾驶人不得有下列行为：',
      '（一）超过核定人数载客；',
      '（二）在车内有学生时给车辆加油；',
      '（三）法律、法规规定的其他行为。',
    ]
    for (const budget of [20, 40, 60, all])
      for (const told of chosen(lines, budget))
        if (told.some((text) => text.includes('加油') || text.includes('核定人数')))
          expect(told[0]).toContain('校车驾驶人不得有下列行为')
  })

  it('leaves the catch-all entry of a list for last', () => {
    const lines = [
      '一、校车驾驶人',
      '校车驾驶人不得有下列行为：',
      '（一）超过核定人数载客；',
      '（二）法律、法规规定的其他行为。',
    ]
    expect(chosen(lines, 24).flat().join()).not.toContain('其他行为')
  })

  it('keeps a scale whole: what follows 每增加 comes with it', () => {
    const lines = ['一、补助标准', '校车每增加10个座位，每年补助增加3000元。', '二、其他', '请各镇抓好落实。']
    for (const told of chosen(lines, 30))
      if (told.some((text) => text.includes('每增加10个座位')))
        expect(told.join('，')).toContain('补助增加3000元')
  })

  it('keeps the subject a phrase needs', () => {
    const lines = ['一、管理', '县教育局负责校车备案，应当于每年9月30日前公布备案名单，县交通运输局配合。']
    for (const told of chosen(lines, 25))
      if (told.some((text) => text.includes('9月30日'))) expect(told[0]).toContain('县教育局')
  })

  it('tells more with more room and never a phrase twice', () => {
    const lines = ['一、管理', '校车应当每6个月检验一次。校车时速不得超过60公里。驾驶人应当年满25周岁。']
    const few = chosen(lines, 14).flat()
    const many = chosen(lines, all).flat()
    expect(many.length).toBeGreaterThanOrEqual(few.length)
    expect(new Set(many).size).toBe(many.length)
    expect(many.join()).toMatch(/6个月.*60公里.*25周岁/u)
  })
})

describe('a time that governs what follows', () => {
  it('comes along with every figure it holds for, whatever the room', () => {
    const { document, brief } = draftOf([
      '清河县人民政府关于发展早夜市的意见',
      '清政发〔2026〕12号',
      '各镇人民政府，县直各单位：',
      '一、工作目标',
      '到2026年底，建成规范早夜市8处；到2027年底，全县规范早夜市达20处以上，提供摊位2600个以上。',
    ])
    const materials = readMaterial(document, brief)
    let seen = 0
    for (let budget = 10; budget < 120; budget += 5)
      for (const { material, told } of selectMaterial(materials, budget)) {
        const text = told.map((index) => material.groups[index]!.text).join('，')
        if (!text.includes('2600个')) continue
        seen += 1
        expect(text).toContain('到2027年底')
      }
    expect(seen).toBeGreaterThan(0)
  })
})

describe('a list told in part', () => {
  it('ends with 等, so that nobody takes it for the whole', () => {
    const entries = ['年满80周岁', '持有残疾人证', '属于特困人员', '属于低保家庭', '独居六个月以上']
    const { draft } = draftOf([
      '清河县家庭适老化改造办法',
      '清政发〔2026〕15号',
      '各镇人民政府，县直各单位：',
      '第一条 符合下列条件之一的，可以申请每户补贴3000元：',
      ...entries.map((entry, index) => `（${'一二三四五'[index]}）${entry}${index === 4 ? '。' : '；'}`),
      '第二条 本办法自2026年9月1日起施行，有效期3年。',
    ])
    const texts = draft.sections.flatMap(({ points }) => points.map(({ text }) => text))
    const list = texts.find((text) => text.includes('下列条件')) ?? ''
    const whole = entries.every((entry) => list.includes(entry))
    expect(list).toContain('下列条件')
    expect(whole || /等。?$/u.test(list)).toBe(true)
  })
})
