import { splitSentences } from '../text/sentences.ts'
import type { Audience, Clause, PolicyDocument } from '../types.ts'

const person =
  '(?:人员|个人|公民|居民|市民|村民|职工|劳动者|纳税人|申请人|参保人|经营者|消费者|投资者|学生|毕业生|青年|儿童|妇女|老年人|残疾人|患者|家庭|农户|用户|业主|驾驶人|监护人|当事人|从业者|人才|团队|企业|用人单位|机构|个体工商户|合作社|单位|社会组织|组织|市场主体|主体|扶养人|承租人|受益人|退役军人|农民|教师|医生|运营方|生产者|对象)'
const noun = `[\\u4e00-\\u9fff（）“”]{0,24}${person}`
const patterns: readonly RegExp[] = [
  /适用于([^。；，]{2,80}?)(?:[，。；]|$)/,
  /(?:^|[，。])([^。；，]{4,60}?)[，,]?适用本(?:办法|条例|规定|细则|通知|意见)/,
  new RegExp(`本[^，。；]{1,8}所称的?(${noun})[，,]?(?:是指|，指|包括)`),
  new RegExp(
    `(?:面向|主要面向|受益对象(?:为|是)?|服务对象(?:为|是)?|保障对象(?:为|是)?|补贴对象(?:为|是|：)?|认证对象(?:为|是|：)?|申请对象(?:为|是|：)?|对象[：:])(${noun})`,
  ),
  new RegExp(`凡([^。；，]{2,40}?的?${person})`),
  new RegExp(`(?:符合|具备)[^。；，]{2,40}(?:条件|规定)的(${noun})`),
]
const subject = new RegExp(
  `^(?:对|由)?(${noun})[，,]?(?:应当|应|可以|可|不得|必须|需|须|有权|请|在[^，。]{1,20}(?:应当|可以|不得))`,
)
const government =
  /(?:政府|部门|机关|委员会|办公室|国务院|街道办事处|党委|工作机构|主管单位|管理机构|经办机构|行政机构|各级|各地|有关单位|各单位|工作人员|领导小组|领导干部|主管机构|所属单位|登记机构)/
const maxNames = 24

/**
 * Who is affected: whom the text applies to, addresses, defines or gives duties and rights.
 *
 * Agencies of the state are left out; they stand under agencies.
 */
export function readAudiences(document: PolicyDocument, clauses: readonly Clause[]): Audience[] {
  const found: Audience[] = []
  const seen = new Set<string>()
  const add = (raw: string, start: number, clauseId: string) => {
    const lead = /^(?:其中|对于|对|凡|由|以及|和|及|的)+/.exec(raw)?.[0].length ?? 0
    const name = raw.slice(lead).replace(/的$/, '')
    if (
      name.length < 2 ||
      name.length > 60 ||
      government.test(name) ||
      seen.has(name) ||
      found.length >= maxNames
    )
      return
    if (/^(?:本|该|其|其他|上述|以上|相关|有关|任何)?(?:单位|主体|对象|组织|机构|人员|个人|企业)$/.test(name))
      return
    seen.add(name)
    found.push({ name, span: [start + lead, start + lead + name.length], clauseId })
  }
  const first = clauses.find((clause) => clause.level > 0) ?? clauses[0]
  for (const name of titleNouns(document.title)) {
    const clause = clauses.find((other) => document.text.slice(...other.span).includes(name)) ?? first
    if (clause)
      add(name, clause.span[0] + Math.max(0, document.text.slice(...clause.span).indexOf(name)), clause.id)
  }
  for (const clause of clauses) {
    if (found.length >= maxNames) break
    const text = document.text.slice(...clause.span)
    const offset = clause.bodySpan[0] - clause.span[0]
    for (const [start, end] of splitSentences(text.slice(offset))) {
      const sentence = text.slice(offset + start, offset + end)
      const base = clause.span[0] + offset + start
      for (const pattern of [...patterns, subject]) {
        const match = pattern.exec(sentence.slice(0, 300))
        if (match?.[1]) add(match[1], base + match.index + match[0].indexOf(match[1]), clause.id)
      }
    }
  }
  return found
}

/** People the title names: 关于加强特困人员救助供养工作的通知 → 特困人员. */
function titleNouns(title: string): string[] {
  const words = title.replace(/^.*(?:关于|印发)/, '').replace(new RegExp(titleLead.source, 'g'), ' ')
  return [...words.matchAll(new RegExp(`[\\u4e00-\\u9fff]{1,8}?${person}(?!所得|账户|信用|财产)`, 'g'))].map(
    (match) => match[0],
  )
}

const titleLead =
  /进一步|加强|支持|促进|深化|保障|做好|规范|推进|推动|开展|加快|完善|鼓励|实施|服务|引进|培育|[\u4e00-\u9fff]{2,3}(?:省|市|县|自治区|自治州)|[\u4e00-\u9fff]{2}区/
