import { carriedVerbs, measureVerbs, outcomeVerbs } from './verbs.data.ts'

/**
 * A phrase of a sentence with the lead-ins that belong to it: "对于需要回收的，原则上于9月底前完成".
 * Groups are what a sentence can be shortened by; a group is kept or dropped whole.
 */
export type Group = {
  readonly text: string
  /** The mark that followed it in the source. */
  readonly mark: '，' | '；' | '。' | '：'
  /** Opens with a verb, so it stands without a subject of its own. */
  readonly standsAlone: boolean
  /** Says what a measure is good for rather than what is done. */
  readonly outcome: boolean
  /** Gives only the ground or aim: 为…, 根据…规定. */
  readonly preamble: boolean
  /** Leans on the group before it: 但…, 且…, 其…, 该…. */
  readonly dependent: boolean
  /** Subject and modal verb of the sentence, 地方各级人民政府要, which later groups share. */
  readonly subject?: string
}

const opening = '（(“《〈［【'
const closing = '）)”》〉］】'

/** Cuts a sentence at its ，；： outside brackets, quotations and titles. */
export function splitPhrases(sentence: string): { text: string; mark: Group['mark'] }[] {
  const phrases: { text: string; mark: Group['mark'] }[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < sentence.length; at += 1) {
    const character = sentence[at]!
    if (opening.includes(character)) depth += 1
    else if (closing.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && '，；：。,;'.includes(character)) {
      if (character === ',' && /\d/.test(sentence[at + 1] ?? '')) continue
      const text = sentence.slice(start, at).trim()
      const mark = character === ',' ? '，' : character === ';' ? '；' : (character as Group['mark'])
      if (text !== '') phrases.push({ text, mark })
      start = at + 1
    }
  }
  const rest = sentence
    .slice(start)
    .replace(/[。！？\s]+$/u, '')
    .trim()
  if (rest !== '') phrases.push({ text: rest, mark: '。' })
  return phrases
}

const lead =
  /(?:的|时|后|前|内|起|期间|基础上|过程中|情况下|为原则|为重点|为核心|为导向|为引领|为基础|为目标|为单位|为依托|为主体|要求|原则|规定|实际|需要|方向|作用|优势|契机|重点|部分|分工)$|除[^，；]{2,40}外$|^要?对照|^(?:如(?![期实下])|若(?!干)|凡|对(?![口接外内])|自(?![己行主来然愿])|经(?![营济费办验常])|因(?![地此])|针对|围绕|面向|除|以(?![上下内外及])|按(?![时期])|根据|依据|依照|通过|结合|依托|依靠|借助|符合|为了?|聚焦|基于|综合考虑|参考|到\d{4}年|\d{4}年|从(?![事业])|鉴于|充分发挥)/u
/** 在 opens a lead-in only when a place, time or field closes it; 在养老方面有着良好基础 is a sentence. */
const placed =
  /^在.*(?:中|时|后|前|内|上|下|里|方面|领域|环节|期间|阶段|范围|地区|区域|城市|平台|系统|年度|当年|当月|当日|之日|部门|机构|单位|企业|学校|街道|社区|乡镇)$/u
/** Asks somebody to do something: 支持企业，建设…; the comma stands before the verb the two share. */
const pivot =
  /^(?:(?:积极|大力|重点)?(?:鼓励|支持|引导|推动|组织|允许|指导|督促|动员|委托|联合|会同|协同|带动|发动))(?=.{2,})/u
const pivoted =
  /(?:企业|机构|单位|高校|院校|院所|平台|团队|人员|人才|组织|部门|学校|地区|区|城市|家庭|群众|农户|合作社|公司|服务商|领域|行业|主体|协会|商会|联盟)$/u
/** Cannot end what it opens: 标准按低保标准的1.6倍，且不低于现行标准确定. */
const unclosed = /(?:按照?|以|由)[^，。；]*(?:倍|%|元|标准)$/u
/** A phrase with one of these says something of its subject; without, it is only the subject or a condition. */
const predicate =
  /应当?|必须|可以?|不得|不能|不予|要|须|将|给予|予以|认定|有着|拥有|已|仍|视为|是|属于|提供|负责|设在|设立|达到?|低于|超过|少于|享受|承担|适用|参照|包括|存在|具有|作为|获得|取得|印发|牵头|组织|开展|推进|建立|加强|完善|实行|实施|实现|形成|有序|进行|(?:完成|执行|办理|担任|组成|施行|废止|确定|发放|补贴|奖励|支持|扣除|计算|认证|备案|公布|负担|管理|落实|解决|突出|明显|提高|提升|增强|不足|处罚|批准|通过|同意)$/u
/** What a phrase that is only the subject of the next one ends with. */
const entity =
  /(?:企业|人员|机构|单位|家庭|个人|对象|载体|项目|团队|青年|城市|地区|区域|组织|学校|部门|居民|职工|学生|子女|患者|用户|车辆|产品|平台|账号|者|人|户|园区|基地|责任人|中心|政府|公司|支出|费用|镇|乡|村|街道)$/u
const subjectAndModal =
  /^([^，。；：“”（）]{2,20}?)(?<![主重需只必首摘概纪])(应当|必须|(?<![相供适对响反效])应|要|须|可以)(?![求点素件闻用急对邀届变付])(?=[\u4e00-\u9fff]{2})/u
const hasModal =
  /应当|必须|须|不得|不能|可以|(?<!许|认)可(?![持靠能])|(?<![主重需必只])要(?![求素点件])|(?<![相供适对响反效])应(?![届用急对变付])|将/u
const opensWithModal = /^(?:应当?|必须|须|要|可以?|不得|不能|将)(?![求点素件闻用急对邀届变付])/u
const connective = /^(?:此外|另外|同时|其中|例如|具体如下|主要包括|再次|其次|首先|一方面|另一方面)$/u
const leaning = /^(?:但是?|而且|且|则|其(?!他|它|中)|该|此|否则|即|并由|并在|并按|再由|也)/u
const aim =
  /^(?:为了?(?![此主单其期止重])|按照[^《“\d]{2,40}(?:要求|原则|规定|部署)$|根据[^《“\d]{2,40}(?:要求|规定|实际|需要|部署|情况)$|结合[^《“\d]{2,24}(?:实际|情况|特点)$|认真贯彻|深入贯彻|全面贯彻|坚持|立足)/u
const bareAdverb =
  /^(?:并|还|同时|再|且|而且|并且|更好|更加|努力|切实|进一步|不断|积极|全面|持续|大力|共同|充分)+/u

/**
 * Groups of a sentence in order. Lead-ins (conditions, times, means) join the phrase they lead into.
 *
 * @param sentence  one sentence, with or without its 。
 */
export function splitGroups(sentence: string): Group[] {
  const phrases = splitPhrases(sentence)
  const groups: Group[] = []
  let pending: string[] = []
  let governed = false
  let leans = false
  phrases.forEach(({ text, mark }, index) => {
    const last = index === phrases.length - 1
    if (connective.test(text)) return
    if (
      !last &&
      mark === '，' &&
      !(/^(?:或者?|以及|及|并?且|但)/u.test(text) && pending.length === 0) &&
      isLead(text, index === 0 || phrases[index - 1]!.mark !== '，')
    ) {
      pending.push(text)
      return
    }
    // 或者…的 continues the condition before it, and 且不低于…确定 the rule before it.
    const before = groups.at(-1)
    // 应当… without subject goes on with the one before it: 首次享受扣除，应当将信息提交税务机关.
    const orphan =
      before !== undefined &&
      opensWithModal.test(text) &&
      before.subject === undefined &&
      !hasModal.test(before.text) &&
      !before.standsAlone
    // 应在18周岁以上，35周岁以下: a bare bound belongs to the one before it.
    const bound = /^\d[\d.]*[^，\d]{1,8}$/u.test(text) && /(?:以上|以下|以内|以前|以后)$/u.test(text)
    const continues =
      orphan ||
      bound ||
      /^(?:或者?|以及|及)/u.test(text) ||
      (/^(?:并?且|但)/u.test(text) &&
        (/的$/u.test(text) || (before !== undefined && unclosed.test(before.text))))
    if (continues && pending.length === 0 && before !== undefined && before.mark === '，') {
      groups.pop()
      pending.push(before.text)
      if (!last && mark === '，' && (isLead(text, false) || /的$/u.test(text))) {
        pending.push(text)
        return
      }
    }
    const bare = text.replace(bareAdverb, '')
    // X的，甲无效，由乙处罚款: what follows leans on the case the first phrase names.
    if (pending.length === 0 && governed) leans = true
    if (pending.some((part) => /的$/u.test(part))) governed = true
    else if (pending.length > 0) governed = false
    const opensWith = (pending[0] ?? text).replace(bareAdverb, '').slice(0, 2)
    const subject = groups.length === 0 && pending.length === 0 ? subjectOf(text) : undefined
    groups.push({
      ...(subject !== undefined && { subject }),
      text: [...pending, text].join('，'),
      mark,
      standsAlone: measureVerbs.has(opensWith) || pending.length > 0 || measureVerbs.has(text.slice(0, 2)),
      outcome: pending.length === 0 && outcomeVerbs.has(bare.slice(0, 2)),
      preamble: pending.length === 0 && aim.test(text),
      dependent: leans || leaning.test(pending[0] ?? text),
    })
    pending = []
    leans = false
    if (mark !== '，') governed = false
  })
  return groups
}

function subjectOf(text: string): string | undefined {
  const parts = text.match(subjectAndModal)
  if (parts === null || lead.test(parts[1]!) || measureVerbs.has(parts[1]!.slice(0, 2))) return undefined
  return `${parts[1]}${parts[2]}`
}

/** Ends a sentence, so what it closes leads into nothing. */
const closingVerb = new RegExp(
  `(?:负责|完成|施行|执行|办理|提交|支持|处罚|废止|扣除|发放|补贴|奖励|认定|计算|负担|公布|备案|批准|${carriedVerbs})$`,
  'u',
)

/** @param opens  the phrase is the first of its sentence */
function isLead(text: string, opens: boolean): boolean {
  // 所称“以上”“不超过”，包括本数: a word without what it means says the opposite.
  if (/^(?:本[\u4e00-\u9fff]{1,4})?所称/u.test(text)) return true
  if (/^(?:按照|以|由)/u.test(text) && closingVerb.test(text)) return false
  if (pivot.test(text) && pivoted.test(text)) return true
  // 户籍人口超过100万的城市: a noun with its clause, whatever verb the clause holds.
  if (
    /的[^，。的]{1,8}$/u.test(text) &&
    entity.test(text) &&
    !hasModal.test(text) &&
    !measureVerbs.has(text.slice(0, 2))
  )
    return true
  if (measureVerbs.has(text.slice(0, 2)) && !/(?:的|时|后|前|起|内)$/u.test(text))
    return /^(?:依托|依靠|围绕|聚焦|结合|按照|充分发挥)/u.test(text)
  if (!predicate.test(text) && !measureVerbs.has(text.replace(bareAdverb, '').slice(0, 2)))
    return (
      entity.test(text) ||
      lead.test(text) ||
      placed.test(text) ||
      (opens && !/[为达占]/u.test(text) && (text.length <= subjectLength || bodies.test(text)))
    )
  const closes = closingVerb.test(text) && !/^(?:经|未经|通过|凡|如|若|因|自|为)/u.test(text)
  return (lead.test(text) || placed.test(text)) && !closes
}

/** A first phrase without verb is the subject of the next; longer ones hold a verb the table does not know. */
const subjectLength = 40
const bodies = /、.*(?:机关|部门|机构|单位|政府|委员会|局|部|委|企业|人员)$/u
