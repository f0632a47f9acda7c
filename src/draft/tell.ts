import { anchor, type Chosen, type Piece } from './context.ts'
import { entity, invert } from './invert.ts'
import { rewrite } from './rewrite.ts'
import type { Selected } from './select.ts'
import { telegraph } from './telegraph.ts'

/** Longest sentence a reader takes in at once, in characters; published interpretations run to 55. */
const comfortable = 42

/**
 * The told groups of a sentence in plain words, result before condition, cut into short sentences.
 *
 * @param names  agencies and terms that stay as they are
 */
export function tell({ material, told }: Selected, names: readonly string[]): Chosen {
  const sentences: string[] = []
  const pieces: Piece[] = []
  let current = ''
  const close = () => {
    if (current !== '') sentences.push(`${current.replace(/[：，；]$/u, '')}。`)
    current = ''
  }
  told.forEach((index, at) => {
    const group = material.groups[index]!
    const subject = at === 0 && index > 0 ? (material.groups[0]!.subject ?? '') : ''
    const piece = tellGroup(telegraph(group.text), names)
    const text = subject + joined(piece)
    if (text === '') return
    pieces.push({ ...piece, text: subject + piece.text })
    const before = at === 0 ? undefined : material.groups[told[at - 1]!]!
    if (current !== '' && before !== undefined && before.mark !== '：') {
      const long = current.length + text.length > comfortable
      const apart = before.mark === '；' ? long || current.length > 26 : long && group.standsAlone
      if (apart) close()
    }
    if (current === '') current = text.replace(/^(?:并且?|同时|而且|还)(?=[\u4e00-\u9fff]{3})/u, '')
    else current += `${before?.mark === '：' ? '：' : before?.mark === '；' ? '；' : '，'}${text}`
  })
  close()
  const entries = told.flatMap((index) => material.groups[index]!.source ?? [])
  const condition = conditionOf(material, told, names)
  return {
    ...material,
    told: sentences,
    pieces,
    sources: [anchor(material.clause, material.span), ...entries],
    ...(condition !== undefined && { condition }),
  }
}

function tellGroup(group: string, names: readonly string[]): Piece {
  const inverted = invert(group)
  if (inverted === undefined) return { text: rewrite(group, names) }
  return { text: rewrite(inverted.result, names), condition: rewrite(inverted.condition, names) }
}

const joined = ({ text, condition }: Piece): string =>
  condition === undefined ? text : `${text}（${entity.test(condition) ? '对象是' : ''}${condition}）`

/** Condition and result of a sentence that is one what-if, for a question and its answer. */
function conditionOf(
  material: Selected['material'],
  told: readonly number[],
  names: readonly string[],
): Chosen['condition'] {
  const first = material.groups[told[0]!]!
  if (told.length > 3 || !/的，/u.test(first.text) || first.dependent) return undefined
  const at = first.text.indexOf('的，')
  const condition = rewrite(first.text.slice(0, at), names)
  if (at < 5 || at > 44 || /[，；]/u.test(condition)) return undefined
  const rest = told.slice(1).map((index) => joined(tellGroup(telegraph(material.groups[index]!.text), names)))
  return { condition, result: [rewrite(first.text.slice(at + 2), names), ...rest].join('，') }
}
