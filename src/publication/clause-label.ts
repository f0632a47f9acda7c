import type { Clause } from '../types.ts'
import { plainText } from './plain-text.ts'

/** Characters of a heading that still read as a label. */
const maxHeadingChars = 30

/**
 * How a clause is cited: `第三条（一）`, `二、（三）扩大覆盖面`. Articles count through a document, so chapters
 * above them are left out. A clause without any number is called what it is.
 */
export function clauseLabel(clause: Clause): string {
  const article = clause.path.findIndex((number) => /^第.{1,12}条/.test(plainText(number).replace(/\s/g, '')))
  const path = plainText(clause.path.slice(Math.max(article, 0)).join('')).replace(/\s/g, '')
  const heading = plainText(clause.heading ?? '')
  const label =
    heading && heading.length <= maxHeadingChars
      ? `${path}${/[、.．）)]$/.test(path) ? '' : ' '}${heading}`
      : path.replace(/[、.．]$/, '')
  return `${label.trim() || '未编号段落'}${clause.form === 'row' ? ' 表格' : ''}`
}
