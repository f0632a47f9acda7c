import { describe, expect, test } from 'vitest'
import { buildPdf, type PdfPage } from './build-pdf.ts'
import { bareParagraphs, fixture, lines, read, refusal } from './read-helpers.ts'

const size = 16
const left = 90
const perLine = 26

/** Lines set from the top of a page, each with an indent in characters. */
function page(rows: readonly (readonly [indent: number, text: string])[], number = 1): PdfPage {
  return {
    texts: [
      ...rows.map(([indent, text], index) => ({ x: left + indent * size, y: 760 - index * 28, text })),
      { x: 280, y: 50, size: 14, text: `— ${number} —` },
    ],
  }
}

const full = (start: string): string =>
  (start + '为了规范本县政务服务活动，提高办事效率，优化营商环境，保护公民和法人'.repeat(3)).slice(0, perLine)

describe('reflow', () => {
  test('lines become paragraphs, also over a page break, and page numbers go', async () => {
    const result = await read(
      buildPdf([
        page([
          [8.5, '清河县政务服务办法'],
          [2, full('第一条').slice(0, perLine - 2)],
          [0, full('合法')],
          [0, '权益，制定本办法。'],
          [2, full('第二条').slice(0, perLine - 2)],
          [0, full('在本')],
        ]),
        page(
          [
            [0, '县行政区域内适用。'],
            [2, '第三条本办法自2026年5月1日起施行。'],
          ],
          2,
        ),
      ]),
    )
    expect(lines(result)).toEqual([
      '清河县政务服务办法',
      `${full('第一条').slice(0, perLine - 2)}${full('合法')}权益，制定本办法。`,
      `${full('第二条').slice(0, perLine - 2)}${full('在本')}县行政区域内适用。`,
      '第三条本办法自2026年5月1日起施行。',
    ])
    expect(result.blocks[0]?.centred).toBe(true)
    expect(result.notes[0]?.message).toContain('2 处')
  })

  test('a full last line does not swallow the next article', async () => {
    const result = await read(
      buildPdf([
        page([
          [0, `${full('第一条').slice(0, perLine - 1)}。`],
          [0, full('第二条')],
          [0, '适用本办法。'],
        ]),
      ]),
    )
    expect(lines(result)[1]).toMatch(/^第二条.*适用本办法。$/)
  })

  test('a digit run broken over lines joins without a blank', async () => {
    const start = full('第一条').slice(0, perLine - 3)
    const result = await read(
      buildPdf([
        page([
          [0, `${start}补贴3`],
          [0, '00元，由县财政承担。'],
        ]),
      ]),
    )
    expect(lines(result)).toEqual([`${start}补贴300元，由县财政承担。`])
  })

  test('two columns under a heading are read one after the other', async () => {
    const sentence =
      '县级以上人民政府应当加强对政务服务工作的领导，建立健全协调机制，保障工作经费，推进线上线下融合。'
    const column = (number: string): string[] => {
      const text = `第${number}条${sentence.repeat(4)}`
      return [`　　${text.slice(0, 14)}`.slice(2), ...(text.slice(14).match(/.{1,16}/g) ?? [])]
    }
    const size = 12
    const set = (rows: readonly string[], x: number) =>
      rows.map((row, index) => ({ x: index === 0 ? x + 2 * size : x, y: 700 - index * 20, size, text: row }))
    const result = await read(
      buildPdf([
        {
          texts: [
            { x: 205, y: 760, size: 22, text: '清河县政务服务办法' },
            ...set(column('一'), 85),
            ...set(column('二'), 315),
            { x: 280, y: 50, size: 10, text: '- 1 -' },
          ],
        },
      ]),
    )
    expect(lines(result)).toEqual([
      '清河县政务服务办法',
      `第一条${sentence.repeat(4)}`,
      `第二条${sentence.repeat(4)}`,
    ])
  })

  test('a running head on every page goes, the same words in the text stay', async () => {
    const pages = Array.from({ length: 4 }, (_, index) => ({
      texts: [
        { x: 200, y: 815, size: 10, text: '清河县人民政府公报' },
        { x: left, y: 600, text: `第${index + 1}条刊登于清河县人民政府公报。` },
      ],
    }))
    const result = await read(buildPdf(pages))
    expect(lines(result)).toHaveLength(4)
    expect(lines(result)[0]).toContain('公报')
  })

  test('ruled tables are rows and cells, merged rows one cell', async () => {
    const across = [700, 660, 620, 580, 540].map((y) => [left, y, left + 400, y] as const)
    const down = [0, 80, 400].map((x) => [left + x, 540, left + x, 700] as const)
    const middle = [left + 200, 540, left + 200, 660] as const
    const texts = [
      { x: left + 4, y: 674, text: '序号' },
      { x: left + 84, y: 674, text: '一、窗口服务' },
      { x: left + 4, y: 634, text: '1' },
      { x: left + 84, y: 634, size: 14, text: '综合窗口' },
      { x: left + 204, y: 644, size: 10, text: '县乡两级全部设置并实行前台综' },
      { x: left + 204, y: 626, size: 10, text: '合受理。' },
      { x: left + 4, y: 594, text: '2' },
      { x: left + 84, y: 594, text: '延时服务' },
      { x: left + 204, y: 594, text: '周六上午' },
      { x: left + 4, y: 554, text: '3' },
      { x: left, y: 500, text: '注：本表自发布之日起施行。' },
    ]
    const result = await read(buildPdf([{ texts, lines: [...across, ...down, middle] }]))
    expect(result.blocks[0]?.rows).toEqual([
      ['序号', '一、窗口服务', ''],
      ['1', '综合窗口', expect.stringMatching(/^县乡两级全部设置并实行前台综 ?合受理。$/)],
      ['2', '延时服务', '周六上午'],
      ['3', '', ''],
    ])
    expect(lines(result)[1]).toBe('注：本表自发布之日起施行。')
  })
})

describe('pages without text', () => {
  test('a scan is refused and OCR offered', async () => {
    const error = await refusal(read(buildPdf([{ picture: true }, { picture: true }])), 'no_text_layer')
    expect(error.message).toContain('本文件为扫描件或无文字层（共 2 页')
    expect(error.message).toContain('--ocr')
  })

  test("a scanner's own name on each page is no text layer", async () => {
    const pages = Array.from({ length: 3 }, () => ({
      picture: true,
      texts: [{ x: 470, y: 19, text: '扫描全能王 创建' }],
    }))
    await refusal(read(buildPdf(pages)), 'no_text_layer')
  })

  test('blank pages alone are refused as well', async () => {
    await refusal(read(buildPdf([{}])), 'no_text_layer')
  })

  test('a picture page among text pages is named', async () => {
    const text = Array.from(
      { length: 8 },
      (_, index) => [2, full(`第${index + 1}条`).slice(0, perLine - 2)] as const,
    )
    const result = await read(buildPdf([page(text), { picture: true }, page(text, 3)]))
    expect(result.notes[0]).toEqual({
      code: 'page-without-text',
      message: '共 3 页，其中第 2 页为图片、无文字层，内容未读取',
    })
  })
})

describe('limits', () => {
  test('301 pages are refused, 300 are not', async () => {
    const pages = Array.from({ length: 301 }, (_, index) =>
      page([[2, `第${index + 1}条本办法适用于本县。`]], index + 1),
    )
    const error = await refusal(read(buildPdf(pages)), 'too_many_pages')
    expect(error.message).toContain('301')
    expect((await read(buildPdf(pages.slice(1)))).blocks).toHaveLength(300)
  })

  test('a password is asked to be removed', async () => {
    await refusal(read(fixture('qinghe-locked.pdf')), 'file_encrypted')
  })

  test('half a PDF gives what is left of it or an error that says so', async () => {
    const half = fixture('qinghe.pdf').subarray(0, 60_000)
    const outcome = await read(half).then(
      (result) => bareParagraphs(result).length,
      (error: { code: string }) => error.code,
    )
    expect(['pdf_broken', 'no_text_layer', 'read_failed']).toContain(outcome)
  })

  test('a damaged page is named and the others are read', async () => {
    const text = (number: number) =>
      page(
        Array.from({ length: 5 }, (_, index) => [2, `第${number * 10 + index}条本办法适用于本县。`] as const),
        number,
      )
    const whole = Buffer.from(buildPdf([text(1), text(2), text(3)])).toString('latin1')
    const hurt = whole.replace(/(\/Kids \[\d+ 0 R) \d+ 0 R/, '$1 9 9 R')
    const result = await read(Uint8Array.from(Buffer.from(hurt, 'latin1')))
    expect(lines(result)).toHaveLength(10)
    expect(result.notes[0]?.message).toBe('共 3 页，其中第 2 页已损坏，内容未读取')
  })

  test('pages are told as they are read', async () => {
    const seen: number[] = []
    await read(fixture('qinghe.pdf'), 'a.pdf', { onProgress: ({ page: number }) => seen.push(number) })
    expect(seen).toEqual([1, 2, 3])
  })
})
