/** A text with its untouchable stretches replaced by single private-use characters. */
export type Masked = { readonly text: string; restore(rewritten: string): string }

const firstPrivate = 0xe000
const lastPrivate = 0xf8ff

/**
 * Hides what a rewriting must not change: titles in 《》, quotations in “”, document numbers and given names.
 *
 * @param text   one phrase or sentence of the source
 * @param names  agencies and defined terms that must survive as they are, longest first
 */
export function mask(text: string, names: readonly string[] = []): Masked {
  const kept: string[] = []
  const hide = (stretch: string) => {
    if (firstPrivate + kept.length > lastPrivate) return stretch
    kept.push(stretch)
    return String.fromCharCode(firstPrivate + kept.length - 1)
  }
  let masked = text
    .replace(/《[^《》]{1,120}(?:《[^《》]{1,80}》[^《》]{0,60})?》(?:[（(][^（）()]{2,30}号[）)])?/gu, hide)
    .replace(/“[^“”]{1,60}”/gu, hide)
    .replace(/[\u4e00-\u9fff]{1,12}〔\d{4}〕\d{1,5}号/gu, hide)
  for (const name of names) if (masked.includes(name)) masked = masked.replaceAll(name, hide(name))
  return {
    text: masked,
    restore: (rewritten) => {
      let result = rewritten
      // A masked stretch may itself stand inside a later one.
      for (let round = 0; round < 3 && /[\ue000-\uf8ff]/u.test(result); round += 1) {
        result = result.replace(
          /[\ue000-\uf8ff]/gu,
          (mark) => kept[mark.charCodeAt(0) - firstPrivate] ?? mark,
        )
      }
      return result
    },
  }
}
