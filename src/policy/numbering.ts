/** What a heading number looks like; the level it stands for depends on the document, see outline.ts. */
export type NumberStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'han-paren'
  | 'digit'
  | 'digit-paren'
  | 'digit-half-paren'
  | 'decimal'
  | 'circled'

export type HeadingNumber = {
  readonly style: NumberStyle
  /** As printed, without blanks: `（一）`, `第三条`, `1.`. */
  readonly label: string
  /** Its place in the count, 1 for the first; for `1.2.3` the last part. */
  readonly ordinal: number
  /** Parts of a decimal number, `[1, 2, 3]`. */
  readonly parts?: readonly number[]
  /** Where the text after the number starts, in the given line. */
  readonly end: number
}

const han = '[一二三四五六七八九十百零〇○]'
const blank = '[ \\t\\u3000]'
const patterns: readonly (readonly [NumberStyle, RegExp])[] = [
  ['part', new RegExp(`^第${blank}{0,3}(${han}{1,5})${blank}{0,3}(?:编|部分)(?=${blank}|[：:]|$)`)],
  ['chapter', new RegExp(`^第${blank}{0,3}(${han}{1,7}|\\d{1,3})${blank}{0,3}章(?![程])`)],
  ['section', new RegExp(`^第${blank}{0,3}(${han}{1,7}|\\d{1,3})${blank}{0,3}节(?![能点])`)],
  [
    'article',
    new RegExp(`^第${blank}{0,3}(${han}{1,7}|\\d{1,3})${blank}{0,3}条(?:之${han}{1,3})?(?![款例件])`),
  ],
  ['han', new RegExp(`^(${han}{1,5})${blank}?[、．.]${blank}*(?!${han}{1,3}级)`)],
  ['han-paren', new RegExp(`^[（(]${blank}?(${han}{1,5})${blank}?[）)]`)],
  [
    'decimal',
    /^(\d{1,2}(?:[.．]\d{1,2}){1,4})[.．]?(?=[ \t\u3000]|[^\d.．%％年月日个元万亿倍米吨度公平‰℃）)～~—–-])/,
  ],
  ['digit', /^(\d{1,3})[ \t\u3000]?[.．、](?!\d)/],
  ['digit-paren', /^[（(][ \t\u3000]?(\d{1,3})[ \t\u3000]?[）)]/],
  ['digit-half-paren', /^(\d{1,3})[）)]/],
  ['circled', /^([①-⑳])/],
]

/**
 * What follows an article's number in a reference: 第三条第（一）项, 第八条、第九条, 第五条规定的, 第十条中的.
 *
 * 第十条中国人民银行…, 第二条所有…, 第四条第三方机构… are articles.
 */
export const articleReference =
  /^(?:第(?!三方)|款|规定|、|和(?!谐|平)|至|之|所(?!有|属|得)|及(?!时|早)|以及|的|中(?:的|规定|所)|等条)/

const digits = '零一二三四五六七八九'

/**
 * Value of a Chinese ordinal up to 999.
 *
 * @param text  `二十一`, `一百零三`, `〇`
 * @returns     the number, or NaN when a character is no numeral
 */
export function hanOrdinal(text: string): number {
  let total = 0
  let current = 0
  for (const character of text.replace(/[〇○]/g, '零')) {
    if (character === '百') {
      total += (current || 1) * 100
      current = 0
    } else if (character === '十') {
      total += (current || 1) * 10
      current = 0
    } else {
      const digit = digits.indexOf(character)
      if (digit < 0) return Number.NaN
      current = digit
    }
  }
  return total + current
}

/**
 * The number a line opens with, if it opens with one.
 *
 * @param line  one line, blanks before the number already trimmed
 */
export function headingNumber(line: string): HeadingNumber | undefined {
  const first = line.charCodeAt(0)
  const candidate =
    first === 0x7b2c || // 第
    first === 0xff08 ||
    first === 0x28 ||
    (first >= 0x30 && first <= 0x39) ||
    (first >= 0x2460 && first <= 0x2473) ||
    /^[一二三四五六七八九十百]/.test(line)
  if (!candidate) return undefined
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(line)
    if (!match) continue
    const inner = match[1] ?? ''
    const parts = style === 'decimal' ? inner.split(/[.．]/).map(Number) : undefined
    const ordinal =
      parts?.at(-1) ??
      (style === 'circled'
        ? inner.charCodeAt(0) - 0x245f
        : /^\d/.test(inner)
          ? Number(inner)
          : hanOrdinal(inner))
    return {
      style,
      label: match[0].replace(/[ \t\u3000]/g, ''),
      ordinal,
      ...(parts && { parts }),
      end: match[0].length,
    }
  }
  // A plan numbered 1 / 1.1 / 1.1.1 prints its top numbers with a blank alone: `1　总则`
  const bare = /^(\d{1,2})[ \t\u3000]+(?=[\u4e00-\u9fff])/.exec(line)
  if (bare && line.length <= 24 && !/[。；]$/.test(line))
    return {
      style: 'decimal',
      label: bare[1] as string,
      ordinal: Number(bare[1]),
      parts: [Number(bare[1])],
      end: bare[0].length,
    }
  return undefined
}
