import { describe, expect, it } from 'vitest'
import { clauseRole, headingRole, sentenceRole } from '../../src/policy/roles.ts'
import type { Role } from '../../src/types.ts'

describe('sentenceRole', () => {
  it.each<[Role, string]>([
    ['background', '为规范高龄津贴发放，根据《中华人民共和国老年人权益保障法》，制定本办法。'],
    ['background', '近年来，我县政务服务水平稳步提升，但仍存在材料重复提交等问题。'],
    ['goals', '到2027年，县级政务服务事项网上可办率力争达到98%以上。'],
    ['goals', '以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神。'],
    ['scope', '本办法适用于本县行政区域内的城市绿化活动。'],
    ['standards', '补贴标准为缴费基数的20%，最高不超过5万元。'],
    ['cautions', '不得要求群众重复提交材料，违反规定的依法追究责任。'],
    ['terms', '本办法所称高龄津贴，是指向年满80周岁的老年人发放的生活补贴。'],
    ['benefits', '免收登记费，减轻企业负担，企业可以享受一站式服务。'],
    ['changes', '《甲通知》（清政发〔2018〕5号）同时废止。'],
    ['service', '申请人应当提交下列材料，窗口应当自受理之日起10个工作日内办结。'],
    ['safeguards', '县政府成立工作专班，所需经费纳入年度预算。'],
    ['validity', '本办法自2026年6月1日起施行，有效期5年。'],
    ['contact', '联系人：王某，联系电话：0310-1234567。'],
    ['tasks', '加快建设县级数据平台，推进部门数据共享。'],
  ])('%s: %s', (role, sentence) => expect(sentenceRole(sentence, 'tasks')).toBe(role))

  it('keeps the role of the clause when nothing tells another', () => {
    expect(sentenceRole('各乡镇按季度填写附表。', 'safeguards')).toBe('safeguards')
    expect(sentenceRole('各乡镇按季度填写附表。', 'goals')).toBe('goals')
  })
})

describe('headingRole', () => {
  it.each<[Role | undefined, string]>([
    ['goals', '总体要求'],
    ['goals', '发展目标'],
    ['safeguards', '保障措施'],
    ['service', '申报程序'],
    ['standards', '补贴标准'],
    ['cautions', '法律责任'],
    ['validity', '附则'],
    ['safeguards', '加强组织领导'],
    [undefined, '建设数据平台'],
    [undefined, '完善产品标准体系'],
  ])('%s: %s', (role, heading) => expect(headingRole(heading, 'tasks')).toBe(role))
})

describe('clauseRole', () => {
  it('lets a telling heading win over the text', () => {
    expect(clauseRole('工作目标', '不得低于95%。', 'tasks')).toBe('goals')
  })
  it('hands the role of a telling heading down to its paragraphs', () => {
    expect(clauseRole(undefined, '坚持依法规范。防止乱作为。', 'goals', true)).toBe('goals')
  })
})
