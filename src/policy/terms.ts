import { splitSentences } from '../text/sentences.ts'
import type { Clause, PolicyDocument, Span, Term } from '../types.ts'
import { wordsStart } from './clause-text.ts'
import { titleKey } from './title.ts'

type Found = Omit<Term, 'clauseId'>

const own = /(?:本|前款|上述|以上)[^，。；：、]{0,12}?(?:所称|所指|中的|规定的|中)(?:的)?\s?/
const named = new RegExp(
  `${own.source}([^。；：]{1,60}?)[，,]?\\s?(?:是指|系指|指的是|包括|，指)(?![标导定挥令引])`,
)
const plain =
  /(?:^|[；，、。]|其中[，,])[“"]?([\u4e00-\u9fffA-Za-z0-9“”、（）()—-]{2,30}?)[”"]?[，,]?\s?(?:是指|系指|指的是)(?![导标定挥令引示出])/
const short =
  /[（(]\s?(?:以下|下文)?(?:简称|统称|称)(?:为|作)?[，,：:]?\s?([^（）()]{1,40}?)(?:[，,]?下同)?[）)]/g
const glossed = /[“]([^”“]{1,20})[”][（(]([^（）()]{6,240})[）)]/g
const leadWords =
  /^.*?(?:根据|按照|依据|依照|遵照|贯彻落实|贯彻|落实|执行|现将|加强|开展|设立|建立|成立|制定|推进|推行|实施|对于|有关|全面|其中|包括)(?=[\u4e00-\u9fffA-Za-z“《])/
const leadVerb =
  /^(?:对|由|向|为|凡|经(?!营)|将|是|在|入驻|取得|获得|享受|购买|申请|使用|通过|与|和|及)(?=[\u4e00-\u9fffA-Za-z“《]{2})/
const countWord = '零一二三四五六七八九十'

/**
 * Words a clause defines or shortens.
 *
 * Definitions: 本办法所称X，是指…; X是指…; “装、树、联”（…); a title word that the opening sentence says what it is.
 * Abbreviations: …（以下简称X）, …（以下统称X）.
 */
export function readTerms(document: PolicyDocument, clauses: readonly Clause[]): Term[] {
  const terms: Term[] = []
  const seen = new Set<string>()
  for (const clause of clauses) {
    const start = wordsStart(document.text, clause)
    const text = document.text.slice(start, clause.span[1])
    if (!/所称|所指|是指|系指|指的是|简称|统称|以下称|”[（(]|^[“\u4e00-\u9fff]{3,24}(?:是|并不是)/.test(text))
      continue
    for (const term of termsOf(text, start, clause.level === 0 ? document.title : undefined)) {
      const key = `${term.kind}${term.term}`
      if (seen.has(key)) continue
      seen.add(key)
      terms.push({ ...term, clauseId: clause.id })
    }
  }
  return terms.sort((a, b) => a.span[0] - b.span[0])
}

function termsOf(text: string, base: number, title: string | undefined): Found[] {
  const found: Found[] = []
  for (const [start, end] of splitSentences(text)) {
    const sentence = text.slice(start, end)
    const at = base + start
    found.push(...definitions(sentence, at), ...glosses(sentence, at))
    if (title !== undefined) found.push(...opening(sentence, at, title))
  }
  found.push(...abbreviations(text, base))
  return found
}

/** One or several definitions of a sentence, parted by ；: 本办法所称A，是指…；B是指…。 */
function definitions(sentence: string, at: number): Found[] {
  if (!/是指|系指|指的是|所称|所指/.test(sentence)) return []
  const found: Found[] = []
  let place = 0
  for (const piece of sentence.split(/(?<=；)/)) {
    const match = named.exec(piece) ?? plain.exec(piece)
    if (match) {
      const raw = (match[1] as string).replace(/^其中[，,]/, '')
      const term = raw.replace(/^[“"]|[”"]$/g, '').trim()
      const begin = match.index + match[0].indexOf(raw)
      const stop = match.index + match[0].length
      const definition = piece
        .slice(stop)
        .replace(/[；。]$/, '')
        .trim()
      if (term.length >= 1 && term.length <= 40 && definition.length >= 4 && !/^本数/.test(definition))
        found.push({
          term,
          definition,
          kind: 'definition',
          span: [at + place + begin, at + place + begin + raw.length],
          definitionSpan: trimmed(piece, stop, at + place),
        })
    }
    place += piece.length
  }
  return found
}

const trimmed = (piece: string, from: number, at: number): Span => {
  const end = piece.replace(/[；。\s]+$/, '').length
  return [at + from, at + Math.max(from, end)]
}

/** “装、树、联”（…）: a label in quotes with its meaning in brackets. */
function glosses(sentence: string, at: number): Found[] {
  const found: Found[] = []
  for (const match of sentence.matchAll(glossed)) {
    const [whole, label = '', meaning = ''] = match
    if (/^(?:以下|下文|简称|统称|含|不含|详见|见|附|责任|[^，。]{2,20}(?:牵头|负责))|\d{4}〕/.test(meaning))
      continue
    const open = match.index + label.length + 3
    found.push({
      term: label,
      definition: meaning.replace(/^(?:即|指|是指)[：，]?/, ''),
      kind: 'definition',
      span: [at + match.index + 1, at + match.index + 1 + label.length],
      definitionSpan: [at + open, at + match.index + whole.length - 1],
    })
  }
  return found
}

// 消费扶贫是…的一种扶贫方式 defines; …是…的重要内容 praises
const predicate = /^[“"]?([^，。”“的是]{3,24}?)[”"]?(?:并不是|是|作为)(?!否|对|在|为)([^。]{12,})/
function opening(sentence: string, at: number, title: string): Found[] {
  const match = predicate.exec(sentence)
  if (!match) return []
  const term = match[1] as string
  const meaning = match[2] as string
  if (!titleKey(title).includes(titleKey(term))) return []
  const noun =
    /(?:城市|方式|模式|技术|理念|制度|活动|产业|行为|平台|机制|体系|服务|过程|形态|类型|工程|组织|机构|人员)(?:[，。]|$)/.exec(
      meaning,
    )
  if (!noun || /重要|关键|基础性|必然|有力|根本|有效/.test(meaning.slice(0, noun.index))) return []
  const start = sentence.indexOf(term)
  return [
    {
      term,
      definition: sentence
        .slice(start + term.length)
        .replace(/^[”"]/, '')
        .replace(/。$/, ''),
      kind: 'definition',
      span: [at + start, at + start + term.length],
      definitionSpan: trimmed(sentence, start + term.length, at),
    },
  ]
}

/** …（以下简称X）: the long form runs back to the 《, the quotation or the words that lead to it. */
function abbreviations(text: string, base: number): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(short)) {
    const label = (match[1] as string).replace(/^[“"《]|[”"》]$/g, '').trim()
    const [from, to] = longForm(text, match.index, /统称/.test(match[0]), label)
    const definition = text.slice(from, to).trim()
    if (label === '' || definition.length < 2) continue
    const at = match.index + match[0].indexOf(label)
    found.push({
      term: label,
      definition,
      kind: 'abbreviation',
      span: [base + at, base + at + label.length],
      definitionSpan: [base + from, base + to],
    })
  }
  return found
}

function longForm(text: string, end: number, several: boolean, label: string): [number, number] {
  const before = text.slice(Math.max(0, end - 160), end)
  const shift = end - before.length
  // 《…》（文号，以下简称…）
  const cited = /《[^《》]{2,120}(?:〈[^〈〉]{2,80}〉[^《》]{0,60})?》(?:[（(][^（）()]{4,40}[）)])?$/.exec(
    before,
  )
  if (cited) return [shift + cited.index, end]
  const quoted = /[“][^”“]{2,60}[”]$/.exec(before)
  if (quoted && !several) return [shift + quoted.index, end]
  const stops = several ? /[。；：\n]/g : /[，,。；：、\n]/g
  let from = 0
  for (const stop of before.matchAll(stops)) from = stop.index + 1
  if (several) from = Math.max(from, severalStart(before, label))
  const clause = before.slice(from)
  const lead = leadWords.exec(several ? (clause.split('、')[0] as string) : clause) ?? leadVerb.exec(clause)
  const cut = lead && clause.length - lead[0].length >= 3 ? lead[0].length : 0
  return [shift + from + cut, end]
}

/** 三项制度 gathers three names joined by 、; without a count the names of the last clause. */
function severalStart(before: string, label: string): number {
  const count = countWord.indexOf(label[0] ?? '')
  let from = before.length
  if (count >= 2)
    for (let name = 0; name < count && from > 0; name++)
      from = Math.max(before.lastIndexOf('、', from - 1), before.lastIndexOf('，', from - 1), -1)
  else from = Math.max(before.lastIndexOf('，'), before.lastIndexOf('。'))
  return from + 1
}
