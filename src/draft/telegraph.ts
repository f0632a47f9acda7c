import { splitPhrases } from './groups.ts'

/** What must never be trimmed away: figures, names, bans, exceptions and bounds. */
const exact =
  /\d|[“《A-Za-z〔]|不|未|无|除|仅|只|原则上|[一二三四五六七八九十百]+[年月日元个项级]|首次|同一|第[一二三]/u
const means =
  /^(?:通过|以|针对|围绕|聚焦|结合|依托|按照|按|根据|依据|面向|在.*基础上|基于|立足|坚持|综合考虑|充分发挥|发挥|参照|借鉴|从)/u
const aim =
  /^(?:为了?(?![此主单其期止重])|按照[^《“\d]{2,40}(?:要求|原则|规定|部署)$|根据[^《“\d]{2,40}(?:要求|规定|实际|需要|部署|情况)$|结合[^《“\d]{2,24}(?:实际|情况|特点)$|认真贯彻|深入贯彻|全面贯彻|坚持|立足)/u
const modified =
  /^(建立|构建|完善|健全|形成|打造|建成|制定|编制|推广|出台|搭建|设立|组建|培育)([^，。；：]{8,48})的([^，。；：的、]{2,12}(?:机制|制度|体系|模式|平台|标准|方案|办法|格局|网络|系统|环境|生态|规范|措施|政策|中心|基地|队伍|企业|产业))$/u

/**
 * A group in the style of a telegram: grounds, aims and means that hold nothing exact fall away, and a long
 * attribute falls away before a noun that stands by itself. Conditions, times, subjects and objects stay, so
 * what is left is less than the source says but never other than it says.
 *
 * @param group  text of a group, its lead-ins first
 */
export function telegraph(group: string): string {
  const phrases = splitPhrases(group).map(({ text }) => text)
  const last = phrases.at(-1)
  if (last === undefined) return ''
  // 根据办园性质，分别由…: what is done differs with the ground, so the ground stays.
  if (/分别|相应|不同|各自|分类|分级/u.test(last) || /^(?:以及|或|及|且|但|并且)/u.test(last))
    return phrases.join('，')
  const leads = phrases
    .slice(0, -1)
    .filter((text) => !aim.test(text) && (!means.test(text) || exact.test(text) || isCondition(text)))
  return [...leads, exact.test(last) ? last : trimAttribute(last)].join('，')
}

const isCondition = (lead: string): boolean => /(?:的|时|后|前|起|内|期间)$/u.test(lead)

/** 格局, 长效机制: nouns that say nothing without their attribute. */
const empty = /^(?:工作|长效|有关|相关|相应|良好|专业|具体|新|多|综合|协调|沟通|.{0,2}$)/u

function trimAttribute(phrase: string): string {
  const parts = phrase.match(modified)
  if (parts === null) return phrase
  const [, verb, attribute, noun] = parts as unknown as [string, string, string, string]
  // A verb inside the attribute may be the one that governs: 支持企业开展…的服务 stays whole.
  return empty.test(noun) || noun.length < 4 || /[对把将给向由使让与和]|^(?:完善|健全)/u.test(attribute)
    ? phrase
    : `${verb}${noun}`
}
