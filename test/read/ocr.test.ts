import { expect, test } from 'vitest'
import { pictureSize } from '../../src/policy/read/picture-size.ts'
import { fixture, lines, read, refusal } from './read-helpers.ts'

test('a picture is refused without OCR', async () => {
  const error = await refusal(read(fixture('qinghe-scan.png')), 'no_text_layer')
  expect(error.message).toContain('--ocr')
})

test('with OCR a picture is read and every number is noted as unconfirmed', async () => {
  const result = await read(fixture('qinghe-scan.png'), 'scan.png', { ocr: true })
  expect(result.format).toBe('image')
  const text = lines(result).join('\n')
  expect(text).toContain('政务服务提速增效实施方案')
  expect(text).toContain('指导思想')
  const numbers = result.notes.filter((note) => note.code === 'ocr-number')
  expect(numbers.length).toBeGreaterThan(5)
  for (const note of numbers) {
    const number = /“(.+)”/.exec(note.message)?.[1] ?? '?'
    expect(result.blocks[note.block ?? -1]?.text).toContain(number)
    expect(note.message).toContain('【待核实】')
  }
  expect(Object.keys(result.blocks[0] ?? {})).not.toContain('recognised')
}, 120_000)

test('a picture of too many pixels is refused by its head', async () => {
  const bytes = Uint8Array.from(fixture('qinghe-scan.png'))
  new DataView(bytes.buffer).setUint32(16, 60_000)
  await refusal(read(bytes, 'scan.png', { ocr: true }), 'image_too_large')
})

test.each([
  ['PNG', fixture('qinghe-scan.png').subarray(0, 40), { width: 1241, height: 1754 }],
  [
    'GIF',
    Buffer.from('474946383961640032000000000000000000000000000000000000000000', 'hex'),
    { width: 100, height: 50 },
  ],
  [
    'BMP',
    Buffer.from(`424d${'00'.repeat(16)}80020000e0010000${'00'.repeat(8)}`, 'hex'),
    { width: 640, height: 480 },
  ],
  [
    'JPEG',
    Buffer.from(`ffd8ffe000040000ffc000110801e00280${'00'.repeat(20)}`, 'hex'),
    { width: 640, height: 480 },
  ],
  [
    'WebP',
    Buffer.from(`52494646000000005745425056503858${'00'.repeat(8)}7f0200df010000000000`, 'hex'),
    { width: 640, height: 480 },
  ],
  ['nothing', Buffer.alloc(10), { width: 0, height: 0 }],
])('the size of a %s', (_, bytes, size) => {
  expect(pictureSize(bytes)).toEqual(size)
})
