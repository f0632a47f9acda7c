import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/policy/brief.ts'
import { documentOf } from './read-text.ts'

const agenciesOf = (...lines: string[]) => {
  const document = documentOf(`清河县甲方案\n一、主要任务\n${lines.join('\n')}`)
  return readBrief(document).agencies.map(({ name, duty, lead, span }) => ({
    name,
    duty,
    lead,
    on: document.text.slice(...span),
  }))
}
const said = (...lines: string[]) =>
  agenciesOf(...lines).map(({ name, duty, lead }) => `${lead ? '*' : ''}${name} ${duty}`)

describe('readAgencies', () => {
  it.each([
    ['建立台账。（市场监管总局负责）', ['市场监管总局 负责']],
    [
      '完善标准。（税务总局牵头，人民银行、海关总署等国务院相关部门按职责分工负责）',
      [
        '*税务总局 牵头',
        '人民银行 按职责分工负责',
        '海关总署 按职责分工负责',
        '国务院相关部门 按职责分工负责',
      ],
    ],
    [
      '发放补贴。（省商务厅牵头，省市场监管局、省司法厅按职责分工配合）',
      ['*省商务厅 牵头', '省市场监管局 按职责分工配合', '省司法厅 按职责分工配合'],
    ],
    ['开放平台。（责任单位：市科委、市教委）', ['市科委 责任单位', '市教委 责任单位']],
    [
      '推进改革。（牵头部门：市文化和旅游局；配合部门：市财政局）',
      ['*市文化和旅游局 牵头部门', '市财政局 配合部门'],
    ],
    ['完成建设。（10月底完成，牵头考核单位：市工信局）', ['*市工信局 牵头考核单位']],
    ['打造集群。（各有关单位）', ['各有关单位 负责']],
  ])('reads the bracket of %s', (line, expected) => expect(said(line)).toEqual(expected))

  it('lets the first-named lead in every bracket after the convention', () => {
    expect(
      said(
        '一是清理材料。（县政务服务局、县司法局负责，排在第一位的部门为牵头部门，下同）',
        '二是压减时限。（县行政审批局、县财政局负责）',
        '三是加强宣传。（县委宣传部负责，县融媒体中心牵头）',
      ),
    ).toEqual([
      '*县政务服务局 负责',
      '县司法局 负责',
      '*县行政审批局 负责',
      '县财政局 负责',
      '县委宣传部 负责',
      '*县融媒体中心 牵头',
    ])
  })

  it('reads no duty out of a definition that also says 下同', () => {
    expect(said('储备成品粮（含食用油，下同）并定期轮换。')).toEqual([])
  })

  it.each([
    ['教育行政部门要加强审核。', ['教育行政部门 要']],
    ['县农业农村局牵头制定方案，县财政局配合。', ['*县农业农村局 牵头']],
    ['各乡镇人民政府、街道办事处应当按月报告。', ['各乡镇人民政府 应当', '街道办事处 应当']],
    ['由县市场监督管理局责令改正。', ['县市场监督管理局 责令']],
  ])('reads who heads %s', (line, expected) => expect(said(line)).toEqual(expected))

  it('reads a line of its own for the line above', () => {
    expect(agenciesOf('建立县级平台。', '责任单位：县数据局、县财政局等，各乡镇政府')).toEqual([
      { name: '县数据局', duty: '责任单位', lead: false, on: '建立县级平台。' },
      { name: '县财政局', duty: '责任单位', lead: false, on: '建立县级平台。' },
      { name: '各乡镇政府', duty: '责任单位', lead: false, on: '建立县级平台。' },
    ])
  })

  it('says which words the duty bears on', () => {
    expect(
      agenciesOf('清理证明材料。公布清单。（县司法局负责）推行告知承诺。（县财政局负责）').map(
        ({ on }) => on,
      ),
    ).toEqual(['清理证明材料。公布清单。', '推行告知承诺。'])
  })
})
