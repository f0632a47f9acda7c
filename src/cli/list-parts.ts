import type { PolicyDocument } from '../types.ts'
import type { Language } from './choose-language.ts'
import { say } from './say.ts'

const roleNames = { wrapper: 'partWrapper', policy: 'partPolicy', attachment: 'partAttachment' } as const

/** The parts of a file with their numbers and how to choose another; empty when there is nothing to choose. */
export function listParts(document: PolicyDocument, language: Language): string {
  const { parts, partIndex } = document
  if (parts.filter((part) => part.role !== 'wrapper').length < 2) return ''
  const lines = parts.map((part, index) => {
    const mark = index === partIndex ? '*' : ' '
    return `${mark} ${index + 1}  ${part.title} [${say(language, roleNames[part.role])}]`
  })
  const others = [...parts.keys()].filter((index) => index !== partIndex && parts[index]?.role !== 'wrapper')
  const other = others.find((index) => parts[index]?.role === 'policy') ?? others[0] ?? 0
  return `${[
    say(language, 'parts', { count: parts.length }),
    ...lines,
    say(language, 'partsChoose', { number: other + 1 }),
  ].join('\n')}\n`
}
