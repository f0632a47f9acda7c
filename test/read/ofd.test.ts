import { expect, test } from 'vitest'
import { zipParts } from './build-docx.ts'
import { buildOfd, ofdParts } from './build-ofd.ts'
import { lines, read, refusal } from './read-helpers.ts'

const notice = { texts: [{ x: 40, y: 60, text: '清河县人民政府办公室关于做好防汛工作的通知' }] }

test('a template gives its text, numbers and entities stay as written', async () => {
  const result = await read(
    buildOfd([{ texts: [{ x: 40, y: 80, text: '编号007，A&B公司承办' }] }], {
      texts: [{ x: 60, y: 30, text: '清河县人民政府文件' }],
    }),
  )
  expect(lines(result)).toEqual(['清河县人民政府文件', '编号007，A&B公司承办'])
})

test('a matrix and a scaled size put text where it is seen', async () => {
  const moved =
    '<ofd:TextObject ID="7" CTM="5.6 0 0 5.6 10 20" Boundary="30 60 100 10" Font="3" Size="1"><ofd:TextCode X="0" Y="1" DeltaX="g 3 1">特此通知</ofd:TextCode></ofd:TextObject>'
  const result = await read(buildOfd([{ ...notice, extra: moved }]))
  expect(lines(result)).toEqual(['清河县人民政府办公室关于做好防汛工作的通知', '特此通知'])
})

test('ruled tables are rows and cells', async () => {
  const stroke = (x1: number, y1: number, x2: number, y2: number): string =>
    `<ofd:PathObject ID="9" Boundary="0 0 210 297" Stroke="true"><ofd:AbbreviatedData>M ${x1} ${y1} L ${x2} ${y2}</ofd:AbbreviatedData></ofd:PathObject>`
  const extra =
    [20, 35, 50].map((y) => stroke(20, y, 180, y)).join('') +
    [20, 90, 180].map((x) => stroke(x, 20, x, 50)).join('')
  const result = await read(
    buildOfd([
      {
        texts: [
          { x: 22, y: 30, text: '项目' },
          { x: 92, y: 30, text: '时限' },
          { x: 22, y: 45, text: '企业开办' },
          { x: 92, y: 45, text: '1个工作日' },
        ],
        extra,
      },
    ]),
  )
  expect(result.blocks[0]?.rows).toEqual([
    ['项目', '时限'],
    ['企业开办', '1个工作日'],
  ])
})

test('pages of pictures are a scan', async () => {
  const picture = '<ofd:ImageObject ID="3" ResourceID="1" Boundary="0 0 210 297"/>'
  await refusal(read(buildOfd([{ texts: [], extra: picture }])), 'no_text_layer')
})

test('a way out of the archive is refused', async () => {
  const parts = ofdParts([notice])
  const document = parts['Doc_0/Document.xml']?.replace('Pages/Page_0', '../../Page_0') ?? ''
  await refusal(read(zipParts({ ...parts, 'Doc_0/Document.xml': document })), 'zip_entry_name')
})

test('a missing page, an encrypted file and a document type are refused', async () => {
  const parts = ofdParts([notice])
  const page = 'Doc_0/Pages/Page_0/Content.xml'
  await refusal(read(zipParts({ ...parts, [page]: '' }).subarray(0)), 'no_text_layer')
  const { [page]: _, ...rest } = parts
  await refusal(read(zipParts(rest)), 'ofd_broken')
  await refusal(read(zipParts({ ...parts, 'Encryptions.xml': '<x/>' })), 'file_encrypted')
  await refusal(
    read(zipParts({ ...parts, [page]: '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x/>' })),
    'xml_doctype',
  )
})

test('301 pages are refused', async () => {
  await refusal(read(buildOfd(Array.from({ length: 301 }, () => notice))), 'too_many_pages')
})
