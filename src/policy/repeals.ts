const ending =
  /(?:同时|即行|自行|予以|一并|随之|相应)?(?:废止|停止执行|停止施行|不再执行|失效)(?![后前的之时])/g

// A list of repealed documents may be long, a sentence of two thousand characters is none
const maxBefore = 2000

/**
 * Titles a text repeals: every 《》 of the sentence before 废止 or 停止执行, bases left out.
 *
 * @param texts  paragraphs
 * @returns      titles with their 《》, each once
 */
export function readRepeals(texts: readonly string[]): string[] {
  const titles = new Set<string>()
  for (const text of texts) {
    if (!/废止|停止执行|停止施行|不再执行/.test(text)) continue
    for (const sentence of text.split('。')) {
      for (const match of sentence.matchAll(ending)) {
        const before = sentence.slice(Math.max(0, match.index - maxBefore), match.index)
        if (/(?:未|不予|没有|是否|不得|建议|提出|自动)$/.test(before)) continue
        for (const title of outerTitles(before)) {
          const lead = before.slice(0, title.index)
          if (/(?:根据|按照|依据|依照|参照|遵照)[^，；]{0,12}$/.test(lead)) continue
          titles.add(title.text)
        }
      }
    }
  }
  return [...titles]
}

/** Outermost 《…》 of a text; a stack, because titles nest with either bracket. */
export function outerTitles(text: string): { text: string; index: number }[] {
  const found: { text: string; index: number }[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '《') {
      if (depth === 0) start = index
      depth += 1
      if (depth > 3) depth = 0
    } else if (character === '》' && depth > 0) {
      depth -= 1
      if (depth === 0) found.push({ text: text.slice(start, index + 1), index: start })
    }
    if (depth > 0 && index - start > 200) depth = 0
  }
  return found
}
