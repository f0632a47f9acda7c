const sampleChars = 100_000
const minLetters = 50

/** Alphabets that a wrong single-byte table turns Chinese into. */
const foreignAlphabets: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['西里尔字母', /\p{Script=Cyrillic}/gu],
  ['希腊字母', /\p{Script=Greek}/gu],
  ['阿拉伯字母', /\p{Script=Arabic}/gu],
  ['希伯来字母', /\p{Script=Hebrew}/gu],
  ['泰文字母', /\p{Script=Thai}/gu],
  ['半角片假名', /[\uff61-\uff9f]/g],
  ['带符号的拉丁字母', /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192]/g],
]

/**
 * Why a decoded text is garbage an earlier program made, or nothing when it looks sound.
 *
 * Chinese once decoded with a single-byte table shows less than 20 % Han and more than 20 % of one other
 * alphabet; UTF-8 once decoded as GBK is full of 锛 and 銆, the heads of its punctuation.
 */
export function findMojibake(text: string): string | undefined {
  const sample = text.slice(0, sampleChars)
  const letters = sample.match(/\p{L}|[\u0080-\u00bf]/gu)?.length ?? 0
  if (letters < minLetters) return undefined
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han < letters * 0.2) {
    for (const [name, pattern] of foreignAlphabets) {
      const found = sample.match(pattern)?.length ?? 0
      if (found > letters * 0.2) return `应为汉字处出现大量${name}，原文曾被错误解码`
    }
    return undefined
  }
  const heads = sample.match(/[锛銆鈥鐨]/g)?.length ?? 0
  if (heads > han * 0.03) return 'UTF-8 文本曾被当作 GBK 解码（“锛”“銆”等字大量出现）'
  const lost = sample.match(/锟斤拷/g)?.length ?? 0
  if (lost * 3 > han * 0.05) return '“锟斤拷”大量出现，原文已丢失'
  return undefined
}
