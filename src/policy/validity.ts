import { findDates } from './dates.ts'

export type Validity = { effectiveFrom?: string; validUntil?: string; validity?: string }

const own =
  '(?:本|上述|以上)(?:办法|通知|意见|规定|细则|实施细则|实施办法|方案|实施方案|条例|规则|措施|政策措施|政策|若干措施|决定|通告|公告|预案|规划|计划|行动方案|行动计划|指南|标准|文件|规程|试行办法|暂行办法|暂行规定|制度|规范|管理办法|令|函)'
const verb = '(?:起)?(?:正式)?(?:施行|实施|执行|生效|试行|实行)'
const subject = new RegExp(
  `${own}|^(?:自|从|现予|《|本|现公布|特此)|现予(?:公布|发布)|现(?:公布|发布|印发)|有效期`,
)
const onPublication = new RegExp(`自?(?:公布|发布|印发|颁布|下发|签发|发文)之日${verb}`)
const effective = new RegExp(`(?:自|从|于|在)\\s?D\\s?${verb}`)
const period =
  /(?:有效期|试行期|施行期限?|执行期限?|实施期限?)(?:限)?(?:为|是|暂定|暂定为)?\s?([\d一二三四五六七八九十两]{1,3})\s?(年|个月)/

/**
 * When the document takes effect and how long it holds.
 *
 * Only sentences about the document itself count: 本办法自…, 自…起施行; a certificate's 有效期 is not the document's.
 *
 * @param texts  paragraphs, the policy's before the wrapper's
 */
export function readValidity(texts: readonly string[]): Validity {
  const result: Validity = {}
  for (const text of texts) {
    if (!/起|有效期|期限|试行期/.test(text)) continue
    for (const sentence of text.split(/[。；]/)) {
      const bare = sentence
        .replace(
          /^\s*(?:第[一二三四五六七八九十百]{1,7}条|[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])\s*/,
          '',
        )
        .trim()
      if (!subject.test(bare) || /[证照卡书]有效期/.test(bare)) continue
      const aboutOwn = new RegExp(`${own}|^(?:自|从)|现予|现公布|现发布`).test(bare)
      if (!aboutOwn) continue
      readSentence(bare, result)
    }
  }
  return result
}

function readSentence(sentence: string, result: Validity) {
  const dates = findDates(sentence)
  let marked = sentence
  for (const date of [...dates].reverse())
    marked = `${marked.slice(0, date.index)}D${marked.slice(date.index + date.length)}`
  if (effective.test(marked)) {
    const before = (effective.exec(marked) as RegExpExecArray).index
    const place = marked.slice(0, before).split('D').length - 1
    result.effectiveFrom ??= dates[place]?.iso as string
  } else if (onPublication.test(marked)) result.effectiveFrom ??= 'on-publication'
  const until =
    /(?:有效期|执行期限?|施行期限?|实施期限?|试行期)(?:限)?(?:延长|调整|截止|截至)?(?:至|到|为)D(?:(?:至|到|—|-|－|~|～)D)?/.exec(
      marked,
    )
  if (until) {
    const first = marked.slice(0, until.index).split('D').length - 1
    const range = (until[0].match(/D/g) ?? []).length === 2
    if (range) result.effectiveFrom ??= dates[first]?.iso as string
    result.validUntil ??= dates[first + (range ? 1 : 0)]?.iso as string
  }
  const lasts = period.exec(sentence)
  if (lasts) result.validity ??= `${lasts[1]}${lasts[2]}`
}
