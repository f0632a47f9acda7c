import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/policy/read/decode.ts'
import { lines, read, refusal } from './read-helpers.ts'

const text =
  '清河县人民政府关于推进政务服务提速增效的意见，自2026年5月1日起施行，有效期3年。各乡镇人民政府应当认真贯彻执行。'
const utf8 = new TextEncoder().encode(text)

/** Bytes of a text in GB18030, from a table made by decoding every two-byte sequence. */
function encodeGbk(content: string): Uint8Array {
  const table = new Map<string, readonly [number, number]>()
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Uint8Array.from([...content].flatMap((char) => table.get(char) ?? [char.charCodeAt(0)]))
}

function utf16(content: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(content.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < content.length; index++)
    view.setUint16(index * 2, content.charCodeAt(index), !bigEndian)
  return bytes
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}

describe('the encoding ladder', () => {
  test('a mark decides and does not stay in the text', () => {
    expect(decodeText(concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8)).text).toBe(text)
    expect(decodeText(concat(Uint8Array.of(0xff, 0xfe), utf16(text, false)))).toMatchObject({
      text,
      encoding: 'utf-16le',
    })
    expect(decodeText(concat(Uint8Array.of(0xfe, 0xff), utf16(text, true)))).toMatchObject({
      text,
      encoding: 'utf-16be',
    })
  })

  test('UTF-16 without a mark is told by its zero bytes', () => {
    const found = decodeText(utf16(`${text}\r\n${text}\r\n`, false))
    expect(found).toMatchObject({ encoding: 'utf-16le', text: `${text}\r\n${text}\r\n` })
    expect(found.notes[0]?.code).toBe('encoding-guess')
  })

  test('plain UTF-8 needs no note', () => {
    expect(decodeText(utf8)).toEqual({ text, encoding: 'utf-8', notes: [] })
  })

  test('GBK without a declaration is read as GB18030 and says so', () => {
    const found = decodeText(encodeGbk(text))
    expect(found.text).toBe(text)
    expect(found.notes).toEqual([{ code: 'encoding-guess', message: '文件未声明编码，按 GB18030 读取' }])
  })

  test.each(['gb2312', 'GBK', 'gb18030', 'x-gbk'])(
    'a page that declares %s is read as GB18030',
    async (label) => {
      const page = `<html><head><meta charset="${label}"></head><body><p>${text}</p></body></html>`
      const result = await read(encodeGbk(page))
      expect(lines(result)).toEqual([text])
      expect(result.notes.filter((note) => note.code === 'encoding-guess')).toEqual([])
    },
  )

  test('a page that declares GBK but is UTF-8 is read as UTF-8, with a note', async () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>${text}</p></body></html>`
    const result = await read(page)
    expect(lines(result)).toEqual([text])
    expect(result.notes[0]).toMatchObject({
      code: 'encoding-guess',
      message: expect.stringContaining('gb18030'),
    })
  })

  test('a page that declares UTF-8 but is GBK is read as GB18030, with a note', async () => {
    const page = `<html><head><meta charset="utf-8"></head><body><p>${text}</p></body></html>`
    const result = await read(encodeGbk(page))
    expect(lines(result)).toEqual([text])
    expect(result.notes[0]).toMatchObject({ code: 'encoding-guess' })
  })

  test('the HTTP header goes before the page', () => {
    expect(decodeText(encodeGbk(text), 'gbk')).toMatchObject({ text, notes: [] })
  })

  test('a text cut inside its last character is still UTF-8', () => {
    const found = decodeText(utf8.subarray(0, utf8.length - 1))
    expect(found).toMatchObject({ encoding: 'utf-8', text: `${text.slice(0, -1)}\ufffd` })
    expect(found.notes[0]?.message).toContain('个别字符无法解码')
  })

  test('one broken byte in a long text is kept and shown, many are refused', () => {
    const long = new TextEncoder().encode(text.repeat(40))
    const broken = concat(long, Uint8Array.of(0xff), long)
    const { text: found } = decodeText(broken)
    expect(found.split('\ufffd').length - 1).toBe(1)
    expect(found.replace('\ufffd', '')).toBe(text.repeat(80))
    const noise = Uint8Array.from({ length: 4000 }, (_, index) =>
      index % 3 === 0 ? 0xff : 0x41 + (index % 26),
    )
    expect(() => decodeText(noise)).toThrow(/编码错误/)
  })
})

describe('text that was garbled before it was saved', () => {
  test('UTF-8 once read with a Cyrillic table is refused', async () => {
    const cyrillic = new TextDecoder('x-mac-cyrillic').decode(new TextEncoder().encode(text.repeat(3)))
    const error = await refusal(read(cyrillic), 'mojibake')
    expect(error.message).toContain('西里尔')
  })

  test('UTF-8 once read as Latin-1 is refused', async () => {
    await refusal(
      read(new TextDecoder('windows-1252').decode(new TextEncoder().encode(text.repeat(3)))),
      'mojibake',
    )
  })

  test('UTF-8 once read as GBK is refused though it is all Han', async () => {
    const garbled = new TextDecoder('gb18030').decode(new TextEncoder().encode(text.repeat(3)))
    const error = await refusal(read(garbled), 'mojibake')
    expect(error.message).toContain('GBK')
  })

  test('锟斤拷 is named for what it is', async () => {
    const error = await refusal(
      read('关于锟斤拷锟斤拷政务锟斤拷锟斤拷服务的锟斤拷锟斤拷意见'.repeat(10)),
      'mojibake',
    )
    expect(error.message).toContain('原文已丢失')
  })

  test('a Chinese text with Russian or Greek names in it is fine', async () => {
    const named =
      '与俄罗斯联邦（Российская Федерация）和希腊（Ελλάδα）开展经贸合作，推进口岸建设，便利人员往来。'
    expect(lines(await read(named.repeat(5)))[0]).toContain('Федерация')
  })
})
