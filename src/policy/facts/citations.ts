import { readSerial } from './document-numbers.ts'
import { add, matchAt, type Reader, type Scan } from './scan.ts'

// Titles of 60 and more characters occur; no title runs over 200
const longest = 200

/** 《…》 with titles nested in it; a document number in the bracket behind it belongs to it. Nothing inside is read. */
export const readCitation: Reader = (scan, at) => {
  const { text } = scan
  const end = titleEnd(text, at)
  if (end < 0) return at + 1
  const numbers: Scan = { ...scan, found: [] }
  const bracket = matchAt(/ ?\([\u3400-\u9fff、 ]{2,20}(?=〔)/y, text, end)
  const numberEnd = bracket ? readSerial(numbers, end + bracket[0].length) : 0
  const [number] = numbers.found
  const own = number && text[numberEnd] === ')'
  add(scan, {
    kind: 'citation',
    value: canonicalTitle(text.slice(at, end)),
    start: at,
    end: own ? numberEnd + 1 : end,
  })
  if (own) scan.found.push(number)
  return own ? numberEnd + 1 : end
}

function titleEnd(text: string, at: number): number {
  const open: string[] = []
  let first = -1
  for (let i = at; i < text.length && i - at < longest; i++) {
    const mark = text[i] as string
    if (mark === '\n') break
    if (mark === '《' || mark === '〈') open.push(mark)
    else if (mark === '》' || mark === '〉') {
      if (first < 0 && mark === '》') first = i + 1
      // 《…〈…》 lacks its inner end: the outer one closes both
      if (mark === '》' && open.at(-1) === '〈') open.pop()
      open.pop()
      if (open.length === 0) return i + 1
    }
  }
  return first
}

/** The title in the punctuation of print, whatever was typed. */
function canonicalTitle(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/[(),:;<>]/g, (mark) => '（），：；〈〉'['(),:;<>'.indexOf(mark)] as string)
    .replace(/(?<=[\d年])-(?=\d)/g, '—')
}
