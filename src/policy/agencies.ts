import { splitSentences } from '../text/sentences.ts'
import type { Agency, Clause, PolicyDocument, Span } from '../types.ts'
import { bracketAgencies, isDutyBracket, setsLeadConvention, splitAgencies } from './duty-bracket.ts'

const organ =
  '(?:[\\u4e00-\\u9fff（）]{0,20}(?:部门|机关|机构|主管单位|政府|办公室|委员会|工作小组|领导小组|联席会议|工作组|专班|中心|管委会|街道办事处|居民委员会|村民委员会|省级人民政府|派出所)|(?:各?[省市区县州乡镇街道]{1,4}|国家|中国|国务院)?[\\u4e00-\\u9fff]{0,14}[局厅部委署院办行会]|各地区|各部门|各地|各区|各县|各镇街|各单位|各有关部门|国务院)'
const several = `${organ}(?:[、和及与]${organ}|以及${organ}){0,8}(?:等[^，。、]{0,10}?(?:部门|单位|机构))?`
const verb =
  '(?:牵头负责|牵头|主管|负责|承担|会同|配合|指导|协同|统筹|要|应当|应|必须|不得|可以|按照|依法|根据|依据|建立|加强|对|将|按职责|在各自职责范围内)'
const leading = new RegExp(`^(?:其中[，,]|[^，。；]{0,20}的[，,])?(?:由)?(${several})[，,]?(?=${verb})`)
const byWhom = new RegExp(
  `由(${several})(牵头负责|牵头|负责|会同|组织|统筹|承担|指导(?!价)|制定|确定|按照|依法|根据|给予|予以|责令|处)`,
)
// 责任单位：… on a line of its own bears on the line above
const dutyLine = /^(?:责任|牵头|配合|主办|协办|落实|实施)(?:单位|部门)[：:]/
const duty = /^(牵头负责|牵头|主管|负责|承担|会同|配合|指导|统筹|必须|不得|应当|应|要|可以)/

/**
 * Who does what: agencies of responsibility brackets and agencies that head a sentence.
 *
 * A bracket saying 排在第一位的为牵头部门，下同 makes the first-named lead there and in every later bracket.
 */
export function readAgencies(document: PolicyDocument, clauses: readonly Clause[]): Agency[] {
  const agencies: Agency[] = []
  let firstLeads = false
  let before: Clause | undefined
  for (const clause of clauses) {
    const text = document.text.slice(...clause.span)
    const base = clause.span[0]
    let from = clause.bodySpan[0] - base
    if (from >= text.length) from = 0
    for (const bracket of bracketsOf(text)) {
      if (!isDutyBracket(bracket.inner, text.slice(bracket.end, bracket.end + 1))) continue
      firstLeads ||= setsLeadConvention(bracket.inner)
      const span: Span = [base + Math.min(from, bracket.start), base + bracket.start]
      for (const agency of bracketAgencies(bracket.inner, firstLeads))
        agencies.push({ ...agency, span, clauseId: clause.id })
      from = bracket.end
      while (/[。；，\s]/.test(text[from] ?? '')) from += 1
    }
    if (before && clause.form === 'paragraph' && dutyLine.test(text))
      for (const agency of bracketAgencies(text.replace(/。$/, ''), firstLeads))
        agencies.push({ ...agency, span: before.span, clauseId: before.id })
    else agencies.push(...sentenceAgencies(text, clause))
    before = clause
  }
  return agencies
}

/** Outermost round brackets, with one level of nesting: （省级人民政府（含兵团）负责）. */
function bracketsOf(text: string): { inner: string; start: number; end: number }[] {
  const found: { inner: string; start: number; end: number }[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '（' || character === '(') {
      if (depth === 0) start = index
      depth += 1
    } else if ((character === '）' || character === ')') && depth > 0) {
      depth -= 1
      if (depth === 0) found.push({ inner: text.slice(start + 1, index), start, end: index + 1 })
    } else if (depth > 0 && index - start > 400) depth = 0
  }
  return found
}

function sentenceAgencies(text: string, clause: Clause): Agency[] {
  const found: Agency[] = []
  const offset = clause.bodySpan[0] - clause.span[0]
  const body = text.slice(offset)
  for (const [start, end] of splitSentences(body)) {
    const sentence = body.slice(start, end)
    const lead = leading.exec(sentence)
    const by = lead ? null : byWhom.exec(sentence.slice(0, 200))
    const names = lead?.[1] ?? by?.[1]
    if (!names) continue
    const after = sentence.slice((lead?.index ?? 0) + (lead?.[0].length ?? 0)).replace(/^[，,]/, '')
    const word = lead ? (duty.exec(after)?.[1] ?? '负责') : (by?.[2] ?? '负责')
    const first = clause.bodySpan[0]
    splitNames(names).forEach((name) => {
      found.push({
        name,
        duty: word,
        lead: /牵头/.test(word),
        span: [first + start, first + end],
        clauseId: clause.id,
      })
    })
  }
  return found
}

const splitNames = (names: string) =>
  splitAgencies(names)
    .map((name) => name.replace(/^(?:其中|由|经)/, '').trim())
    // 本规定适用于…部门, 价格为政府… are no names
    .filter((name) => name.length >= 2 && !/^[本该此]|适用|[为是于将]|[的]$/.test(name))
