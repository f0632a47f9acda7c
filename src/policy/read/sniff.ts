import { JieduError } from '../../errors.ts'
import type { SourceFormat } from '../../types.ts'

/** What a file is by its content. `zip` is decided by its members, `text` by whether it holds markup. */
export type Sniffed = Exclude<SourceFormat, 'docx' | 'ofd' | 'md' | 'txt'> | 'zip' | 'text'

const headBytes = 4096

const signatures: readonly (readonly [head: string, found: Sniffed | { name: string }])[] = [
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'doc'],
  ['\x89PNG\r\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['BM', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
  ['\x1f\x8b', { name: 'gzip 压缩文件' }],
  ['7z\xbc\xaf', { name: '7z 压缩文件' }],
  ['Rar!', { name: 'RAR 压缩文件' }],
  ['MZ', { name: 'Windows 程序' }],
  ['\x7fELF', { name: '程序文件' }],
]

/**
 * What a file is, told from its bytes and never from its name.
 *
 * @throws {JieduError} `rtf_not_supported`, `mhtml_not_supported`, `word_xml_not_supported`, `unknown_format`
 */
export function sniffFormat(bytes: Uint8Array): Sniffed {
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  for (const [start, found] of signatures) {
    if (!head.startsWith(start) || (start === 'BM' && !isBitmap(bytes))) continue
    if (typeof found === 'string') return found
    throw unknown(`这是${found.name}`, start)
  }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image'
  // Programs that mail or archive a PDF put up to a kilobyte before its head.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  const start = head.replace(/^[\xef\xbb\xbf\s]+/, '')
  if (start.startsWith('{\\rtf')) throw notSupported('rtf', 'RTF 格式', 'RTF')
  if (
    /^(?:from|mime-version|message-id|date|subject):[^\n]*\n/i.test(start) &&
    /multipart\/related|message\/rfc822|boundary=/i.test(head)
  )
    throw notSupported('mhtml', '单个文件网页（MHTML）', 'a single-file web page (MHTML)')
  if (/^<\?xml/.test(start) && /<(?:w:wordDocument|pkg:package)\b/.test(start))
    throw notSupported('word_xml', 'Word XML 格式', 'Word XML')
  if (isBinary(bytes)) throw unknown('文件内容不是文字', head.slice(0, 4))
  return looksLikeHtml(start) ? 'html' : 'text'
}

function looksLikeHtml(start: string): boolean {
  // UTF-16 pages show a zero byte beside every letter of a tag.
  const plain = start.replaceAll('\0', '')
  if (/^(?:<\?xml[^>]{0,200}>\s*)?<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s/i.test(plain))
    return true
  // Markdown may hold a table as HTML.
  if (/^#{1,6}\s|^---\s*\n/.test(plain)) return false
  const tags = plain.match(
    /<\/?(?:div|p|table|tbody|tr|td|span|br|h[1-6]|ul|li|a|img|center|font|section|article)(?:\s[^<>]{0,2000})?\/?>/gi,
  )
  return /^<[a-z!]/i.test(plain) ? (tags?.length ?? 0) >= 1 : (tags?.length ?? 0) >= 6
}

/** Zero bytes and controls in more than one place in a hundred, unless UTF-16 explains them. */
function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false
  const sample = bytes.subarray(0, 65_536)
  let odd = 0
  let zeros = 0
  for (const byte of sample) {
    if (byte === 0) zeros++
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1b) odd++
  }
  return (
    odd > sample.length / 100 ||
    zeros > sample.length / 2 ||
    (zeros > sample.length / 100 && odd > sample.length / 1000)
  )
}

function isBitmap(bytes: Uint8Array): boolean {
  return bytes.length > 26 && bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0 && bytes[9] === 0
}

function notSupported(code: string, name: string, english: string): JieduError {
  return new JieduError(
    `${code}_not_supported`,
    `文件实际是${name}（与扩展名无关），无法直接读取；请用 Word 或 WPS 打开后另存为 .docx 再试`,
    `the file is really ${english}, whatever its name says; open it in Word or WPS and save it as .docx`,
  )
}

function unknown(what: string, head: string): JieduError {
  const hex = [...head].map((char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join(' ')
  return new JieduError(
    'unknown_format',
    `无法识别的文件格式：${what}；支持 docx、doc、pdf、ofd、html、md、txt`,
    `unknown file format (first bytes ${hex}); docx, doc, pdf, ofd, html, md and txt can be read`,
  )
}
