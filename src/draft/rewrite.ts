import { hasSameFacts, isFaithful } from './faithful.ts'
import { mask } from './mask.ts'
import { indexNeedles } from './needles.ts'
import { plainWords } from './plain-words.data.ts'
import { shortenLists } from './shorten.ts'

const responsibility =
  /[（(][^（）()]{0,160}(?:负责|牵头|责任单位|责任部门|牵头单位|牵头部门|指导|参与|配合|按职责|落实)[^（）()]{0,120}[）)]/gu
const shortForm = /[（(](?:以下|下文)?(?:简称|统称|合称|并称)[^（）()]{1,60}[）)]/gu
const cross =
  /[（(](?:详见|见|参见|具体见)?附件[^（）()]{0,30}[）)]|[（(][^（）()]{0,60}见附件\d{0,2}[）)]|[［[][^［］[\]]{0,60}见附件\d{0,2}[］\]]/gu

/** How a document speaks of itself; readers of the draft know it by its short name. */
const self =
  /本(?:实施|暂行|试行)?(办法|通知|意见|方案|细则|规定|条例|通告|公告|决定|计划|规划|措施|指南)(?![之中第])/gu

const mayMatch = indexNeedles(plainWords.map(([pattern]) => pattern))

/** A draft asks for the same phrase half a dozen times: an answer lives as long as the list of names it is for. */
const rewritten = new WeakMap<readonly string[], Map<string, string>>()

/**
 * A phrase in plain words: notes for the file taken off, light verbs and fillers gone, official phrases
 * replaced. Every replacement that would touch a figure, a bound, a modal verb, a title or a quotation is
 * refused, so the result is as exact as the source.
 *
 * @param phrase  a phrase or sentence of the source
 * @param names   agencies and terms that stay as they are
 */
export function rewrite(phrase: string, names: readonly string[] = []): string {
  const known = rewritten.get(names) ?? new Map<string, string>()
  rewritten.set(names, known)
  const plain = known.get(phrase) ?? rewriteOnce(phrase, names)
  known.set(phrase, plain)
  return plain
}

function rewriteOnce(phrase: string, names: readonly string[]): string {
  const bare = phrase.replace(shortForm, '').replace(cross, '')
  const masked = mask(bare, names)
  const shortened = shortenLists(masked.text)
  let text = shortened
  let found = mayMatch(text)
  for (const [index, [pattern, plain]] of plainWords.entries()) {
    if (found[index] === 0) continue
    const next = text.replace(pattern, plain)
    if (next === text || !isFaithful(text, next)) continue
    text = next
    found = mayMatch(text)
  }
  // No single step of the table touches a figure, so this holds; a phrase for which it does not stays as it was.
  if (!hasSameFacts(masked.restore(shortened), masked.restore(text))) text = shortened
  text = text.replace(self, '《$1》')
  return masked
    .restore(text)
    .replace(/，{2,}/gu, '，')
    .replace(/^[，、]/u, '')
}

/**
 * Takes off a sentence what serves the file: responsibility brackets, which are told in their own place, short
 * forms (unless the sentence is there to define one) and pointers to attachments.
 */
export function withoutNotes(sentence: string): string {
  return sentence.replace(responsibility, '').replace(shortForm, '').replace(cross, '')
}
