import { type DomElement, isElement } from './dom.ts'
import { formatNumber } from './number-format.ts'

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const numbered = /^[（(]?[\d一二三四五六七八九十]{1,4}[、.．）)]|^第[\d一二三四五六七八九十百]{1,5}[章节条]/

/** Counts the items of ordered lists, whose numbers a browser draws and the page does not hold. */
export class OrderedLists {
  private readonly counts = new Map<object, number>()

  /** The number a browser shows before an item, `3.`, or nothing when it shows none. */
  next(item: DomElement): string {
    const list = item.parentNode
    if (!list || !isElement(list) || list.localName !== 'ol') return ''
    if (/list-style[^;]{0,40}none/i.test(list.getAttribute('style') ?? '')) return ''
    const start = Number.parseInt(list.getAttribute('start') ?? '1', 10)
    const count = this.counts.get(list) ?? (Number.isFinite(start) ? start : 1)
    this.counts.set(list, count + 1)
    return `${formatNumber(count, formats[list.getAttribute('type') ?? ''] ?? 'decimal')}.`
  }
}

/** A line behind its number, unless the writer set one too. */
export function withNumber(number: string, line: string): string {
  return numbered.test(line) ? line : number + line
}
