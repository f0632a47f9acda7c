import type { Composer } from '../context.ts'
import { statements } from '../statements.ts'

/** A slogan: short, and without a year, a figure or a name. */
const slogan = /^[^\d“《]{1,14}$/u

/** What is to be reached and by when; slogans stand only where there is nothing else. */
export const goals: Composer = (materials, context) => {
  const checkable = materials.filter(({ told }) => !slogan.test(told.join('')))
  return statements(checkable.length > 0 ? checkable : materials, context)
}
