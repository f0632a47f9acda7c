import { JieduError } from '../../errors.ts'
import type { ReadNote } from './block.ts'
import { findMojibake } from './mojibake.ts'

export type DecodedText = {
  readonly text: string
  readonly encoding: string
  readonly notes: readonly ReadNote[]
}

/** Above this share of U+FFFD the declared encoding is doubted and the other family is tried. */
const doubtfulShare = 0.001
/** Above this share even the better family is no text an editor could use. */
const unusableShare = 0.05
const metaScanBytes = 4096

/**
 * Bytes of a text or HTML file as a string: BOM, HTTP header, `<meta charset>`, strict UTF-8, then GB18030.
 *
 * Strict UTF-8 that holds Han text wins over a declared GB label, since GBK bytes are never valid UTF-8 for
 * more than a few characters. gb2312 and gbk decode as gb18030.
 *
 * @param declared  charset of the HTTP header, when there was one
 * @throws {JieduError} `mojibake` when the text was already decoded wrongly or no encoding fits
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const bom = bomEncoding(bytes)
  if (bom) return checked({ text: new TextDecoder(bom).decode(bytes), encoding: bom, notes: [] })

  const label = knownLabel(declared) ?? knownLabel(metaCharset(bytes))
  const strict = strictUtf8(bytes)
  const wide = wideWithoutBom(bytes)
  if (wide) return checked({ ...wide, notes: [guessNote(wide.encoding)] })
  if (strict !== undefined) {
    const contradicted = label !== undefined && label !== 'utf-8' && /\P{ASCII}/u.test(strict)
    if (!contradicted) return checked({ text: strict, encoding: 'utf-8', notes: [] })
    if ((strict.slice(0, 100_000).match(/\p{Script=Han}/gu)?.length ?? 0) >= 10)
      return checked({ text: strict, encoding: 'utf-8', notes: [guessNote('utf-8', label)] })
  }

  const first = label ?? 'gb18030'
  const candidates = [first, first === 'utf-8' ? 'gb18030' : 'utf-8'].map((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes)
    return { text, encoding, lost: replacementShare(text), reason: findMojibake(text) }
  })
  const sound = candidates.filter(({ reason, lost }) => !reason && lost <= unusableShare)
  // The declared family wins while it loses next to nothing; else the one that loses less.
  const chosen = sound.find(({ lost }) => lost <= doubtfulShare) ?? sound.sort((a, b) => a.lost - b.lost)[0]
  if (!chosen) {
    const lost = Math.min(...candidates.map((candidate) => candidate.lost))
    throw mojibakeError(
      lost > unusableShare
        ? `约 ${Math.round(lost * 100)}% 的字符无法解码`
        : (candidates[0]?.reason ?? '没有适用的编码'),
    )
  }
  const { text, encoding, lost } = chosen
  const asDeclared = label !== undefined && encoding === label && lost <= doubtfulShare
  return { text, encoding, notes: asDeclared ? [] : [guessNote(encoding, label, lost)] }
}

function checked(decoded: DecodedText): DecodedText {
  const reason = findMojibake(decoded.text)
  if (reason) throw mojibakeError(reason)
  return decoded
}

function mojibakeError(reason: string): JieduError {
  return new JieduError(
    'mojibake',
    `编码错误：${reason}。请用原始文件重试，或用 UTF-8 编码另存后再读取`,
    'the text is garbled: it was saved with a wrong encoding; use the original file or save it again as UTF-8',
  )
}

function guessNote(encoding: string, declared?: string, lost = 0): ReadNote {
  const said = declared ? `文件声明的编码 ${declared} 与内容不符` : '文件未声明编码'
  const gaps = lost > 0 ? '，个别字符无法解码，以“\ufffd”表示' : ''
  return { code: 'encoding-guess', message: `${said}，按 ${encoding.toUpperCase()} 读取${gaps}` }
}

function bomEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, metaScanBytes))
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]
}

function knownLabel(label: string | undefined): string | undefined {
  if (!label) return undefined
  if (/^(gb|x-gbk|hz-gb|cp936)/i.test(label)) return 'gb18030'
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a mark: line ends and digits leave zero bytes at every other place. */
function wideWithoutBom(bytes: Uint8Array): { text: string; encoding: string } | undefined {
  const sample = bytes.subarray(0, 65_536)
  const zeros: [number, number] = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[(index & 1) as 0 | 1]++
  })
  if (zeros[0] + zeros[1] < 2) return undefined
  const encoding = zeros[1] > zeros[0] ? 'utf-16le' : 'utf-16be'
  const text = new TextDecoder(encoding).decode(bytes)
  const head = text.slice(0, 20_000)
  const han = head.match(/[\p{Script=Han}，。、；：\p{ASCII}\u3000]/gu)?.length ?? 0
  return han > head.length * 0.9 && !head.includes('\0') ? { text, encoding } : undefined
}

function replacementShare(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++
  return text.length === 0 ? 0 : count / text.length
}
