import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { draftInterpretation } from '../../src/draft/index.ts'
import { type Interpretation, interpret } from '../../src/interpret.ts'
import { readBrief } from '../../src/policy/brief.ts'
import { toDocument } from '../../src/policy/document.ts'

/** The draft of an invented policy, given as its lines. */
export function draftOf(lines: readonly string[]): Interpretation {
  const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
  const text = lines.join('\n')
  const document = toDocument(
    {
      format: 'txt',
      blocks: lines.map((line) => ({ kind: 'paragraph' as const, text: line })),
      meta: {},
      notes: [],
    },
    { name: '清河县.txt', sha256: hash(text) },
    { hash },
  )
  const brief = readBrief(document)
  return { document, brief, draft: draftInterpretation(document, brief) }
}

/** Invented: amounts, conditions and deadlines that are easily mixed up. */
export const subsidies = [
  '清河县人民政府关于印发清河县民宿扶持办法的通知',
  '清政发〔2026〕8号',
  '各镇人民政府，县直各单位：',
  '为规范民宿经营，促进乡村旅游发展，根据《清河县旅游发展条例》，制定本办法。',
  '第一章 总则',
  '第一条 本办法所称民宿，是指利用村民自有住宅改建、客房不超过14间的住宿设施。',
  '第二条 县文化和旅游局负责民宿等级评定，县财政局负责资金拨付。',
  '第二章 扶持标准',
  '第三条 对新评定的甲级民宿，一次性给予20万元奖励；对新评定的乙级民宿，一次性给予10万元奖励；对新评定的丙级民宿，一次性给予5万元奖励。',
  '第四条 民宿经营者贷款的，按照下列标准贴息：',
  '（一）贷款金额不超过50万元的，贴息比例为3%，期限不超过2年；',
  '（二）贷款金额超过50万元的，贴息比例为2%，期限不超过3年。',
  '第五条 连续经营满12个月的民宿，县财政局按照每间每年800元的标准给予补助，补助期限最长为36个月。',
  '第三章 申报和监督',
  '第六条 申请人应当于每年3月31日前向所在地镇人民政府提交申请表、经营许可证和租赁合同。',
  '第七条 镇人民政府应当自收到申请之日起10个工作日内完成初审，县文化和旅游局应当自收到初审意见之日起15个工作日内完成复审。',
  '第八条 弄虚作假骗取资金的，由县财政局责令退回，并处骗取金额1倍以上3倍以下罚款；构成犯罪的，依法追究刑事责任。',
  '第九条 本办法自2026年7月1日起施行，有效期至2029年6月30日。《清河县民宿管理办法》（清政发〔2021〕3号）同时废止。',
]

/** Invented: targets by year, lists that are closed, conditions before results. */
export const waterPlan = [
  '清河县人民政府办公室关于加强农村饮水工程管理工作的实施意见',
  '清政办发〔2026〕21号',
  '为切实加强农村饮水工程管理工作，经县政府同意，现提出以下意见。',
  '一、总体目标',
  '到2027年底，农村自来水普及率达到92%；到2030年，农村自来水普及率达到96%，规模化供水工程覆盖人口比例达到65%。',
  '二、主要任务',
  '（一）加快工程建设。新建水厂4座，改造管网180公里，2026年11月底前完成勘察、设计、招标、施工准备等前期工作。（县水务局牵头，县财政局配合）',
  '（二）严格水质管理。日供水1000立方米以上的水厂，应当每日检测水质1次；日供水不足1000立方米的水厂，应当每周检测水质2次。检测结果不合格的，不得供水。',
  '（三）规范水费收缴。居民生活用水价格为每立方米2.6元，经营用水价格为每立方米3.8元，低保户每月免收5立方米水费。',
  '三、保障措施',
  '（一）加强组织领导。各镇要成立农村饮水工程管理工作专班，将农村饮水工程管理工作纳入年度考核。',
  '（二）加大投入。县财政每年安排维修养护资金300万元。',
]

const policies = resolve(import.meta.dirname, '../../../shared/corpus/policies')
const gold = resolve(import.meta.dirname, '../../../shared/gold')
const more = [
  'gz-35',
  'gz-12',
  'hc-a71190',
  'lb-a2638b',
  'lb-39ae8d',
  'pb-cee08d',
  'pb-14b33f',
  'gov-48',
  'hf-1420',
]

/** Whether the shared documents lie beside the project; said aloud when not, for then half of a test is missing. */
export const corpusIsThere = (() => {
  const there = existsSync(policies) && existsSync(gold)
  if (!there && process.env.CI === undefined)
    console.warn('真实文件不在 ../shared 中，跳过以真实文件进行的检查')
  return there
})()

/** Drafts of the annotated documents and of some more, as users get them. */
export async function realDrafts(): Promise<(Interpretation & { readonly id: string })[]> {
  const ids = readdirSync(gold)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => name.replace('.gold.json', ''))
  const drafts: (Interpretation & { id: string })[] = []
  for (const id of [...ids, ...more]) {
    const file = ['html', 'md', 'docx', 'txt']
      .map((type) => `${id}.${type}`)
      .find((name) => existsSync(join(policies, name)))
    if (file === undefined) continue
    drafts.push({ id, ...(await interpret(readFileSync(join(policies, file)), file)) })
  }
  return drafts
}
