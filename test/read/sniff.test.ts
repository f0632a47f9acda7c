import { describe, expect, test } from 'vitest'
import { readLimits } from '../../src/policy/read/limits.ts'
import { sniffFormat } from '../../src/policy/read/sniff.ts'
import { buildCfb } from './build-cfb.ts'
import { buildDocx, zipParts } from './build-docx.ts'
import { qinghe } from './qinghe.ts'
import { fixture, lines, read, refusal } from './read-helpers.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

describe('the format is told from the content', () => {
  test.each([
    ['PK\x03\x04', 'zip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'doc'],
    ['%PDF-1.7', 'pdf'],
    ['\r\nX-Mail: 1\r\n\r\n%PDF-1.4', 'pdf'],
    ['\x89PNG\r\n\x1a\n', 'image'],
    ['\xff\xd8\xff\xe0', 'image'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image'],
    ['  \n<!DOCTYPE html><p>x', 'html'],
    ['<div class="a">x</div>', 'html'],
    ['# x', 'text'],
  ])('%j is %s', (head, format) => {
    expect(sniffFormat(bytes(head))).toBe(format)
  })

  test('a docx named .doc and a page named .docx are read as what they are', async () => {
    expect((await read(buildDocx(qinghe), '方案.doc')).format).toBe('docx')
    const page = await read(
      '<html><body><p>清河县人民政府办公室关于做好防汛工作的通知。</p></body></html>',
      '通知.docx',
    )
    expect(page.format).toBe('html')
  })

  test('a text whose name says nothing is Markdown when it has marks', async () => {
    expect((await read('# 清河县办法\n\n第一条 为了规范管理，制定本办法。', 'a.txt')).format).toBe('md')
    expect((await read('清河县办法\n第一条 为了规范管理，制定本办法。', 'a.txt')).format).toBe('txt')
    expect((await read('清河县办法\n第一条 为了规范管理，制定本办法。', 'a.md')).format).toBe('md')
  })

  test('a policy that mentions a tag is no web page', async () => {
    expect(
      (await read('清河县网站规范\n页面标题应当写在<title>标签内，段落用<p>标签。', 'a.txt')).format,
    ).toBe('txt')
  })
})

describe('what cannot be read says what it is', () => {
  test.each([
    ['{\\rtf1\\ansi 清河}', 'rtf_not_supported'],
    ['MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n', 'mhtml_not_supported'],
    ['<?xml version="1.0"?><w:wordDocument xmlns:w="x"/>', 'word_xml_not_supported'],
    ['\x1f\x8b\x08\0', 'unknown_format'],
    ['7z\xbc\xaf\x27\x1c', 'unknown_format'],
    ['MZ\x90\0\x03\0', 'unknown_format'],
    ['\x01\x02\x03\x04\x05\x06\0\0\0\0\x01\x02', 'unknown_format'],
  ])('%j gives %s', async (head, code) => {
    await refusal(read(bytes(head), '政策.doc'), code)
  })

  test('an empty file', async () => {
    const error = await refusal(read(new Uint8Array(), '空.docx'), 'empty_file')
    expect(error.message).toContain('空.docx')
  })

  test('a file with nothing but blanks', async () => {
    await refusal(read(' \n\u3000\u200b\n'), 'no_text')
  })

  test('a file over 20 MB', async () => {
    const error = await refusal(read(new Uint8Array(readLimits.maxFileBytes + 1)), 'file_too_large')
    expect(error.message).toContain('20 MB')
  })

  test.each([
    ['xl/workbook.xml', '表格文件'],
    ['ppt/presentation.xml', '演示文稿'],
    ['照片.txt', '普通压缩包'],
  ])('a zip with %s', async (name, kind) => {
    const error = await refusal(read(zipParts({ [name]: 'x' })), 'zip_without_document')
    expect(error.message).toContain(kind)
  })

  test('an old spreadsheet', async () => {
    const error = await refusal(read(buildCfb({ Workbook: new Uint8Array(10) }), 'a.doc'), 'not_a_word_file')
    expect(error.message).toContain('.xls')
  })
})

describe('text beyond the limit', () => {
  const long = Array.from({ length: 50 }, (_, index) => `第${index + 1}条 为了规范管理，制定本办法。`).join(
    '\n',
  )

  test('is cut with a note that names the place', async () => {
    const result = await read(long, 'a.txt', { maxChars: 100 })
    expect(lines(result).join('\n').length).toBeLessThanOrEqual(100)
    const note = result.notes.find((each) => each.code === 'cut-at-limit')
    expect(note?.message).toContain('超过上限 100 字')
    expect(note?.block).toBe(result.blocks.length - 1)
  })

  test('is not cut below it', async () => {
    const result = await read(long, 'a.txt', { maxChars: long.length + 50 })
    expect(result.blocks).toHaveLength(50)
    expect(result.notes).toEqual([])
  })

  test('half a million characters are read whole by default', async () => {
    const result = await read('第一条 为了规范管理，制定本办法。\n'.repeat(30_000), 'a.txt')
    expect(result.blocks).toHaveLength(30_000)
  })
})

test('the legacy fixture is sniffed from its container', () => {
  expect(sniffFormat(fixture('qinghe.doc'))).toBe('doc')
})
