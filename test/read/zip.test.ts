import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readLimits } from '../../src/policy/read/limits.ts'
import { openZip } from '../../src/policy/read/zip.ts'
import { documentXml, docxParts, zipParts } from './build-docx.ts'
import { lines, read, refusal } from './read-helpers.ts'

/** Writes another unpacked size for an entry into the archive's directory. */
function lie(archive: Uint8Array, name: string, size: number): Uint8Array {
  const lied = Uint8Array.from(archive)
  const view = new DataView(lied.buffer)
  for (let at = 0; at + 46 < lied.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(lied.subarray(at + 46, at + 46 + length)) === name)
      view.setUint32(at + 24, size, true)
  }
  return lied
}

const bomb = (megabytes: number): Uint8Array =>
  zipParts({
    ...docxParts([]),
    'word/document.xml': documentXml(
      `<w:p><w:r><w:t>${'文'.repeat((megabytes * 1024 * 1024) / 3)}</w:t></w:r></w:p>`,
    ),
  })

describe('archives that mean harm', () => {
  test('an honest bomb is refused before it is unpacked', async () => {
    const archive = bomb(120)
    expect(archive.length).toBeLessThan(500_000)
    const error = await refusal(read(archive), 'zip_too_large')
    expect(error.message).toMatch(/展开后 120(?:\.\d)? MB，超过上限 100 MB/)
  })

  test('a part over 30 MB is refused', async () => {
    // Noise keeps the ratio down, so that only the size of the part is at fault.
    let seed = 1
    const noise = Array.from({ length: 600_000 }, () => {
      seed = (seed * 48271) % 2147483647
      return String.fromCharCode(97 + (seed % 26))
    }).join('')
    const big = `<w:p><w:r><w:t>${noise}${'a'.repeat(readLimits.maxXmlBytes)}</w:t></w:r></w:p>`
    const archive = zipParts({ ...docxParts([]), 'word/document.xml': documentXml(big) })
    await refusal(read(archive), 'xml_too_large')
  })

  test('a ratio over 100 is refused once it is large', async () => {
    const error = await refusal(read(bomb(20)), 'zip_ratio')
    expect(error.message).toMatch(/倍，超过上限 100 倍/)
  })

  test('a small file may compress as well as it likes', async () => {
    const body = `<w:p><w:r><w:t>${'第一条 为了规范管理。'.repeat(20_000)}</w:t></w:r></w:p>`
    const archive = zipParts({ ...docxParts([]), 'word/document.xml': documentXml(body) })
    expect(strToU8(body).length / archive.length).toBeGreaterThan(100)
    expect(lines(await read(archive))[0]).toHaveLength(11 * 20_000)
  })

  test.each([10, 1_000_000])(
    'a directory that states %i bytes for more is caught while unpacking',
    async (size) => {
      const archive = lie(bomb(9), 'word/document.xml', size)
      await refusal(read(archive), 'zip_size_lied')
    },
  )

  test('a directory that states more than there is is caught too', async () => {
    const archive = lie(zipParts(docxParts(['正文。'])), 'word/document.xml', 5_000_000)
    await refusal(read(archive), 'zip_size_lied')
  })

  test('2,001 entries are refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: readLimits.maxZipEntries }, (_, index) => [`x/${index}`, '']),
    )
    const error = await refusal(
      read(zipParts({ 'word/document.xml': '<x/>', ...many })),
      'zip_too_many_entries',
    )
    expect(error.message).toContain('2001')
  })

  test.each(['../evil.xml', 'word/../../evil', '/etc/passwd', 'C:\\evil', 'word\\evil.xml'])(
    'the entry name %s is refused',
    async (name) => {
      await refusal(read(zipParts({ ...docxParts(['正文。']), [name]: 'x' })), 'zip_entry_name')
    },
  )

  test('dots inside a name are no way up', () => {
    expect(openZip(zipSync({ 'a..b/c...xml': strToU8('x') })).names).toEqual(['a..b/c...xml'])
  })

  test('an archive with a password is refused', async () => {
    const archive = Uint8Array.from(zipParts(docxParts(['正文。'])))
    const view = new DataView(archive.buffer)
    for (let at = 0; at + 46 < archive.length; at++)
      if (view.getUint32(at, true) === 0x02014b50)
        view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
    await refusal(read(archive), 'zip_encrypted')
  })

  test('half an archive is broken, not empty', async () => {
    const archive = zipParts(docxParts(['正文。']))
    const error = await refusal(read(archive.subarray(0, archive.length >> 1)), 'zip_broken')
    expect(error.message).toContain('可能没有传完')
  })
})

describe('XML that reaches outside or grows', () => {
  const body = '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>'
  test.each([
    ['an external file', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a parameter entity', '<!DOCTYPE w [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]>'],
    [
      'nested expansion',
      `<!DOCTYPE w [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈">${'bcdefghij'.replace(/./g, (name, at: number) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)}<!ENTITY x "&j;">]>`,
    ],
  ])('%s is refused at once', async (_, prolog) => {
    const archive = zipParts({ ...docxParts([]), 'word/document.xml': documentXml(body, prolog) })
    const started = performance.now()
    const error = await refusal(read(archive), 'xml_doctype')
    expect(performance.now() - started).toBeLessThan(5_000)
    expect(error.message).toContain('DOCTYPE')
  })

  test('an entity nobody defined stays as it is written', async () => {
    const archive = zipParts({
      ...docxParts([]),
      'word/document.xml': documentXml(
        '<w:p><w:r><w:t>甲&nobody;乙&amp;丙&#20057;&#xFFFFFF;</w:t></w:r></w:p>',
      ),
    })
    expect(lines(await read(archive))).toEqual(['甲&nobody;乙&丙乙\ufffd'])
  })

  test('XML that stops in a tag is broken', async () => {
    const archive = zipParts({ ...docxParts([]), 'word/document.xml': '<w:document><w:p a="' })
    await refusal(read(archive), 'xml_broken')
  })
})
