import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDocx, documentXml, docxParts, zipParts } from './build-docx.ts'
import { makeRandom } from './fuzz/mutate.ts'

const measure = fileURLToPath(new URL('./stubs/measure.ts', import.meta.url))
const maxPeakMb = 400
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiedu-memory-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function peakOf(bytes: Uint8Array): { chars: number; peakMb: number } {
  const path = join(folder, 'large.docx')
  writeFileSync(path, bytes)
  return JSON.parse(execFileSync(process.execPath, [measure, path], { encoding: 'utf8' }))
}

describe('a docx of about 10 MB is read in less than 400 MB', () => {
  test('when pictures make it large', () => {
    const random = makeRandom(3)
    const picture = Uint8Array.from({ length: 10_000_000 }, () => random(256))
    const parts = docxParts(
      Array.from({ length: 200 }, (_, index) => `第${index + 1}条 为了规范管理，制定本办法。`),
    )
    const { chars, peakMb } = peakOf(zipParts({ ...parts, 'word/media/image1.png': picture }))
    expect(chars).toBeGreaterThan(3_000)
    expect(peakMb).toBeLessThan(maxPeakMb)
  })

  test('when its text makes it large', () => {
    const random = makeRandom(4)
    let body = ''
    for (let paragraph = 0; paragraph < 50_000; paragraph++) {
      let text = ''
      for (let char = 0; char < 80; char++) text += String.fromCharCode(0x4e00 + random(6000))
      body += `<w:p><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
    }
    const bytes = zipParts({ ...docxParts([]), 'word/document.xml': documentXml(body) })
    expect(bytes.length).toBeGreaterThan(8_000_000)
    const { chars, peakMb } = peakOf(bytes)
    expect(chars).toBeGreaterThan(980_000)
    expect(peakMb).toBeLessThan(maxPeakMb)
  })

  test('and a small one takes far less', () => {
    expect(peakOf(buildDocx(['第一条 为了规范管理，制定本办法。'])).peakMb).toBeLessThan(200)
  })
})
