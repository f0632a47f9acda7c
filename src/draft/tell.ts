import { anchor, type Chosen, type Piece } from './context.ts'
import { isCovered } from './faithful.ts'
import { type Group, splitPhrases } from './groups.ts'
import { type Inverted, invert } from './invert.ts'
import { rewrite } from './rewrite.ts'
import type { Selected } from './select.ts'
import { telegraph } from './telegraph.ts'

/** Longest sentence a reader takes in at once, in characters; published interpretations run to 55. */
const comfortable = 42

/**
 * The told groups of a sentence in plain words, result before condition, cut into short sentences.
 *
 * @param names  agencies and terms that stay as they are
 */
export function tell({ material, told }: Selected, names: readonly string[]): Chosen {
  const sentences: string[] = []
  const pieces: Piece[] = []
  const openers = new Set<Piece>()
  let current = ''
  const close = () => {
    if (current !== '') sentences.push(`${current.replace(/[：，；]$/u, '')}。`)
    current = ''
  }
  told.forEach((index, at) => {
    const group = material.groups[index]!
    const subject = at === 0 && index > 0 ? (material.groups[0]!.subject ?? '') : ''
    // A lead-in governs all that follows up to the next ；, so it stays in front of more than one phrase.
    const next = told[at + 1]
    const governs =
      next !== undefined && material.groups.slice(index, next).every(({ mark }) => mark === '，')
    if (isCourtesy(group.text) || (at === told.length - 1 && announces(group))) return
    const parts = clausesOf(group.text).map((clause) =>
      tellGroup(telegraph(clause), names, !governs && group.mark !== '：'),
    )
    const text = subject + parts.map(joined).join('；')
    if (text === '') return
    const mark = at === 0 ? '。' : markBetween(material.groups, told[at - 1]!, index)
    parts.forEach((piece, place) => {
      const told = place === 0 ? { ...piece, text: subject + piece.text } : piece
      const opener = pieces.at(-1)
      // An entry of a list says nothing without the line that opens the list: 一次记6分：驾驶….
      if (group.source !== undefined && opener !== undefined && openers.has(opener)) {
        const longer = { ...opener, text: `${opener.text}${place === 0 ? mark : '；'}${joined(told)}` }
        openers.delete(opener)
        openers.add(longer)
        pieces[pieces.length - 1] = longer
      } else {
        pieces.push(told)
        if (group.mark === '：') openers.add(told)
      }
    })
    if (current !== '' && mark !== '：') {
      const long = current.length + text.length > comfortable
      const apart =
        mark === '；' ? long || current.length > 26 : long && group.standsAlone && !leansBack.test(text)
      if (apart) close()
    }
    if (current === '') current = text.replace(/^(?:并且?|同时|而且|还)(?=[\u4e00-\u9fff]{3})/u, '')
    else current += `${mark}${text}`
  })
  close()
  // 组织实施。 by itself tells nobody anything.
  if (sentences.length === 1 && sentences[0]!.length < 8 && !/\d/u.test(sentences[0]!)) sentences.pop()
  const entries = told.flatMap((index) => material.groups[index]!.source ?? [])
  // A list that is told in part says so: a reader must not take three of five conditions for all.
  if (isCutShort(material.groups, told)) {
    const last = sentences.at(-1)
    const piece = pieces.at(-1)
    if (last !== undefined) sentences[sentences.length - 1] = open(last)
    if (piece !== undefined) pieces[pieces.length - 1] = { ...piece, text: open(piece.text) }
  }
  const condition = conditionOf(material, told, names)
  return {
    ...material,
    told: sentences,
    pieces,
    sources: [anchor(material.clause, material.span), ...entries],
    ...(condition !== undefined && { condition }),
  }
}

/** Goes on with what stands before it, so no 。 may part them. */
const leansBack = /^(?:但|且|则|也|仍|其(?!他|它|中))/u

/** The mark two told phrases are joined by: a ； between them in the source stays one, whatever was left out. */
function markBetween(groups: Selected['material']['groups'], from: number, to: number): '，' | '；' | '：' {
  const marks = groups.slice(from, to).map(({ mark }) => mark)
  if (marks[0] === '：' || (marks.includes('：') && marks.length > 1 && groups[to]!.source !== undefined))
    return '：'
  // An entry of a list that holds a second case with lead-ins of its own: 甲类的，10万元；乙类的，20万元.
  const next = groups[to]!
  const newCase = next.source !== undefined && !next.dependent && (next.text.includes('，') || to > from + 1)
  return marks.includes('；') || marks.includes('。') || newCase ? '；' : '，'
}

/** Statements of a group: an entry of a list may hold several, each with its own condition. */
function clausesOf(text: string): string[] {
  const clauses: string[] = []
  let clause = ''
  for (const { text: phrase, mark } of splitPhrases(text)) {
    clause += phrase
    if (mark === '；' || mark === '。') {
      clauses.push(clause)
      clause = ''
    } else clause += mark
  }
  return clause === '' ? clauses : [...clauses, clause.replace(/[，：]$/u, '')]
}

/** 请认真贯彻执行, 现将…印发给你们: said to those who got the file. */
const isCourtesy = (text: string): boolean =>
  /^(?:请(?:各[^，。；]{1,12})?(?:认真|结合实际|遵照|切实)[^，。；]{0,12}(?:落实|执行|实施)$|(?:经[^，。；]{2,16}同意，)?现将.{2,80}印发)/u.test(
    text,
  )

/** 重点做好以下工作：says nothing without the list it announces. */
const announces = ({ text, mark }: Group): boolean =>
  mark === '：' && /(?:以下|下列|如下)[^，。；]{0,8}$/u.test(text)

type Told = Piece & { readonly kind?: Inverted['kind'] }

function tellGroup(group: string, names: readonly string[], mayInvert: boolean): Told {
  const inverted = mayInvert ? invert(group) : undefined
  if (inverted === undefined) return { text: rewrite(group, names) }
  // Taken apart, a figure may have lost the words that bind it: then the order of the source stays.
  if (!isCovered(`${inverted.result}（${inverted.condition}）`, group)) return { text: rewrite(group, names) }
  return {
    text: rewrite(inverted.result, names),
    condition: rewrite(inverted.condition, names),
    kind: inverted.kind,
  }
}

const label = { group: '对象是', target: '针对', case: '', circumstance: '' } as const

const joined = ({ text, condition, kind }: Told): string =>
  condition === undefined
    ? text
    : `${text}（${label[kind ?? 'circumstance']}${condition}${kind === 'case' && !timed.test(condition) ? '的' : ''}）`

/** A time needs no 的: 公示期满后. */
const timed = /(?:时|后|前|内|起|期间|的)$/u

/** Condition and result of a sentence that is one what-if, for a question and its answer. */
function conditionOf(
  material: Selected['material'],
  told: readonly number[],
  names: readonly string[],
): Chosen['condition'] {
  const first = material.groups[told[0]!]!
  if (told.length > 3 || !/的，/u.test(first.text) || first.dependent) return undefined
  // After a ； another case begins, which the question does not ask.
  if (told.slice(0, -1).some((index) => material.groups[index]!.mark === '；')) return undefined
  const at = first.text.indexOf('的，')
  const condition = rewrite(first.text.slice(0, at), names)
  if (at < 5 || at > 44 || /[，；]/u.test(condition)) return undefined
  const rest = told
    .slice(1)
    .map((index) => joined(tellGroup(telegraph(material.groups[index]!.text), names, true)))
  return { condition, result: [rewrite(first.text.slice(at + 2), names), ...rest].join('，') }
}

/** Whether the telling ends in a list of which some entries are left out. */
function isCutShort(groups: Selected['material']['groups'], told: readonly number[]): boolean {
  const keys = (indexes: readonly number[]) =>
    new Set(indexes.flatMap((index) => groups[index]!.source?.clauseId ?? []))
  const shown = keys(told)
  const ends = told.at(-1)
  return (
    shown.size > 0 &&
    ends !== undefined &&
    groups[ends]!.source !== undefined &&
    shown.size < keys(groups.map((_, index) => index)).size
  )
}

const open = (text: string): string =>
  text.replace(/(等)?(。?)$/u, (_, etc: string | undefined, stop: string) => `${etc ?? '等'}${stop}`)
