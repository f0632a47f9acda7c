import { splitPhrases } from './groups.ts'
import { measureVerbs } from './verbs.data.ts'

/** A group taken apart: what holds, and for whom, when or on which ground. */
export type Inverted = {
  readonly result: string
  readonly condition: string
  /** What the condition is: a group of people or bodies, the thing acted on, a case, or a time, place or ground. */
  readonly kind: 'group' | 'target' | 'case' | 'circumstance'
}

const longestCondition = 60
const backReference = /^(?:其(?!他|它|中)|该|此|这|上述|并|对其|由其|对该|则|仍|也|还|均|都|分别|双方|两者)/u
/** Ends as a group of people, bodies or things a rule is for. */
const entity =
  /(?:企业|人员|机构|单位|家庭|个人|对象|载体|项目|团队|青年|城市|地区|组织|学校|部门|居民|职工|学生|子女|患者|用户|车辆|产品|平台|账号|者|人|户|园区|基地|店|企事业)$/u

/**
 * Takes a group with lead-ins apart, so that it can be told with the result first: "对于需要回收的，于9月底前完成"
 * becomes 于9月底前完成 and 需要回收. Result first is how readers look things up.
 *
 * @returns  undefined when there is no lead-in, or when the result points back into it
 */
export function invert(group: string): Inverted | undefined {
  const phrases = splitPhrases(group)
  if (phrases.length < 2) return undefined
  const result = phrases.at(-1)!.text
  const leads = phrases.slice(0, -1).map(({ text }) => text)
  const condition = leads.map(bareLead).join('，')
  if (backReference.test(result) || condition.length > longestCondition || condition.length < 2)
    return undefined
  // A lead-in with its own subject and verb is half of the sentence, not a condition of it.
  if (
    leads.some((lead) =>
      /(?:应当?|要|须|可|将)(?:在|于|自|按|对|当|根据|依据|依照|结合|通过|针对)/u.test(lead),
    )
  )
    return undefined
  if (/[（(：；]/u.test(condition) || /[）)：]$/u.test(result) || result.length < 4) return undefined
  // 属于该情形的，且…的, 支持企业，…: the lead-in leans on what stands before, or shares its verb with the result.
  if (leads.some((lead) => leaning.test(lead) || /[；：。]/u.test(lead))) return undefined
  if (measureVerbs.has(leads[0]!.slice(0, 2)) && !/的$/u.test(leads[0]!)) return undefined
  // 建成以…为龙头 goes on after the comma.
  if (/(?:为龙头|为重点|为主|分别|的)$/u.test(result)) return undefined
  if (phrases.slice(0, -1).some(({ mark }) => mark !== '，')) return undefined
  // 目前 is no condition, and a noun is no result.
  if (/^(?:目前|日前|此前|当前|近|最近)/u.test(condition) || (/的/u.test(result) && entity.test(result)))
    return undefined
  if (
    leads.length === 1 &&
    !/^(?:对|针对)|的$/u.test(leads[0]!) &&
    act.test(result) &&
    entity.test(leads[0]!)
  )
    return undefined
  // A bare subject stays in front of what it does.
  if (leads.length === 1 && !isCondition(leads[0]!)) return undefined
  return { result, condition, kind: kindOf(leads) }
}

const leaning =
  /^(?:属于)?(?:该|此|这|上述|前述|前款|且|但|或|并|其(?!他|它|中))|(?:上述|前述|该种|此种)(?:情形|情况)/u

function kindOf(leads: readonly string[]): Inverted['kind'] {
  const last = leads.at(-1)!
  if (leads.some((lead) => /的$/u.test(lead))) return 'case'
  if (time.test(last)) return 'circumstance'
  if (leads.length === 1 && /^(?:对于?|针对)/u.test(last)) return entity.test(last) ? 'group' : 'target'
  return leads.length === 1 && entity.test(last) && last.includes('的') && !/^[在按以经从除自]/u.test(last)
    ? 'group'
    : 'circumstance'
}

/** What the subject itself does, so the subject stays in front. */
const act = /^(?:应当?|须|要|可以?|必须|不得|不能|请|向|在|到|由|将|于|负责)/u

const time = /(?:时|后|前|起|内|期间|年度|当年|当月)$/u

const isCondition = (lead: string): boolean =>
  /(?:的|时|后|前|起|内|期间|基础上|为重点|为单位)$/u.test(lead) ||
  /^(?:对|对于|如|若|凡|自|经|因|在|以|按|按照|根据|依据|通过|面向|针对|围绕|聚焦|到|\d{4}年|结合|依托|除)/u.test(
    lead,
  ) ||
  (entity.test(lead) && lead.includes('的'))

function bareLead(lead: string): string {
  return lead
    .replace(/^(?:对于|对(?![外内口接])|针对|凡是|凡)(?=.{3,})/u, '')
    .replace(/^(?:如果|如|若)(?=.{3,})/u, '')
    .replace(/^在(?=.{2,}(?:时|后|前|中|期间|基础上)$)/u, '')
    .replace(/的$/u, '')
}
