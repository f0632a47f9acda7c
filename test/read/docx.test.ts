import { expect, test } from 'vitest'
import { buildDocx, documentXml, docxParts, zipParts } from './build-docx.ts'
import { lines, read, refusal } from './read-helpers.ts'

const run = (text: string, properties = ''): string =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content}</w:p>`

function docx(body: string, extra: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zipParts({ ...docxParts([]), 'word/document.xml': documentXml(body), ...extra })
}

test('insertions count, deletions go, and the note says so', async () => {
  const result = await read(
    docx(
      paragraph(
        `${run('补贴')}<w:ins w:id="1">${run('标准')}</w:ins><w:del w:id="2"><w:r><w:delText>上限</w:delText></w:r></w:del>${run('为500元。')}`,
      ),
    ),
  )
  expect(lines(result)).toEqual(['补贴标准为500元。'])
  expect(result.notes).toEqual([
    { code: 'embedded-content', message: '文件带有未处理的修订，按接受全部修订后的文字读取' },
  ])
})

test('hidden text is left out and counted', async () => {
  const result = await read(
    docx(paragraph(run('正文。') + run('内部稿', '<w:vanish/>') + run('续。', '<w:vanish w:val="0"/>'))),
  )
  expect(lines(result)).toEqual(['正文。续。'])
  expect(result.notes[0]?.message).toContain('3 个字设为隐藏文字')
})

test('a line break splits a title but not a bracket', async () => {
  const result = await read(
    docx(
      paragraph(
        `${run('清河县人民政府关于')}<w:r><w:br/></w:r>${run('进一步便民利企的意见')}`,
        '<w:jc w:val="center"/>',
      ) +
        paragraph(
          `${run('（2026年3月16日清河县人民代表大会')}<w:r><w:br/></w:r>${run('常务委员会第八次会议通过）')}`,
        ),
    ),
  )
  expect(result.blocks).toEqual([
    { kind: 'paragraph', text: '清河县人民政府关于', centred: true },
    { kind: 'paragraph', text: '进一步便民利企的意见', centred: true },
    { kind: 'paragraph', text: '（2026年3月16日清河县人民代表大会常务委员会第八次会议通过）' },
  ])
})

test('a text box is read once, not again from its fallback', async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph(run('清河县人民政府文件'))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${paragraph(run('清河县人民政府文件'))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  const result = await read(docx(paragraph(box + run('正文。'))))
  expect(lines(result)).toEqual(['清河县人民政府文件', '正文。'])
})

test('a contents line loses its page number, other tabs become blanks', async () => {
  const result = await read(
    docx(
      paragraph(`${run('第一章 总则')}<w:r><w:tab/></w:r>${run('3')}`) +
        paragraph(`${run('组长：')}<w:r><w:tab/></w:r>${run('王某某')}`),
    ),
  )
  expect(lines(result)).toEqual(['第一章 总则', '组长： 王某某'])
})

test('field instructions are no text, their results are', async () => {
  const result = await read(
    docx(
      paragraph(
        `${run('见第')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('三')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('条')}`,
      ),
    ),
  )
  expect(lines(result)).toEqual(['见第三条'])
})

test('merged cells leave empty places, a merged row is one cell', async () => {
  const result = await read(
    buildDocx([
      {
        rows: [
          ['项目', '标准', '单位'],
          [{ text: '一、补贴', span: 3 }],
          [{ text: '农机', merge: 'restart' }, '拖拉机', '3万元'],
          [{ text: '', merge: 'continue' }, '收割机', '5\n万元'],
          [{ text: '合计', span: 2 }, '8万元'],
        ],
      },
    ]),
  )
  expect(result.blocks).toEqual([
    {
      kind: 'table',
      text: '项目\t标准\t单位\n一、补贴\n农机\t拖拉机\t3万元\n\t收割机\t5 万元\n合计\t\t8万元',
      rows: [
        ['项目', '标准', '单位'],
        ['一、补贴'],
        ['农机', '拖拉机', '3万元'],
        ['', '收割机', '5 万元'],
        ['合计', '', '8万元'],
      ],
    },
  ])
})

test('a frame of one column is text and no table', async () => {
  const result = await read(buildDocx([{ rows: [['第一条 为了规范管理。'], ['第二条 本办法适用于本县。']] }]))
  expect(result.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph'])
})

test('lists count on, restart under a new head, and styles carry them', async () => {
  const level = (depth: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="4">${level(0, 'chineseCountingThousand', '第%1条')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="4"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="20"/></w:lvlOverride></w:num></w:numbering>`
  const styles =
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="tiao"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="tiao2"><w:basedOn w:val="tiao"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style></w:styles>'
  const styled = (text: string, style: string): string => paragraph(run(text), `<w:pStyle w:val="${style}"/>`)
  const listed = (text: string, list: number, depth: number): string =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`)
  const result = await read(
    docx(
      styled('甲。', 'tiao') +
        listed('子一。', 7, 1) +
        listed('子二。', 7, 1) +
        styled('乙。', 'tiao2') +
        listed('子三。', 7, 1) +
        listed('丙。', 8, 0) +
        styled('丁。', 'tiao') +
        paragraph(run('无号。'), '<w:pStyle w:val="tiao"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
      { 'word/numbering.xml': numbering, 'word/styles.xml': styles },
    ),
  )
  expect(lines(result)).toEqual([
    '第一条甲。',
    '1.1子一。',
    '1.2子二。',
    '第二条乙。',
    '2.1子三。',
    '第二十条丙。',
    '第二十一条丁。',
    '无号。',
  ])
  expect(result.blocks[3]?.centred).toBe(true)
})

test('macros, pictures, notes and embedded files are named in notes', async () => {
  const result = await read(
    docx(paragraph(`${run('正文。')}<w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>`), {
      'word/vbaProject.bin': 'x',
      'word/embeddings/oleObject1.bin': 'x',
    }),
  )
  expect(result.notes.map((note) => note.message)).toEqual([
    '文中有 1 处图片或图形，其中的文字未读取',
    '文中有 1 处脚注或尾注，未收录',
    '文件带有宏，未执行',
    '文件嵌有其他对象（如表格文件），未读取',
  ])
})

test('outside relations are never followed', async () => {
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="x" Target="http://127.0.0.1:1/secret" TargetMode="External"/></Relationships>'
  const result = await read(docx(paragraph(run('正文。')), { 'word/_rels/document.xml.rels': relations }))
  expect(lines(result)).toEqual(['正文。'])
})

test('a package without its body is refused', async () => {
  const parts: Record<string, string> = docxParts(['正文。'])
  delete parts['word/document.xml']
  await refusal(read(zipParts({ ...parts, 'word/document2.xml': '<x/>' })), 'zip_without_document')
})
