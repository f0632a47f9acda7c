/** Heading and text of a numbered line. */
export type HeadingCut = {
  readonly heading?: string /** Where the text starts, in the given string. */
  readonly bodyStart: number
}

const maxChars = 40
const modal = /应当|不得|必须|(?<![主重需首摘纪次])要(?![素求点闻件害塞])|可以(?!及)/
const bracketed = /^[【（(]([^】）)。；，]{2,20})[】）)]\s*/

/** Whether words can be a heading: short, no modal verb, at most three short clauses. */
function isHeadingText(text: string): boolean {
  if (text.length < 2 || text.length > maxChars || /[；？！]|[的了]$/.test(text)) return false
  if (text.length <= 30 && !/[，,]/.test(text))
    return !(modal.test(text) && text.length > 16) && !/^[^关]*：./.test(text)
  const clauses = text.split(/[，,]/)
  return (
    clauses.length <= 4 &&
    clauses.every((clause) => clause.length <= 22) &&
    !modal.test(text) &&
    !/[：:]/.test(text)
  )
}

/**
 * Cuts a numbered line into heading and text.
 *
 * `（一）标题。正文…` is cut at its first 。 when what precedes can be a heading; a line of its own is all heading,
 * with or without its stop; `一、元旦：…` is cut at the colon when `colon` says that its neighbours are too.
 */
export function cutHeading(text: string, colon: boolean): HeadingCut {
  const stop = text.indexOf('。')
  if (stop >= 0) {
    const heading = text.slice(0, stop)
    if (isHeadingText(heading)) return { heading, bodyStart: afterBlank(text, stop + 1) }
  } else if (text.length <= 70 && !/[；：:，,、！？]$/.test(text) && isLoneHeading(text))
    return { heading: text, bodyStart: text.length }
  if (colon) {
    const mark = /^[^。；，：]{2,16}[：:]/.exec(text)
    if (mark) return { heading: mark[0].slice(0, -1), bodyStart: afterBlank(text, mark[0].length) }
  }
  return { bodyStart: 0 }
}

// A heading on a line of its own may be longer and hold several clauses: 坚持问题导向，实施专项行动，全力消除安全隐患
const isLoneHeading = (text: string) =>
  !/[；。]/.test(text) && !(modal.test(text) && text.length > 24) && !/^[^：]{1,30}[：:]\S{12,}/.test(text)

/** Titles of articles: `第三条 载体建设。…`, `第三条（适用范围）…`, `第三条 【定义】`. */
export function cutArticleTitle(text: string): HeadingCut {
  const bracket = bracketed.exec(text)
  if (bracket) return { heading: bracket[1] as string, bodyStart: bracket[0].length }
  const stop = text.indexOf('。')
  const words = stop < 0 ? text : text.slice(0, stop)
  const alone = stop < 0 && text.length <= 14 && !/[：；，]/.test(text)
  const runIn = stop >= 2 && stop <= 14 && stop + 1 < text.length
  if ((alone || runIn) && !/[，：；是应不由]|可以|适用于/.test(words))
    return { heading: words, bodyStart: alone ? text.length : afterBlank(text, stop + 1) }
  return { bodyStart: 0 }
}

const afterBlank = (text: string, at: number) =>
  at + (/^[ \u3000]*/.exec(text.slice(at)) as RegExpExecArray)[0].length
