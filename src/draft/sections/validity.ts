import type { Composer } from '../context.ts'

/** From when and until when, exactly as the source has it. */
export const validity: Composer = (materials) =>
  materials.flatMap((material) => {
    const text = material.told
      .filter((sentence) => !/废止/u.test(sentence) || /施行/u.test(sentence))
      .join('')
    return text === '' ? [] : [{ kind: 'statement' as const, text, sources: material.sources }]
  })
