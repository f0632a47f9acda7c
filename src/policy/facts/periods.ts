import type { Fact } from '../../types.ts'
import { before, matchAt } from './scan.ts'

type Edge = NonNullable<Fact['edge']>

// The next character may make another word of it: 内容, 后续, 前期
const edgeWords =
  /(以内|之内|内(?![容部蒙设外陆资地河需涵控审])|里(?!程))|(以后|之后|后(?![续期备勤台方端者缀半]))|(以前|之前|前(?![期述款置沿三两台往瞻段列端半]|提(?![出交请供前醒报])))/y

/** 内, 后, 前 behind a period or date: the edge and where the word ends. */
export function edgeAfter(text: string, at: number): { edge: Edge; end: number } | null {
  const match = matchAt(edgeWords, text, at)
  if (!match) return null
  return { edge: match[1] ? 'within' : match[2] ? 'after' : 'before', end: at + match[0].length }
}

const reach = 44
const fillers = /(?:,|的|起算|计算|开始|连续|应当?|须|必须|至少|不少于|不超过|不得超过|最长|超过|满|不满)+$/
const clauseStart = /[^,。;:()\n]*$/
const phraseStart = /[^,。;:()、\n]*$/
// 自 begins many words; only the preposition opens an anchor
const fromWord = /(?:自(?![然治行主愿己查动助]|负盈)|从(?![事业严重]))([^\n]*)$/

/**
 * What a period is counted from: `自发布之日起30日内` → 发布之日. Nothing when that is itself a date.
 *
 * @param start  where the number of the period begins
 */
export function anchorBefore(text: string, start: number): string | undefined {
  const head = before(text, start, reach).replace(fillers, '')
  const day = /(?:之日|当日|次日|之时)(?:起|以?后|前)?$/.exec(head)
  const open = /(?:起|后)$/.exec(head)
  if (!day && !open) return undefined
  const marked = fromWord.exec(clauseStart.exec(head)?.[0] ?? '')?.[1]
  const phrase = phraseStart.exec(head)?.[0] ?? ''
  // Without 自 only …之日 is sure to be a starting point, and it begins behind 在 or 于: 应当在收到申请之日起
  const words = marked ?? (day ? phrase.replace(/^.*?(?:应当?|须|可|要)?[在于](?=.{2,})/, '') : undefined)
  if (!words || /\d/.test(words)) return undefined
  const anchor = words.replace(/起$/, '')
  return anchor.length >= 2 && anchor.length <= 30 ? anchor : undefined
}
