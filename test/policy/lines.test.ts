import { describe, expect, it } from 'vitest'
import { cleanLine, toLines } from '../../src/policy/lines.ts'
import { unglue } from '../../src/policy/unglue.ts'

describe('cleanLine', () => {
  it.each([
    ['　　国 务 院 办 公 厅', '国务院办公厅'],
    ['第一章　总　　则', '第一章 总则'],
    ['王　某', '王某'],
    ['王　伟　李　强　张　敏', '王伟 李强 张敏'],
    ['自 2017 年 1 月 1 日起施行', '自2017年1月1日起施行'],
    ['1　总则', '1 总则'],
    ['甲局　　　　乙局', '甲局 乙局'],
    ['（一） 基本原则', '（一）基本原则'],
    ['为了实施 《甲条例》 （以下简称条例）', '为了实施《甲条例》（以下简称条例）'],
    ['本文结束     |', '本文结束'],
    ['补贴１００元', '补贴100元'],
    ['甲\u200b乙\u00a0', '甲乙'],
  ])('%s → %s', (raw, clean) => expect(cleanLine(raw)).toBe(clean))

  it('drops blanks a page layout left in running text', () => {
    const text = `清算机 构应当按照规定建立健全管理制度，报送终端信息，${'不得泄露商户资料，'.repeat(5)}并依法保存。`
    expect(cleanLine(text)).toBe(text.replace(' ', ''))
  })
})

describe('unglue', () => {
  const body = '各乡镇应当加强巡查，建立问题清单，逐项整改销号，并按季度报告县政府。'.repeat(4)

  it('breaks before headings that count on, not before references', () => {
    const line = `现提出以下意见。一、总体要求以人民为中心，${body}二、主要任务（一）压实责任。按照《甲办法》第三条第（二）项、第（三）项规定，对一、二级河道和“三、四类”支流加强管理。（二）实施整治。${body}`
    expect(unglue(line).map((part) => part.slice(0, 8))).toEqual([
      '现提出以下意见。',
      '一、总体要求',
      '以人民为中心，各',
      '二、主要任务',
      '（一）压实责任。',
      '（二）实施整治。',
    ])
  })

  it('keeps an enumeration within a sentence', () => {
    const line = `申请人应当提交下列材料：（一）身份证；（二）户口簿；（三）其他材料。${body}`
    expect(unglue(line)).toEqual([line])
  })

  it.each([
    [
      '清河县关于甲的通知清政发〔2026〕7号各乡镇人民政府：为做好有关工作，保障群众合法权益，现将有关事项通知如下。',
      [
        '清河县关于甲的通知',
        '清政发〔2026〕7号',
        '各乡镇人民政府：',
        '为做好有关工作，保障群众合法权益，现将有关事项通知如下。',
      ],
    ],
    [
      '第九章　附则　　第四十六条　本办法由县数据局负责解释。',
      ['第九章　附则', '第四十六条　本办法由县数据局负责解释。'],
    ],
    [
      '清河市甲条例（2019年5月30日清河市第十三届人民代表大会常务委员会第十次会议通过）',
      ['清河市甲条例', '（2019年5月30日清河市第十三届人民代表大会常务委员会第十次会议通过）'],
    ],
    ['（此件公开发布）清河县甲方案', ['（此件公开发布）', '清河县甲方案']],
    ['甲局　　　　　　乙局', ['甲局　　　　　　乙局']],
  ])('splits %s', (line, parts) => expect(unglue(line)).toEqual(parts))
})

describe('toLines', () => {
  it('keeps rows of a table apart with their cells', () => {
    const { lines } = toLines([
      {
        kind: 'table',
        text: '',
        rows: [
          ['序号', '事项'],
          ['1', '清理\n材料'],
        ],
      },
      { kind: 'table', text: '', rows: [['一栏的排版表格。'], ['第二段。']] },
    ])
    expect(lines).toEqual([
      { text: '序号\t事项', cells: ['序号', '事项'], table: 1 },
      { text: '1\t清理 材料', cells: ['1', '清理 材料'], table: 1 },
      { text: '一栏的排版表格。' },
      { text: '第二段。' },
    ])
  })

  it('drops furniture of the page and says so', () => {
    const { lines, dropped } = toLines(
      [
        '当前位置：首页 > 公开',
        '清河县甲办法',
        '【原文下载】',
        '- [甲办法.pdf](/a.pdf)',
        '附件：1.申请表.docx',
      ].map((text) => ({ kind: 'paragraph', text })),
    )
    expect(lines.map(({ text }) => text)).toEqual(['清河县甲办法', '附件：1.申请表.docx'])
    expect(dropped).toHaveLength(3)
  })
})
