import { expect, test } from 'vitest'
import { openCfb } from '../../src/policy/read/cfb.ts'
import { formatNumber } from '../../src/policy/read/number-format.ts'
import { buildCfb } from './build-cfb.ts'
import { fixture, read, refusal } from './read-helpers.ts'

test('streams are found and read whole, small ones too', () => {
  const data = Uint8Array.from({ length: 5000 }, (_, index) => index % 251)
  const file = openCfb(buildCfb({ WordDocument: data, '1Table': data.subarray(0, 4200) }))
  expect(file.names).toEqual(['WordDocument', '1Table'])
  expect(file.read('WordDocument')).toEqual(data)
  expect(file.read('nothing')).toBeUndefined()
  expect(openCfb(fixture('qinghe.doc')).read('\u0005SummaryInformation')?.length).toBeGreaterThan(0)
})

test('a chain in a circle is an error and no hang', async () => {
  const file = Uint8Array.from(fixture('qinghe.doc'))
  const view = new DataView(file.buffer)
  const directory = view.getUint32(48, true)
  const fat = (view.getUint32(76, true) + 1) * 512
  view.setUint32(fat + directory * 4, directory, true)
  await refusal(read(file), 'ole_broken')
})

test('a document with a password is refused', async () => {
  const file = Uint8Array.from(fixture('qinghe.doc'))
  const at = Buffer.from(file).indexOf(Buffer.from([0xec, 0xa5]))
  file[at + 11] = (file[at + 11] ?? 0) | 1
  await refusal(read(file), 'file_encrypted')
})

test('an encrypted docx, which is an OLE file, is refused', async () => {
  const file = buildCfb({ EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(8) })
  await refusal(read(file, '方案.docx'), 'file_encrypted')
})

test('a Word stream of nothing is broken', async () => {
  await refusal(
    read(buildCfb({ WordDocument: new Uint8Array(8), '0Table': new Uint8Array(8) })),
    'doc_broken',
  )
  await refusal(read(buildCfb({ Other: new Uint8Array(8) })), 'not_a_word_file')
  await refusal(read(fixture('qinghe.doc').subarray(0, 700)), 'ole_broken')
})

test.each([
  [1, 'chineseCounting', '一'],
  [10, 'chineseCounting', '十'],
  [11, 'chineseCountingThousand', '十一'],
  [20, 'chineseCounting', '二十'],
  [99, 'japaneseCounting', '九十九'],
  [101, 'chineseCountingThousand', '一百零一'],
  [110, 'chineseCountingThousand', '一百一十'],
  [215, 'chineseCountingThousand', '二百一十五'],
  [3, 'decimalEnclosedCircle', '③'],
  [12, 'decimalFullWidth', '１２'],
  [4, 'ideographTraditional', '丁'],
  [28, 'lowerLetter', 'bb'],
  [14, 'upperRoman', 'XIV'],
  [7, 'decimalZero', '07'],
  [7, 'somethingNew', '7'],
])('%i as %s is %s', (value, format, shown) => {
  expect(formatNumber(value, format)).toBe(shown)
})
