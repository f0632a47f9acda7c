import { parseNumeral } from '../../text/numerals.ts'
import { add, matchAt, type Reader } from './scan.ts'

const number = '(\\d{1,4}|[零〇一二三四五六七八九十百千]{1,7})'
// 第三项目部, 第一条例, 第二章程 are other words
const level = '(编|章(?!程)|节(?![约日能水])|条(?![例件款])|款(?![项式])|项(?!目)|目(?![标的录]))'
const part = new RegExp(`第 ?\\(?${number}\\)? ?${level}(?:之${number})?`, 'y')
// 第三、四项; 第（一）、（三）项
const several = new RegExp(`第 ?(\\(?${number}\\)?(?:、第?\\(?${number}\\)?){1,8}) ?${level}`, 'y')

/**
 * 第三十二条, 第二十条第二款第（三）项: one reference, however deep; 第20条第2款第3项 when canonical.
 *
 * A list of numbers gives a reference each: 第五条第一、三项 → 第5条第1项, 第5条第3项.
 */
export const readArticle: Reader = (scan, at) => {
  const { text } = scan
  let value = ''
  let end = at
  for (;;) {
    const list = matchAt(several, text, end)
    if (list) return addList(scan, at, value, list)
    const match = matchAt(part, text, end)
    const numeral = match && parseNumeral(match[1] as string)
    if (!match || !numeral) break
    const inserted = match[3] ? parseNumeral(match[3]) : null
    value += `第${numeral.value}${match[2]}${inserted ? `之${inserted.value}` : ''}`
    end += match[0].length
  }
  if (end === at) return at
  add(scan, { kind: 'article', value, start: at, end })
  return end
}

function addList(scan: Parameters<Reader>[0], start: number, head: string, list: RegExpExecArray): number {
  const end = list.index + list[0].length
  const listLevel = list.at(-1) as string
  let from = start
  let at = list.index
  for (const item of list[0].slice(0, -listLevel.length).split('、')) {
    const numeral = parseNumeral(item.replace(/[第() ]/g, ''))
    at += item.length
    if (numeral)
      add(scan, { kind: 'article', value: `${head}第${numeral.value}${listLevel}`, start: from, end: at })
    at += 1
    from = at
  }
  return end
}

// A line may break within the number of a file that was not reflowed
const ordinal =
  /第 ?(?:\d+|[零〇一二三四五六七八九十百千万]+(?:\n[一二三四五六七八九十百]+)?)(?:次|届|批|期|个|名|位|年|轮|版|号)?/y

/** 第三次, 第2批, 第一责任人: an order, not an amount. */
export const skipOrdinal: Reader = ({ text }, at) => at + (matchAt(ordinal, text, at)?.[0].length ?? 0)
