import { describe, expect, test } from 'vitest'
import { lines, read, refusal } from './read-helpers.ts'

const policy = [
  '清政办发〔2026〕9号',
  '各乡镇人民政府，县政府各部门：',
  '为进一步规范医疗救助工作，减轻困难群众医疗费用负担，根据《清河县医疗救助办法》（清政发〔2024〕11号），经县政府同意，现就有关事项通知如下。',
  '一、救助对象',
  '（一）特困人员、最低生活保障对象；',
  '（二）返贫致贫人口和监测对象，按规定纳入救助范围，标准不低于上年度水平。',
  '二、救助标准',
  '住院费用年度救助限额为8万元，救助比例不低于70%；门诊慢性病救助限额为2000元，由定点医疗机构“一站式”结算。',
  '附件：清河县医疗救助申请表',
  '清河县人民政府办公室',
  '2026年4月9日',
  '（此件公开发布）',
]
const title = '清河县人民政府办公室关于进一步规范医疗救助工作的通知'
const paragraphs = policy.map((line) => `<p>${line}</p>`).join('\n')

/** A portal's page around some content. */
function portal(content: string, head = ''): string {
  return `<!DOCTYPE html><html><head><title>${title}_清河县人民政府网站</title><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2026-04-10 09:30"><meta name="ContentSource" content="清河县医疗保障局">${head}<script>var a = "第一条 脚本";</script></head><body>
<div class="header"><a href="/">清河县人民政府</a><ul class="nav"><li><a href="/zwgk">政务公开</a></li><li><a href="/zwfw">政务服务</a></li><li><a href="/hdjl">互动交流</a></li></ul><input placeholder="请输入关键字"></div>
<div class="crumbs">您当前所在的位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 规范性文件</div>
<div class="main"><h1>${title}</h1><div class="attr"><span>发布时间：2026-04-10 09:30</span> <span>来源：县医疗保障局</span> <span>浏览次数：<i>1024</i>次</span> <a>大</a> <a>中</a> <a>小</a></div>
${content}
<div class="tools"><a href="#">打印</a> <a href="#">关闭</a></div><div>扫一扫在手机打开当前页</div>
<div class="about"><h3>相关解读</h3><ul><li><a href="/1">《关于进一步规范医疗救助工作的通知》政策解读</a></li><li><a href="/2">一图读懂医疗救助新政策</a></li></ul></div></div>
<div class="foot"><p>主办单位：清河县人民政府办公室　承办单位：清河县大数据中心</p><p>网站标识码：1300000000　冀ICP备00000000号　冀公网安备 13000000000000号</p><p>地址：清河县和平路1号，联系电话：0319-0000000，建议使用谷歌浏览器访问</p></div>
</body></html>`
}

describe('the policy and nothing of the page', () => {
  test.each([
    ['a named container', `<div class="TRS_Editor">${paragraphs}</div>`],
    ['a container without a name', `<div><div><div>${paragraphs}</div></div></div>`],
    ['paragraphs beside the furniture', paragraphs],
    ['line breaks in one element', `<div>${policy.join('<br>\n')}</div>`],
    ['divs for paragraphs', policy.map((line) => `<div><span>${line}</span></div>`).join('')],
    [
      'a layout table',
      `<table width="900"><tr><td width="675"><table><tr><td>${paragraphs}</td></tr></table></td><td><a href="/x">专题专栏</a></td></tr></table>`,
    ],
    ['cells for paragraphs', `<table>${policy.map((line) => `<tr><td>${line}</td></tr>`).join('')}</table>`],
    ['preformatted text', `<pre>${policy.join('\n')}</pre>`],
    [
      'source broken inside sentences',
      `<div>${policy.map((line) => `<p>\n   ${line.slice(0, 5)}\n   ${line.slice(5)}\n</p>`).join('')}</div>`,
    ],
    [
      'an aside of links within',
      `<div>${paragraphs.replace('<p>二、', '<div class="share"><a href="#">分享到</a><a href="#">微信</a></div><p>二、')}</div>`,
    ],
  ])('from %s', async (_, content) => {
    const result = await read(portal(content))
    expect(lines(result)).toEqual([title, ...policy])
    expect(result.meta).toEqual({ title, issuer: '清河县医疗保障局', publishedOn: '2026-04-10' })
  })

  test("the page's heading goes when the document prints its title over two lines", async () => {
    const own =
      '<p style="text-align: center">清河县人民政府办公室关于</p><p align="center">进一步规范医疗救助工作的通知</p>'
    const result = await read(portal(`<div>${own}${paragraphs}</div>`))
    expect(result.blocks.slice(0, 3)).toEqual([
      { kind: 'paragraph', text: '清河县人民政府办公室关于', centred: true },
      { kind: 'paragraph', text: '进一步规范医疗救助工作的通知', centred: true },
      { kind: 'paragraph', text: policy[0] },
    ])
  })

  test('a list of attachments to download stays', async () => {
    const files =
      '<p>附件：</p><p><a href="/a.docx">1.清河县医疗救助申请表.docx</a></p><p><a href="/b.xlsx">2.定点医疗机构名单.xlsx</a></p>'
    const result = await read(portal(`<div>${paragraphs}${files}</div>`))
    expect(lines(result).slice(-3)).toEqual([
      '附件：',
      '1.清河县医疗救助申请表.docx',
      '2.定点医疗机构名单.xlsx',
    ])
  })

  test('a short policy is not drowned by the page', async () => {
    const result = await read(
      portal(
        '<div><p>经县政府批准，2026年清明节放假安排如下：4月4日至6日放假，共3天。</p><p>清河县人民政府办公室</p><p>2026年3月20日</p></div>',
      ),
    )
    expect(lines(result)).toEqual([
      title,
      '经县政府批准，2026年清明节放假安排如下：4月4日至6日放假，共3天。',
      '清河县人民政府办公室',
      '2026年3月20日',
    ])
  })

  test('the removed furniture is counted in a note', async () => {
    const { notes } = await read(portal(paragraphs))
    expect(notes).toEqual([
      { code: 'page-chrome', message: expect.stringMatching(/^去除网页导航、页脚等 \d+ 处$/) },
    ])
  })

  test('a page of links alone holds no policy', async () => {
    await refusal(
      read(
        '<html><body><ul><li><a href="/1">政务公开</a></li><li><a href="/2">互动交流</a></li></ul></body></html>',
      ),
      'no_text',
    )
  })
})

describe('what the page says about the document', () => {
  const table = (cells: string): string => `<table class="bd1">${cells}</table>`
  test.each([
    [
      'a table',
      table(
        '<tr><td>索 引 号：</td><td>000/2026-1</td><td>发文字号：</td><td>清政办发〔2026〕9号</td></tr><tr><td>发文机关：</td><td>清河县人民政府办公室</td><td>成文日期：</td><td>2026年04月09日</td></tr><tr><td>标　　题：</td><td colspan="3">关于规范医疗救助的通知</td><td>发布日期：</td><td>2026年04月10日</td></tr>',
      ),
    ],
    [
      'lines',
      '<ul><li>索引号：000/2026-1</li><li>发文字号：清政办发〔2026〕9号</li><li>发文机关：清河县人民政府办公室</li><li>成文日期：2026-04-09</li><li>标题：关于规范医疗救助的通知</li><li>发布日期：2026/4/10</li></ul>',
    ],
    [
      'labels and values apart',
      '<dl><dt>索引号</dt><dd>000/2026-1</dd><dt>文　　号：</dt><dd>清政办发〔2026〕9号</dd><dt>发文机关</dt><dd>清河县人民政府办公室</dd><dt>成文日期</dt><dd>2026.4.9</dd><dt>标题</dt><dd>关于规范医疗救助的通知</dd><dt>发布日期</dt><dd>2026-04-10</dd></dl>',
    ],
  ])('in %s goes to meta and out of the text', async (_, info) => {
    const result = await read(`<html><body>${info}<div>${paragraphs}</div></body></html>`)
    expect(lines(result)).toEqual(policy)
    expect(result.meta).toEqual({
      title: '关于规范医疗救助的通知',
      documentNumber: '清政办发〔2026〕9号',
      issuer: '清河县人民政府办公室',
      issuedOn: '2026-04-09',
      publishedOn: '2026-04-10',
    })
  })

  test('an empty field takes no neighbour for its value', async () => {
    const info = table('<tr><td>文号：</td><td></td><td>发布日期：</td><td>2026-04-10</td></tr>')
    const { meta } = await read(`<html><body>${info}<div>${paragraphs}</div></body></html>`)
    expect(meta).toEqual({ publishedOn: '2026-04-10' })
  })

  test('a date no calendar has is no date', async () => {
    const { meta } = await read(
      `<html><body><p>发布日期：2026-02-30</p><div>${paragraphs}</div></body></html>`,
    )
    expect(meta.publishedOn).toBeUndefined()
  })
})

describe('the hidden second copy', () => {
  const content = `<div class="TRS_Editor">${paragraphs}</div>`
  const copy = policy.join('')

  test.each([
    ['inline style', `<div style="width:1px;DISPLAY : none">${copy}</div>`, ''],
    ['visibility', `<div style="visibility:hidden">${copy}</div>`, ''],
    ['the hidden attribute', `<section hidden>${copy}</section>`, ''],
    ['aria-hidden', `<div aria-hidden="true">${copy}</div>`, ''],
    [
      'a class of the page',
      `<div class="bbnr">${copy}</div>`,
      '<style>/* x */ .a{color:red} div.bbnr , #b{display:none}</style>',
    ],
  ])('by %s changes nothing but a note', async (_, hidden, head) => {
    const once = await read(portal(content))
    const twice = await read(portal(content + hidden, head))
    expect(twice.blocks).toEqual(once.blocks)
    expect(twice.notes.map((note) => note.code)).toEqual(['hidden-copy', 'page-chrome'])
  })

  test('a rule for small screens or paper hides nothing', async () => {
    const style =
      '<style>@media print { .TRS_Editor { display: none } } @media (max-width: 600px){.TRS_Editor{display:none}}</style>'
    expect(lines(await read(portal(content, style)))).toEqual([title, ...policy])
  })

  test('a hidden text is kept when the page shows none, and said so', async () => {
    const result = await read(
      `<html><body><div>正在加载……</div><div style="display:none">${paragraphs}</div></body></html>`,
    )
    expect(lines(result)).toEqual(policy)
    expect(result.notes).toEqual([
      { code: 'hidden-kept', message: expect.stringContaining('采用了网页中隐藏的正文') },
    ])
  })

  test('a second visible copy for telephones goes as well', async () => {
    const result = await read(
      portal(`<div class="pc">${paragraphs}</div><div class="mobile">${paragraphs}</div>`),
    )
    expect(lines(result)).toEqual([title, ...policy])
    expect(result.notes.map((note) => note.code)).toContain('hidden-copy')
  })

  test('templates, scripts and noscript are never text', async () => {
    const extra =
      '<template><p>第九条 模板中的条款，不应出现。</p></template><noscript><p>第九条 请启用脚本，不应出现。</p></noscript>'
    expect(lines(await read(portal(content + extra)))).toEqual([title, ...policy])
  })
})

describe('tables of a page', () => {
  test('rows, cells, merged rows and merged cells', async () => {
    const table =
      '<table><thead><tr><th>序号</th><th>项目</th><th>标准</th></tr></thead><tr><td colspan="3">一、门诊（共1项）</td></tr><tr><td rowspan="2">1</td><td><p>慢性病</p><p>门诊</p></td><td>2000元</td></tr><tr><td>特殊病</td><td>5000元</td></tr></table>'
    const result = await read(portal(`<div>${paragraphs}${table}</div>`))
    expect(result.blocks.at(-1)).toEqual({
      kind: 'table',
      text: '序号\t项目\t标准\n一、门诊（共1项）\n1\t慢性病 门诊\t2000元\n\t特殊病\t5000元',
      rows: [
        ['序号', '项目', '标准'],
        ['一、门诊（共1项）'],
        ['1', '慢性病 门诊', '2000元'],
        ['', '特殊病', '5000元'],
      ],
    })
  })
})

test('numbers a browser draws before list items are written out', async () => {
  const list =
    '<ol><li>身份证复印件，加盖公章；</li><li><p>申请表，一式两份；</p></li></ol><ol start="3" type="A"><li>（一）授权委托书原件；</li><li>证明材料，原件备查。</li></ol><ul><li>其他材料，按需提供。</li></ul>'
  const result = await read(portal(`<div>${paragraphs}${list}</div>`))
  expect(lines(result).slice(-5)).toEqual([
    '1.身份证复印件，加盖公章；',
    '2.申请表，一式两份；',
    '（一）授权委托书原件；',
    'D.证明材料，原件备查。',
    '其他材料，按需提供。',
  ])
})

describe('hostile markup', () => {
  test('thousands of nested tags neither crash nor hang', async () => {
    const depth = 20_000
    const result = await read(portal(`${'<div>'.repeat(depth)}${paragraphs}${'</div>'.repeat(depth)}`))
    expect(lines(result)).toEqual([title, ...policy])
  })

  test('deep inline tags and tables in tables likewise', async () => {
    const inline = `${'<span><b>'.repeat(5_000)}${paragraphs}`
    expect(lines(await read(portal(inline)))).toContain(policy[2])
    const tables = `${'<table><tr><td>'.repeat(2_000)}${paragraphs}`
    expect(lines(await read(portal(tables)))).toContain(policy[2])
  })

  test('tags that never close or never opened', async () => {
    const broken = policy
      .map((line) => `<p><span style="color:red>${line === policy[0] ? '"' : '">'}${line}</font></div>`)
      .join('')
    expect(lines(await read(portal(`<div>${paragraphs}</div>${broken}`))).slice(0, 5)).toEqual([
      title,
      ...policy.slice(0, 4),
    ])
  })

  test('thousands of hidden elements take linear time', async () => {
    const hidden = `<div style="display:none">${policy.join('')}<script>第九条 脚本</script></div>`
    const started = performance.now()
    const result = await read(portal(`<div>${paragraphs}</div>${hidden.repeat(3_000)}`))
    expect(lines(result)).toEqual([title, ...policy])
    expect(result.notes.filter((note) => note.code === 'hidden-copy')).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('a page of 1,000,000 characters takes linear time', async () => {
    const time = async (count: number): Promise<number> => {
      const page = portal(`<div>${paragraphs.repeat(count)}</div>`)
      const started = performance.now()
      await read(page, 'a.html')
      return performance.now() - started
    }
    await time(100)
    const small = Math.min(await time(500), await time(500), await time(500))
    const large = Math.min(await time(2_000), await time(2_000), await time(2_000))
    expect(large).toBeLessThan(small * 8)
  })
})
