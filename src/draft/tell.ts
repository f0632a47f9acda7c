import type { Chosen } from './context.ts'
import { dropPreamble } from './groups.ts'
import { rewrite } from './rewrite.ts'
import type { Selected } from './select.ts'

/** Longest sentence a reader takes in at once, in characters; published interpretations run to 55. */
const comfortable = 42

/**
 * The told groups of a sentence in plain words, cut into short sentences.
 *
 * @returns  sentences that each end in 。
 */
export function tell({ material, told }: Selected, names: readonly string[]): Chosen {
  const sentences: string[] = []
  let current = ''
  told.forEach((index, at) => {
    const group = material.groups[index]!
    const text = rewrite(dropPreamble(group.text), names)
    if (text === '') return
    if (current === '') {
      current = text.replace(/^(?:并且?|同时|而且|还)(?=[\u4e00-\u9fff]{3})/u, '')
      return
    }
    const before = material.groups[told[at - 1]!]!
    const long = current.length + text.length > comfortable
    if (before.mark === '：') current += `：${text}`
    else if (
      (long && group.standsAlone) ||
      (long && before.mark === '；') ||
      (before.mark === '；' && current.length > 26)
    ) {
      sentences.push(`${current}。`)
      current = text.replace(/^(?:并且?|同时|而且|还)(?=[\u4e00-\u9fff]{3})/u, '')
    } else current += `${before.mark === '；' ? '；' : '，'}${text}`
  })
  if (current !== '') sentences.push(`${current.replace(/[：，；]$/u, '')}。`)
  return { ...material, told: sentences }
}
