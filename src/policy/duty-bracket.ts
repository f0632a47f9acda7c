import { isAgency } from './issuers.ts'

type BracketAgency = { readonly name: string; readonly duty: string; readonly lead: boolean }

const labels =
  /^(?:(?:\d{1,2}月底?(?:前|完成)?|[^：，；]{0,16}(?:完成|推进))[，,])?(责任单位|责任部门|牵头单位|牵头部门|牵头考核单位|配合单位|配合部门|主办单位|协办单位|主责单位|落实单位|实施单位|参与单位)[：:]/
const duties =
  /(牵头负责|牵头落实|牵头|按职责分工负责|按职责分工配合|按职责分工落实|按职责分工|按职责负责|分工负责|分别负责|共同负责|配合|负责|指导|参与|落实|协助|支持|组织实施|协同)(?:落实|实施|推进|组织实施)?$/
const open =
  /等?(?:(?:国务院|市|省|区|县|中央|省级|市级|各|自治区)?(?:相关|有关|其他)(?:部门|单位|部门和单位)|部门|单位)$/

/** Whether a bracket names who is responsible. */
export function isDutyBracket(inner: string, after: string): boolean {
  if (inner.length < 2 || inner.length > 400 || /以下简称|以下统称/.test(inner)) return false
  if (labels.test(inner)) return true
  if (/(?:负责|牵头|配合|指导|参与|落实|按职责分工)(?:[，。；]|$)/.test(inner))
    return /[局厅部委院办行会署区县市省府门位]/.test(inner)
  // （市科委、市教委） at the end of a paragraph
  return (
    /^(?:$|\n|。)/.test(after) &&
    inner.length >= 4 &&
    inner.split('、').every((name) => isAgency(name) || /^各/.test(name))
  )
}

/** （甲局、乙局负责，排在第一位的部门为牵头部门，下同） */
export const setsLeadConvention = (inner: string) =>
  /(?:排|列)在?第一位[^，。]{0,8}(?:牵头|主办)/.test(inner) || /第一[^，。]{0,6}为牵头/.test(inner)

/**
 * Agencies of one responsibility bracket with their duties.
 *
 * @param inner       the words between the brackets
 * @param firstLeads  the document's convention that the first-named leads
 */
export function bracketAgencies(inner: string, firstLeads: boolean): BracketAgency[] {
  const found: BracketAgency[] = []
  const text = inner
    .replace(/[，,。；](?:以下均|以下各|(?:排|列)在?第一位).*$/s, '')
    .replace(/[，,]下同$/, '')
  let label: string | undefined
  let pending: string[] = []
  const flush = (duty: string) => {
    for (const name of pending) found.push({ name, duty, lead: /牵头|主办|主责/.test(duty) })
    pending = []
  }
  for (const segment of text.split(/[；;，,。]/)) {
    const labelled = /^([^：:]{2,10})[：:]/.exec(segment.trim())
    if (labelled) {
      flush(label ?? '责任单位')
      label = labelled[1] as string
    }
    const words = labelled ? segment.trim().slice(labelled[0].length) : segment.trim()
    const duty = label ? undefined : duties.exec(words)
    const names = namesOf(duty ? words.slice(0, duty.index) : words)
    if (names.length === 0) continue
    pending.push(...names)
    if (duty) flush(duty[1] as string)
  }
  flush(label ?? '负责')
  const explicit = found.some((agency) => agency.lead)
  return found.map((agency, index) =>
    index === 0 && firstLeads && !explicit ? { ...agency, lead: true } : agency,
  )
}

/** Names joined by 、 or, behind an agency's last word, by 和, 及, 与: 文化和旅游局 stays whole. */
export const splitAgencies = (words: string): string[] =>
  words.split(
    /、|(?<=[局厅部委院办行会署府门位区县构关])(?:以及|[和及与])(?!旅游|社会|信息|改革|草原|技术|规划|环境)/,
  )

function namesOf(words: string): string[] {
  const bare = words.replace(/^(?:由|会同)/, '')
  const names: string[] = []
  for (const piece of splitAgencies(bare)) {
    const rest = open.exec(piece)
    const listed =
      rest && rest.index > 0
        ? [piece.slice(0, rest.index), rest[0].replace(/^等/, '')]
        : [piece.replace(/等$/, '')]
    for (const name of listed) if (isName(name.trim())) names.push(name.trim())
  }
  return names
}

const isName = (name: string) =>
  name.length >= 2 &&
  name.length <= 40 &&
  /^[\u4e00-\u9fffA-Za-z（）()“”·\d]+$/.test(name) &&
  !/^(?:下同|部门|单位|按职责|分工|持续推进|长期坚持|[^局厅部委]{0,8}(?:完成|推进|前))$/.test(name)
