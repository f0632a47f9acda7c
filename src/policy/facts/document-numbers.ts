import { leadingWords } from './document-number.data.ts'
import { parseDocumentNumber } from './document-number.ts'
import { add, matchAt, type Reader } from './scan.ts'

// The folded text has 〔〕 around the year of every whole number
const serialTail = /〔(?:19|20)\d\d ?〕\s?第?\s?\d{1,5}\s?号/y
const orderTail =
  /(?:令|公告)\s?(?:(?:19|20)\d\d年|〔(?:19|20)\d\d〕)?\s?第\s?(?:\d{1,5}|[〇零一二三四五六七八九十百]{1,6})\s?号/y
const serialHead = /[\u3400-\u9fff]{2,30} ?$/
const orderHead = /[\u3400-\u9fff、]{2,40}$/

/** A document number at the bracket of its year; its code is looked for to the left. */
export const readSerial: Reader = (scan, at) => readTail(serialTail, serialHead, scan, at)

/** 清河县人民政府令第7号, 国家税务总局公告2024年第5号 at the word 令 or 公告. */
export const readOrder: Reader = (scan, at) => readTail(orderTail, orderHead, scan, at)

function readTail(tail: RegExp, head: RegExp, scan: Parameters<Reader>[0], at: number): number {
  const match = matchAt(tail, scan.text, at)
  if (!match) return at
  const end = at + match[0].length
  const words = head.exec(scan.text.slice(Math.max(scan.valueEnd, at - 42), at))?.[0] ?? ''
  // 清政发〔2025〕3号和清政办发〔2025〕4号: the joining word stands right behind the value before
  const own =
    scan.valueEnd > 0 && at - words.length === scan.valueEnd ? words.replace(/^[和及与或、]/, '') : words
  const code = own.replace(leadingWords, '').replace(/^、/, '')
  const start = at - code.length
  const { canonical } = parseDocumentNumber(scan.text.slice(start, end).replace(/\s/g, ''))
  if (canonical === null || start < scan.valueEnd) return at
  add(scan, { kind: 'documentNumber', value: canonical, start, end })
  return end
}
