import { findDates } from './dates.ts'

export type Validity = {
  effectiveFrom?: string
  validUntil?: string
  validity?: string
}

const own =
  '(?:本|上述|以上)(?:[\\u4e00-\\u9fff]{0,6})(?:办法|通知|意见|规定|细则|方案|条例|规则|措施|政策|决定|通告|公告|预案|规划|计划|指南|标准|文件|规程|制度|规范|令|函|纲要|要点|章程|目录|清单)'
const act = '(?:正式)?(?:施行|实施|执行|生效|试行|实行)'
const published = '(?:公布|发布|印发|颁布|下发|签发|发文|公告)'
const opensOwn = new RegExp(
  `^(?:${own}|《[^《》]{2,80}》|现(?:予|将|就|公布|发布|印发|修订)|经[^，]{0,40}(?:同意|批准)|特此|根据)`,
)
const startsOwn = new RegExp(`^${own}`)
// The words between the document's name and 自 name another subject: 本办法规定的补贴标准自…起执行
const effectiveClause = new RegExp(
  `^(?:(${own})(?:（[^）]{1,30}）)?)?(?:自|从|于)?\\s?(?:D\\s?(?:日?起)?|${published}之日起?)${act}`,
)
const laterClause = new RegExp(
  `^(?:${own})?自${published}之日起\\s?(\\d{1,3}|[一二三四五六七八九十]{1,3})个?日后${act}`,
)
const periodWord = '(?:有效期限?|试行期限?|施行期限?|执行期限?|实施期限?|期限)'
const periodClause = new RegExp(
  `^(?:(${own})(?:的)?)?${periodWord}(?:为|是|暂定为?|定为)?\\s?(\\d{1,2}|[一二三四五六七八九十两]{1,3})\\s?(年|个月)`,
)
const untilClause = new RegExp(
  `^(?:(${own})(?:的)?)?${periodWord}?(?:自D)?(?:延长|延续|调整|截止|截至|顺延)?(?:至|到|为|截至|截止)\\s?D(?:\\s?(?:至|到|—|-|－|～|~)\\s?(D))?`,
)

/**
 * When the document takes effect and how long it holds.
 *
 * Only clauses about the document itself count (本办法自…起施行, 有效期5年 right behind it); the validity of a
 * certificate, an agreement or an assessment is not the document's. …之日起N日后施行 needs the day of issue.
 *
 * @param texts     paragraphs, the policy's before the wrapper's
 * @param issuedOn  ISO date, for periods counted from it
 */
export function readValidity(texts: readonly string[], issuedOn?: string): Validity {
  const result: Validity = {}
  for (const text of texts) {
    if (!/[起]|有效期|期限|试行期/.test(text)) continue
    let mine = false
    for (const sentence of text.split(/[。；]/))
      mine = readSentence(stripNumber(sentence), result, mine, issuedOn)
  }
  return result
}

const stripNumber = (sentence: string) =>
  sentence
    .replace(
      /^\s*(?:第[一二三四五六七八九十百]{1,7}条|[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}(?:[.．]\d{1,2}){0,3}[.．、\s])\s*/,
      '',
    )
    .trim()

/**
 * Reads one sentence into `result`.
 *
 * @param mine  the sentence before spoke of the document's own effect
 * @returns     whether this one does
 */
function readSentence(
  sentence: string,
  result: Validity,
  mine: boolean,
  issuedOn: string | undefined,
): boolean {
  const dates = findDates(sentence)
  let marked = sentence
  for (const date of dates.toReversed())
    marked = `${marked.slice(0, date.index)}D${marked.slice(date.index + date.length)}`
  const opens = opensOwn.test(marked)
  let spoke = false
  let named = false
  let seen = 0
  marked.split(/[，,]/).forEach((raw, index) => {
    const clause = raw.trim()
    named ||= startsOwn.test(clause)
    const about = (subject: string | undefined) =>
      subject !== undefined || index === 0 || opens || named || spoke || mine
    const isoAt = (place: number) => dates[seen + clause.slice(0, place).split('D').length - 1]?.iso
    const later = laterClause.exec(clause)
    const effective = later ? null : effectiveClause.exec(clause)
    if (later && about(undefined)) {
      const day = issuedOn && addDays(issuedOn, later[1] as string)
      if (day) result.effectiveFrom ??= day
      spoke = true
    } else if (effective && about(effective[1])) {
      const date = isoAt(clause.indexOf('D'))
      const from = effective[0].includes('D') ? date : 'on-publication'
      if (from) result.effectiveFrom ??= from
      spoke = true
    }
    const period = periodClause.exec(clause)
    if (period && (period[1] !== undefined || opens || named || spoke || mine))
      result.validity ??= `${period[2]}${period[3]}`
    const until = /期/.test(clause) ? untilClause.exec(clause) : null
    if (until && (until[1] !== undefined || opens || named || spoke || mine)) {
      const first = until[0].indexOf('D')
      const last = until[0].lastIndexOf('D')
      if (until[2] && isoAt(first)) result.effectiveFrom ??= isoAt(first) as string
      const end = isoAt(last)
      if (end) result.validUntil ??= end
      spoke = true
    }
    seen += clause.split('D').length - 1
  })
  return spoke
}

const numerals = '零一二三四五六七八九十'

function addDays(iso: string, count: string): string | undefined {
  const days = /^\d+$/.test(count)
    ? Number(count)
    : count === '三十'
      ? 30
      : count === '六十'
        ? 60
        : numerals.indexOf(count)
  if (days <= 0) return undefined
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}
