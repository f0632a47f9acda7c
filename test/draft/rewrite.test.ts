import { describe, expect, it } from 'vitest'
import { hasSameFacts, isCovered, isFaithful } from '../../src/draft/faithful.ts'
import { splitGroups } from '../../src/draft/groups.ts'
import { invert } from '../../src/draft/invert.ts'
import { mask } from '../../src/draft/mask.ts'
import { rewrite, withoutNotes } from '../../src/draft/rewrite.ts'
import { shortenLists, topicOf } from '../../src/draft/shorten.ts'
import { telegraph } from '../../src/draft/telegraph.ts'

const plain: [string, string][] = [
  // Fillers and light verbs.
  ['进一步完善水费收缴制度', '完善水费收缴制度'],
  ['对民宿经营者提交的材料进行审核', '审核民宿经营者提交的材料'],
  ['对逾期发放的补贴给予补发', '补发逾期发放的补贴'],
  ['每年进行一次检测', '每年做一次检测'],
  ['加大宣传力度', '加强宣传'],
  ['发挥联席会议制度作用', '用好联席会议制度'],
  ['落实属地管理责任', '把属地管理责任落实到位'],
  // Amounts first.
  ['给予一次性10万元的奖励', '一次性奖励10万元'],
  ['按照每人每月300元的标准发放', '每人每月发放300元'],
  // Prepositions and connectives.
  ['按照清河县有关规定办理', '按清河县规定办理'],
  ['清河县水务局与各镇共同排查', '清河县水务局和各镇共同排查'],
  ['公布水质、水价以及停水安排', '公布水质、水价和停水安排'],
  ['没有贷款记录以及未被列入名单', '没有贷款记录、未被列入名单'],
  ['将饮水工程纳入年度考核', '把饮水工程列入年度考核'],
  ['于每年3月31日前提交', '在每年3月31日前提交'],
  // Lists.
  ['公开规划、建设、移交、办学等情况', '公开规划、建设、移交和办学等情况'],
  ['完善规划建设、监管执法、应急处置等制度', '完善规划建设、监管执法和应急处置等制度'],
  // Verbs and names.
  ['建设县级数据共享平台', '建起县级数据共享平台'],
  ['健全值班值守制度', '完善值班值守制度'],
  ['无需前往窗口', '不需要到窗口'],
  ['由各级人民政府负责', '各级政府负责'],
  ['待遇领取人员可登录平台查询', '待遇领取人员可以登录平台查询'],
  ['具备相应资质', '有资质'],
]

/** What looks like an official phrase and is none: nothing may change. */
const untouched = [
  '建设经费由清河县财政负担',
  '补贴的发放适用于午餐和晚餐',

  '可持续发展',
  '调动积极性',
  '开展工作中的问题',
  '土地使用权转让',
  '统筹使用资金',
  '中华人民共和国国籍',
  '涉及公共利益',
  '与会代表',
  '施工正在进行中',
  '不具有法定资格',
  '审核通过的名单',
  '由此引发的损失',
  '提供原件（或复印件）',
  '向清河镇（街道办事处）申请',
  '不予受理',
  '国内普通高校应届毕业生',
  '运输安全畅通',
  '节假日期满后的第一个工作日',
  '统筹发展和安全',
  '4个街道和清河镇',
]

describe('rewrite', () => {
  it.each(plain)('tells %s as %s', (source, told) => expect(rewrite(source)).toBe(told))

  it.each(untouched)('leaves %s alone', (text) => expect(rewrite(text)).toBe(text))

  it('keeps titles, quotations, document numbers and names letter by letter', () => {
    const text =
      '按照《关于进一步加强水务管理工作的通知》（清政发〔2026〕8号）和“加快推进”要求，由清河县推进健全工作中心办理'
    const told = rewrite(text, ['清河县推进健全工作中心'])
    for (const kept of [
      '《关于进一步加强水务管理工作的通知》',
      '清政发〔2026〕8号',
      '“加快推进”',
      '清河县推进健全工作中心',
    ])
      expect(told).toContain(kept)
  })

  it('keeps 的 where a clause stands before the noun', () => {
    for (const text of [
      '难以覆盖的区域',
      '损害村民权益的内容',
      '通报整改不到位的地区',
      '基于水质平台的管理办法',
    ])
      expect(rewrite(text)).toContain('的')
  })

  it('gives the same words for the same phrase', () => {
    for (const [source] of plain) expect(rewrite(source)).toBe(rewrite(source, []))
  })

  it('never changes a figure, a bound, a modal verb or a denial', () => {
    for (const [source, told] of plain) {
      expect(hasSameFacts(source, told), source).toBe(true)
    }
  })
})

describe('withoutNotes', () => {
  it('takes off responsibility brackets and pointers to attachments only', () => {
    expect(withoutNotes('新建水厂4座（县水务局牵头）。')).toBe('新建水厂4座。')
    expect(withoutNotes('提交申请表（见附件2）。')).toBe('提交申请表。')
    expect(withoutNotes('补贴按户计算（不含空置户）。')).toBe('补贴按户计算（不含空置户）。')
  })
})

describe('isFaithful', () => {
  it.each([
    ['不超过3年', '3年'],
    ['应当申报', '可以申报'],
    ['不得供水', '供水'],
    ['原则上在6月底前完成', '在6月底前完成'],
    ['甲类或乙类', '甲类和乙类'],
    ['除低保户外', '低保户'],
    ['每户补贴', '补贴'],
    ['《清河县用水办法》', '《用水办法》'],
  ])('refuses %s as %s', (source, told) => expect(isFaithful(source, told)).toBe(false))

  it.each([
    ['应当申报', '应申报'],
    ['未按规定办理', '没有按规定办理'],
    ['甲类或者乙类', '甲类或乙类'],
    ['无需提交', '不需要提交'],
  ])('takes %s as %s', (source, told) => expect(isFaithful(source, told)).toBe(true))
})

describe('hasSameFacts and isCovered', () => {
  it('sees a changed unit, bound or year', () => {
    expect(hasSameFacts('15个工作日内', '15日内')).toBe(false)
    expect(hasSameFacts('不低于3%', '3%')).toBe(false)
    expect(hasSameFacts('2027年底前', '2028年底前')).toBe(false)
    expect(hasSameFacts('给予5万元奖励', '奖励5万元')).toBe(true)
  })

  it('lets a told part leave facts out but not bring any in', () => {
    expect(isCovered('奖励5万元', '奖励5万元，期限2年')).toBe(true)
    expect(isCovered('奖励6万元', '奖励5万元，期限2年')).toBe(false)
  })
})

describe('splitGroups', () => {
  it('keeps a defined word with what is said of it', () =>
    expect(
      splitGroups('本条例所称“以上”“以内”“不超过”，包括本数；所称“不足”，不包括本数。').map(
        ({ text }) => text,
      ),
    ).toEqual(['本条例所称“以上”“以内”“不超过”，包括本数', '所称“不足”，不包括本数']))

  const texts = (sentence: string) => splitGroups(sentence).map(({ text }) => text)

  it('joins a condition, a time and a subject to what they lead into', () => {
    expect(texts('检测结果不合格的，不得供水。')).toEqual(['检测结果不合格的，不得供水'])
    expect(texts('水厂、泵站以及检测机构，应当每日检测。')).toHaveLength(1)
    expect(texts('户籍人口超过5万的镇，补助标准为每年20万元。')).toHaveLength(1)
  })

  it('leaves a value outside the condition of the next phrase', () => {
    expect(
      texts('居民水价为每立方米2.6元，经营水价为每立方米3.8元，低保户每月免收5立方米水费。'),
    ).toHaveLength(3)
  })

  it('keeps both bounds of a range together', () => {
    expect(texts('申请人年龄应当在18周岁以上，35周岁以下。')).toHaveLength(1)
  })

  it('starts a new case at ；', () => {
    const groups = splitGroups('甲类民宿，奖励20万元；乙类民宿，奖励10万元。')
    expect(groups.map(({ mark }) => mark)).toEqual(['；', '。'])
  })

  it('joins 支持企业 with what the companies are to do', () => {
    expect(texts('支持供水企业，建设检测中心，培训检测人员。')[0]).toBe('支持供水企业，建设检测中心')
  })

  it('joins 且不低于 with the rule it completes', () => {
    expect(texts('标准按低保标准的1.6倍，且不低于现行标准确定。')).toHaveLength(1)
  })

  it('joins 且…满1年的 with the condition before it', () => {
    expect(texts('每推荐1家企业登记注册，且该企业经营满1年的，给予1万元奖励。')).toHaveLength(1)
  })

  it('makes what leans on a condition bring it along', () => {
    const groups = splitGroups('弄虚作假的，记录无效，由县财政局处一千元以下罚款。')
    expect(groups[1]!.dependent).toBe(true)
  })

  it('finds the subject of a sentence, never 主要 or 应届', () => {
    expect(splitGroups('各镇要成立专班。')[0]!.subject).toBe('各镇要')
    expect(splitGroups('村民在主要城镇有住房，可以申请。')[0]!.subject).not.toBe('村民在主要')
    expect(splitGroups('普通高校应届毕业生直接落户。')[0]!.subject).toBeUndefined()
  })
})

describe('invert', () => {
  it('tells the result before its case, group or thing acted on', () => {
    expect(invert('检测结果不合格的，不得继续供水')).toEqual({
      result: '不得继续供水',
      condition: '检测结果不合格',
      kind: 'case',
    })
    expect(invert('对新评定的甲级民宿，奖励20万元')).toMatchObject({
      kind: expect.stringMatching(/group|target/),
    })
    expect(invert('2027年底前，完成管网改造')).toMatchObject({ kind: 'circumstance' })
  })

  it.each([
    '属于该情形的，不再办理续发',
    '支持有资质的单位，建设检测中心',
    '符合条件的申请人，向镇政府提交材料',
    '目前，有关人员已经受到处分',
    '甲类民宿奖励20万元；乙类民宿，奖励10万元',
  ])('leaves %s in its order', (group) => expect(invert(group)).toBeUndefined())
})

describe('telegraph', () => {
  it('drops aims and means that hold nothing exact, keeps conditions and what differs', () => {
    expect(telegraph('为方便群众，开通水费网上缴纳')).toBe('开通水费网上缴纳')
    expect(telegraph('检测不合格的，停止供水')).toBe('检测不合格的，停止供水')
    expect(telegraph('根据办园性质，分别由民政部门和编制部门登记')).toContain('根据办园性质')
    expect(telegraph('按照3%的比例，计提维修资金')).toContain('3%')
  })

  it('keeps an attribute before a noun that says nothing alone', () => {
    expect(telegraph('构建政府主导、多方共治的工作格局')).toBe('构建政府主导、多方共治的工作格局')
  })
})

describe('shortenLists', () => {
  it('cuts an open list of five and more', () => {
    expect(shortenLists('公安、交通、水利、应急、气象等部门')).toBe('公安、交通、水利等部门')
  })

  it.each([
    '把好政治关、法律关、政策关、保密关、文字关',
    '公安、交通、水利等部门',
    '提交身份证、户口簿、合同、证明、照片等材料',
  ])('leaves %s whole', (text) => expect(shortenLists(text)).toBe(text))
})

describe('topicOf', () => {
  it('names the matter of a title', () => {
    expect(topicOf('清河县人民政府办公室关于加强农村饮水工程管理工作的实施意见')).toBe('农村饮水工程管理')
    expect(topicOf('清河县用水办法')).toBeUndefined()
  })
})

describe('mask', () => {
  it('restores nested stretches', () => {
    const { text, restore } = mask('依据《关于〈清河县用水办法〉的“补充”通知》办理', ['用水办法'])
    expect(text).not.toContain('通知')
    expect(restore(text)).toBe('依据《关于〈清河县用水办法〉的“补充”通知》办理')
  })
})
