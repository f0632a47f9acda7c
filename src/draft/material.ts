import { sentenceRole } from '../policy/roles.ts'
import { splitSentences } from '../text/sentences.ts'
import type { Agency, Clause, PolicyBrief, PolicyDocument, Role, SourceAnchor, Span } from '../types.ts'
import { ceremony, framing, purpose, valueCues } from './cues.data.ts'
import { type Group, splitGroups } from './groups.ts'
import { withoutNotes } from './rewrite.ts'

/** A phrase group with its worth; an entry of a list keeps the clause and span it comes from. */
export type WeighedGroup = Group & { readonly value: number; readonly source?: SourceAnchor }

/** One sentence of the policy as the composer sees it: where it stands, what it is for, what it is worth. */
export type Material = {
  readonly clause: Clause
  readonly span: Span
  /** The source sentence without its responsibility bracket. */
  readonly text: string
  readonly role: Role
  readonly groups: readonly WeighedGroup[]
  readonly value: number
  /** Characters of the sentence, a first guess of what telling it costs. */
  readonly cost: number
}

const purposeValue = 0.6

const figure =
  /\d|[一二三四五六七八九十百千万]+(?:元|年|个月|日|天|%|％|倍|周岁)|百分之|第三方|零(?:发生|增长)/u

/**
 * What a phrase is worth telling: figures, quoted names and the cues of `cues.data.ts`, less for ceremony.
 *
 * @returns  about 1 for a phrase with nothing checkable; 3 and more for one an interpretation cannot go without
 */
function phraseValue(phrase: string): number {
  if (framing.test(phrase) && !/^(?:为|根据|按照|依据)/u.test(phrase)) return 0
  let value = Math.min(1, 0.2 + 0.01 * phrase.length)
  const figures = phrase.match(
    /\d+(?:\.\d+)?|百分之[一二三四五六七八九十]+|[一二三四五六七八九十]+(?=年|个月|日|元|万|倍)/gu,
  )
  if (figures !== null) value += Math.min(16, 1.5 + 2.5 * figures.length)
  const quoted = phrase.match(/“[^”]{1,30}”|《[^》]{1,80}》|[A-Za-z][A-Za-z0-9+-]{1,}/gu)
  if (quoted !== null) value += Math.min(3, quoted.length)
  for (const [, cue, weight] of valueCues) if (cue.test(phrase)) value += weight
  const items = phrase.split('、').length - 1
  if (items >= 2) value += Math.min(1, 0.2 * items)
  if (ceremony.test(phrase)) value -= 3
  return Math.max(0, value)
}

/** Every sentence of the interpreted part, in reading order; the entries of a list join the line that opens it. */
export function readMaterial(document: PolicyDocument, brief: PolicyBrief): Material[] {
  const entries = new Map<string, Clause[]>()
  const parents = new Set(brief.clauses.map(({ parentId }) => parentId))
  // An entry belongs to the paragraph right above it that opens a list, else to its parent.
  let opener: Clause | undefined
  for (const clause of brief.clauses) {
    if (clause.form !== 'item' || parents.has(clause.id)) {
      opener = clause
      continue
    }
    const owner =
      opener?.form === 'paragraph' && opener.parentId === clause.parentId ? opener.id : clause.parentId
    if (owner === undefined) continue
    const list = entries.get(owner) ?? []
    list.push(clause)
    entries.set(owner, list)
  }
  // The table of changes names what is repealed; a sentence need not say it again.
  const repealed = brief.citations.filter(({ relation }) => relation === 'repeals').map(({ title }) => title)
  const isRepeal = ({ text }: Group) =>
    /废止|停止执行|失效/u.test(text) &&
    !/施行|实施/u.test(text) &&
    repealed.some((title) => text.includes(title))
  const absorbed = new Set<string>()
  const materials: Material[] = []
  for (const clause of brief.clauses) {
    if (absorbed.has(clause.id)) continue
    const sentences = readSentences(document, clause)
    const last = sentences.at(-1)
    const list = entries.get(clause.id)
    sentences.forEach(({ text, span }) => {
      const groups = weigh(text, clause.role === 'goals').map((group, index) => {
        if (isRepeal(group)) return { ...group, value: 0 }
        // What a document is for is told in few words, whatever the ceremony around it.
        return index === 0 && purpose.test(text)
          ? { ...group, value: Math.max(purposeValue, group.value) }
          : group
      })
      if (text === last?.text && /[：:]$/u.test(text) && list !== undefined) {
        for (const entry of list) {
          absorbed.add(entry.id)
          groups.push(...entryGroups(document, entry))
        }
      }
      materials.push({
        clause,
        span,
        text,
        role: sentenceRole(text, clause.role),
        groups,
        value: groups.reduce((sum, group) => sum + group.value, 0),
        cost: text.length,
      })
    })
  }
  return materials
}

function readSentences(document: PolicyDocument, clause: Clause): { text: string; span: Span }[] {
  const [start, end] = clause.bodySpan
  // Tables are told as tables.
  if (end <= start || clause.form === 'row') return []
  const body = document.text.slice(start, end)
  const spans: readonly Span[] = splitSentences(body)
  return spans.flatMap(([from, to]) => {
    const text = withoutNotes(body.slice(from, to)).replace(/\s+/gu, ' ').trim()
    if (!/[\u4e00-\u9fff]{2}/u.test(text) || isFileNote(text)) return []
    return [{ text, span: [start + from, start + to] as const }]
  })
}

/** @param aims  whether the sentence stands among the aims, where an outcome is what there is to tell */
const weigh = (text: string, aims = false): WeighedGroup[] =>
  withoutListWords(splitGroups(text)).map((group) => ({
    ...group,
    value: phraseValue(group.text) * (group.outcome && !aims && !figure.test(group.text) ? 0.4 : 1),
  }))

const listWords =
  /^(?:并|且|应当?|必须)?(?:自觉)?(?:遵守|履行|做到|执行|实施|符合|具备|采取|承担|包括)(?:下列|以下|如下)[^，；：]{0,12}$/u

/** 公民应当文明出行，自觉遵守下列规定： opens its list with 公民应当文明出行 alone. */
function withoutListWords(groups: readonly Group[]): Group[] {
  return groups.flatMap((group, index) => {
    const next = groups[index + 1]
    if (index > 0 && group.mark === '：' && listWords.test(group.text)) return []
    if (next?.mark === '：' && listWords.test(next.text)) return [{ ...group, mark: '：' as const }]
    return [group]
  })
}

/** The last entry of a list that only points at other law: 法律、法规规定的其他情形. */
const catchAll =
  /^(?:法律|法规|国家|上级|本市|其他|其它|依法|应当|符合|有关|省|市)[^，；]{0,24}(?:其他|其它)?[^，；]{0,24}(?:情形|行为|规定|职责|规范|条件|材料|事项|内容|要求)$/u

/** An entry of a list as groups of its own: the first opens it, what follows leans on it. */
function entryGroups(document: PolicyDocument, entry: Clause): WeighedGroup[] {
  const heading = entry.heading === undefined ? '' : `${entry.heading}。`
  const text = withoutNotes(`${heading}${document.text.slice(...entry.bodySpan)}`).replace(/[；。\s]+$/u, '')
  if (text === '') return []
  const source = { clauseId: entry.id, span: entry.span }
  if (/其他|其它/u.test(text) && catchAll.test(text)) return [{ ...whole(text), value: 0.1, source }]
  const groups = weigh(text)
  return groups.map((group, index) => ({
    ...group,
    mark: index === groups.length - 1 ? '；' : group.mark === '：' ? '：' : '，',
    preamble: false,
    dependent: index > 0 && group.dependent,
    value: Math.max(0.6, group.value),
    source,
  }))
}

const whole = (text: string): Group => ({
  text,
  mark: '；',
  standsAlone: true,
  outcome: false,
  preamble: false,
  dependent: false,
})

/** A line of signatures: names of units and nothing else. */
const unitList =
  /^(?:[\u4e00-\u9fff]{2,24}(?:部|委|委员会|局|会|院|公司|办公室|政府|银行|总局|中心)[\s、，]*){3,40}[。]?$/u

/** Lines that serve the file, not the reader: 现印发给你们, 附件：…, 特此通知. */
function isFileNote(text: string): boolean {
  return (
    unitList.test(text) ||
    /^(?:附件|附：|特此(?:通知|公告|通告)|公开方式|抄送|（?此件)/u.test(text) ||
    /^(?:经[^，。]{2,30}同意，)?现将.{2,120}(?:印发|转发|发布|公布)(?:给你们|如下)?/u.test(text) ||
    /(?:现(?:印发|转发)(?:给)?(?:你们|实施)|请(?:认真|结合实际)?.{0,10}(?:贯彻|遵照)(?:执行|落实|实施)?)[。，]?$/u.test(
      text,
    )
  )
}

/** Units responsible for a clause: its own bracket or lead sentence, else its parent's. */
export function unitsOf(brief: PolicyBrief, clause: Clause): Agency[] {
  return brief.agencies.filter((agency) => agency.clauseId === clause.id)
}
