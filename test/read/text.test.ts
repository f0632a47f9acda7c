import { describe, expect, test } from 'vitest'
import { lines, read } from './read-helpers.ts'

describe('Markdown', () => {
  test('official numbering, full-width blanks and bold headings stay lines of text', async () => {
    const result = await read(
      [
        '# 清河县人民政府关于加快农业机械化的意见',
        '',
        '　　**一、总体要求**',
        '　　**（一）指导思想**',
        '    以提高粮食综合生产能力为目标，坚持因地制宜。',
        '1. 坚持政府引导。',
        '2. 坚持市场主导。',
        '（2）**坚持创新。**对新机具给予支持。',
        '## 第二章　补　贴',
        '> 每台补贴不超过5万元\\',
        '- 由县农业农村局负责',
      ].join('\n'),
      'a.md',
    )
    expect(lines(result)).toEqual([
      '清河县人民政府关于加快农业机械化的意见',
      '一、总体要求',
      '（一）指导思想',
      '以提高粮食综合生产能力为目标，坚持因地制宜。',
      '1. 坚持政府引导。',
      '2. 坚持市场主导。',
      '（2）坚持创新。对新机具给予支持。',
      '第二章　补　贴',
      '每台补贴不超过5万元',
      '由县农业农村局负责',
    ])
  })

  test("a crawler's header goes to meta and its title does not stand twice", async () => {
    const result = await read(
      [
        '# 清河县科技创新若干措施',
        '',
        '**发布日期**: 2026年3月18日',
        '**发布机构**: 清河县科学技术局',
        '**文号**: 清政规〔2026〕4号',
        '**原文链接**: [https://example.test/a](https://example.test/a)',
        '**检索关键词**: 科技, 创新',
        '',
        '**附件**:',
        '- [任务表.pdf](./任务表.pdf) (pdf)',
        '---',
        '## 政策全文',
        '清河县科技创新',
        '若干措施',
        '为加快科技创新，制定本措施。',
        '---',
        '【原文下载】',
        '- [清河县科技创新若干措施.pdf](/res/a.pdf )',
        '**更新时间**: 2026-03-20 11:00:00',
      ].join('\n'),
      'a.md',
    )
    expect(lines(result)).toEqual(['清河县科技创新', '若干措施', '为加快科技创新，制定本措施。'])
    expect(result.meta).toEqual({
      title: '清河县科技创新若干措施',
      documentNumber: '清政规〔2026〕4号',
      issuer: '清河县科学技术局',
      publishedOn: '2026-03-18',
    })
  })

  test('front matter goes to meta', async () => {
    const result = await read(
      '---\ntitle: "清河县办法"\ndate: 2026-04-02\n---\n\n第一条 为了规范管理，制定本办法。',
      'a.md',
    )
    expect(result.meta).toEqual({ title: '清河县办法', publishedOn: '2026-04-02' })
    expect(lines(result)).toEqual(['第一条 为了规范管理，制定本办法。'])
  })

  test('tables by bars and by tags are rows and cells', async () => {
    const result = await read(
      '# 清单\n\n| 项目 | 标准 |\n|:---|---:|\n| **开办** | 300元\\|户 |\n\n正文。\n\n<table><tr><td>项目</td><td>时限</td></tr><tr><td>登记</td><td>1个工作日</td></tr></table>\n',
      'a.md',
    )
    expect(result.blocks.filter((block) => block.rows).map((block) => block.rows)).toEqual([
      [
        ['项目', '标准'],
        ['开办', '300元|户'],
      ],
      [
        ['项目', '时限'],
        ['登记', '1个工作日'],
      ],
    ])
  })

  test('links keep their words, comments and pictures go', async () => {
    const result = await read(
      '# 办法\n\n依照[《清河县规定》](https://example.test/x)执行。<!-- INFO\nEND -->![图](a.png)见附件。',
      'a.md',
    )
    expect(lines(result).at(-1)).toBe('依照《清河县规定》执行。见附件。')
  })

  test('a paragraph torn by a page break is whole again, headings stay apart', async () => {
    const torn =
      '完善产业服务体系，加强政策法规、测试标准、知识产权、人才培养和国际交流等方面的工作，推动研发、测'
    const result = await read(
      `# 方案\n\n${torn}\n\n试、标准、智库等公共服务能力建设。\n\n（一）加强统筹协调，健全领导机构和工作推进机制，完善重大事项会商研判和督导评估制度\n\n县政府办公室负责。`,
      'a.md',
    )
    expect(lines(result)).toEqual([
      '方案',
      `${torn}试、标准、智库等公共服务能力建设。`,
      expect.stringMatching(/^（一）.*制度$/),
      '县政府办公室负责。',
    ])
  })
})

describe('plain text', () => {
  test('a database header and a doubled title go', async () => {
    const result = await read(
      [
        '    【法宝引证码】 CLI.12.0000001',
        '原文链接：https://example.test/lar/1.html',
        '清河县关于对接协定(RCEP)的意见',
        '清河县关于对接协定（RCEP）的意见',
        '清政发〔2026〕2号',
        '各乡镇人民政府：',
      ].join('\r\n'),
      'a.txt',
    )
    expect(lines(result)).toEqual([
      '清河县关于对接协定（RCEP）的意见',
      '清政发〔2026〕2号',
      '各乡镇人民政府：',
    ])
  })

  test('a line keeps its inner full-width blanks and name columns', async () => {
    const result = await read('　　第一章　总则　　第一条　为了规范管理。\n组　长：王　某　　县长\n', 'a.txt')
    expect(lines(result)).toEqual(['第一章　总则　　第一条　为了规范管理。', '组　长：王　某　　县长'])
  })

  test('zero-width and bidi controls are removed and reported with their block', async () => {
    const result = await read('第一条 正常。\n第二条 补贴\u200b标准\u202e为500元\u2066。\ufeff\n', 'a.txt')
    expect(lines(result)).toEqual(['第一条 正常。', '第二条 补贴标准为500元。'])
    expect(result.notes).toEqual([
      { code: 'control-character', message: '删除 4 个不可见或控制字符', block: 1 },
    ])
  })

  test('no-break blanks become blanks, radicals become characters, without a note', async () => {
    const result = await read('⼀、总则\u00a0第⼆条 ⻓期有效\u2002。', 'a.txt')
    expect(lines(result)).toEqual(['一、总则 第二条 长期有效 。'])
    expect(result.notes).toEqual([])
  })
})
