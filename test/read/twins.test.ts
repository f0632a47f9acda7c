import { describe, expect, test } from 'vitest'
import { buildDocx } from './build-docx.ts'
import { buildOfd, type OfdPage, type OfdText } from './build-ofd.ts'
import { qinghe } from './qinghe.ts'
import { bareParagraphs, fixture, lines, read } from './read-helpers.ts'

const table = [
  ['序号', '任务名称', '主要内容', '责任单位'],
  ['一、窗口服务（共2项）'],
  ['1', '综合窗口', '县乡两级全部设置', '县行政审批局'],
  ['2', '延时服务', '周六上午办理社保、医保业务', '县人社局 县医保局'],
  ['二、数据共享（共1项）'],
  ['3', '电子证照', '应用率达到90%以上', '县数据局'],
]

describe('one invented notice in four formats', () => {
  test('docx gives every paragraph with its automatic number', async () => {
    const result = await read(buildDocx(qinghe))
    expect(result.format).toBe('docx')
    expect(lines(result).slice(0, 12)).toEqual([
      '清河县人民政府办公室关于印发',
      '政务服务提速增效实施方案的通知',
      '清政办发〔2026〕7号',
      '各乡镇人民政府，县政府各部门、各直属机构：',
      '《清河县政务服务提速增效实施方案（2026—2028年）》已经县政府第12次常务会议同意，现印发给你们，请认真贯彻执行。',
      '清河县人民政府办公室',
      '2026年3月16日',
      '（此件公开发布）',
      '清河县政务服务提速增效实施方案',
      '（2026—2028年）',
      expect.stringContaining('为落实“高效办成一件事”要求'),
      '一、总体要求',
    ])
    expect(lines(result)[12]).toMatch(/^（一）指导思想。/)
    expect(lines(result)[17]).toMatch(/^1\.企业开办费用全免/)
    expect(result.blocks.filter((block) => block.centred).map((block) => block.text)).toContain(
      '（2026—2028年）',
    )
    expect(result.blocks.at(-1)?.rows).toEqual(table)
  })

  test('doc gives the same blocks, quotation marks and dashes included', async () => {
    const [doc, docx] = await Promise.all([read(fixture('qinghe.doc')), read(fixture('qinghe.docx'))])
    expect(doc.format).toBe('doc')
    expect(doc.blocks).toEqual(docx.blocks)
    expect(lines(doc).join('')).toMatch(/“一次办好”.*〔2021〕15号/)
  })

  test('pdf gives the same paragraphs and table, without page numbers', async () => {
    const [pdf, docx] = await Promise.all([read(fixture('qinghe.pdf')), read(fixture('qinghe.docx'))])
    expect(bareParagraphs(pdf)).toEqual(bareParagraphs(docx))
    expect(pdf.blocks.at(-1)?.rows).toEqual(table)
    expect(pdf.notes).toContainEqual({ code: 'page-folio', message: '去除页码、页眉页脚 3 处' })
  })

  test('ofd gives the same paragraphs from its lines', async () => {
    const docx = await read(fixture('qinghe.docx'))
    const paragraphs = docx.blocks.filter((block) => !block.rows)
    const ofd = await read(buildOfd(layOut(paragraphs)))
    expect(ofd.format).toBe('ofd')
    expect(bareParagraphs(ofd)).toEqual(bareParagraphs({ ...docx, blocks: paragraphs }))
  })
})

/** Sets paragraphs as a printer does: 28 characters a line, 22 lines a page, two characters of indent. */
function layOut(paragraphs: readonly { readonly text: string; readonly centred?: boolean }[]): OfdPage[] {
  const size = 5.6
  const left = 28
  const perLine = 28
  const rows: { x: number; text: string }[] = []
  for (const { text, centred } of paragraphs) {
    if (centred) rows.push({ x: left + ((perLine - text.length) / 2) * size, text })
    else if (text.endsWith('：')) rows.push({ x: left, text })
    else {
      rows.push({ x: left + 2 * size, text: text.slice(0, perLine - 2) })
      for (let at = perLine - 2; at < text.length; at += perLine)
        rows.push({ x: left, text: text.slice(at, at + perLine) })
    }
  }
  const pages: OfdText[][] = []
  for (const [index, row] of rows.entries()) {
    const page = Math.floor(index / 22)
    pages[page] ??= [{ x: 100, y: 280, size: 4.9, text: `— ${page + 1} —` }]
    pages[page]?.push({ ...row, y: 40 + (index % 22) * 10, size })
  }
  return pages.map((texts) => ({ texts }))
}
