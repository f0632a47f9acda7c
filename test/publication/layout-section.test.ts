import { describe, expect, test } from 'vitest'
import { type Block, layoutSection, type Piece } from '../../src/publication/layout-section.ts'
import type { Point, Role } from '../../src/types.ts'

const source = (clauseId: string) => [{ clauseId, span: [0, 1] as const }]
const statement = (text: string, clauseId = 'c1'): Point => ({
  kind: 'statement',
  text,
  sources: source(clauseId),
})
const question = (text: string): Point => ({ kind: 'question', text, sources: [] })
const answer = (text: string): Point => ({ kind: 'answer', text, sources: source('c1') })
const placeholder = (text: string, reason: string): Point => ({
  kind: 'placeholder',
  text,
  reason,
  sources: [],
})
const row = (cells: Record<string, string>): Point => ({
  kind: 'row',
  text: '一行',
  cells: Object.entries(cells).map(([label, text]) => ({ label, text })),
  sources: source('c1'),
})

/** The blocks in short: kind and the words in them. */
const outline = (role: Role, ...points: Point[]): string[] =>
  layoutSection({ role, heading: '节', points }).map(describeBlock)

function describeBlock(block: Block): string {
  const words = (pieces: readonly Piece[]) =>
    pieces.map(({ text, label }) => (label === undefined ? text : `【${label}】${text}`)).join('')
  switch (block.kind) {
    case 'paragraph':
      return `段 ${words(block.pieces)}`
    case 'list':
      return `表列 ${block.items.map((entry) => entry.map(words).join(' ¶ ')).join(' / ')}`
    case 'subheading':
      return `# ${block.text}`
    case 'question':
      return `问 ${block.piece.text}`
    case 'answer':
      return `${block.opens ? '答' : '续答'} ${words(block.pieces)}`
    case 'table':
      return `表 ${[block.columns, ...block.rows.map(({ cells }) => cells)].map((line) => line.join('|')).join(' / ')}`
  }
}

function pointsOf(block: Block): Point[] {
  switch (block.kind) {
    case 'subheading':
      return []
    case 'question':
      return [block.piece.point]
    case 'table':
      return block.rows.map(({ point }) => point)
    case 'list':
      return block.items.flat(2).map(({ point }) => point)
    default:
      return block.pieces.map(({ point }) => point)
  }
}

describe('layoutSection', () => {
  test('runs background sentences on as one paragraph', () => {
    expect(outline('background', statement('甲。'), statement('乙。'))).toEqual(['段 甲。乙。'])
  })

  test('breaks a paragraph before it passes 200 characters', () => {
    const long = `${'长'.repeat(119)}。`
    expect(outline('goals', statement(long), statement(long), statement('短。'))).toEqual([
      `段 ${long}`,
      `段 ${long}短。`,
    ])
  })

  test('does not run on after words that do not end as a sentence', () => {
    expect(outline('validity', statement('施行日期'), statement('甲。'))).toEqual(['段 施行日期', '段 甲。'])
  })

  test('makes one entry of the neighbouring sentences about one task', () => {
    const points = [statement('建点。', 'c1'), statement('县住建局牵头。', 'c1'), statement('培训。', 'c2')]
    expect(outline('tasks', ...points)).toEqual(['表列 建点。县住建局牵头。 / 培训。'])
    expect(outline('cautions', ...points)).toEqual(['表列 建点。 / 县住建局牵头。 / 培训。'])
  })

  test('opens an entry at every headline, also in running sections', () => {
    const points: Point[] = [
      { ...statement('托位不少于4.8个。'), label: '到2027年' } as Point,
      statement('乡镇全覆盖。'),
      { ...statement('另行规定。'), label: '到2030年' } as Point,
    ]
    expect(outline('goals', ...points)).toEqual([
      '表列 【到2027年】托位不少于4.8个。乡镇全覆盖。 / 【到2030年】另行规定。',
    ])
    expect(outline('tasks', points[0]!)).toEqual(['表列 【到2027年】托位不少于4.8个。'])
  })

  test('breaks a long entry into paragraphs of its own', () => {
    const long = `${'长'.repeat(119)}。`
    const points: Point[] = [
      { ...statement(long), label: '建点' } as Point,
      statement(long),
      statement('短。'),
    ]
    expect(outline('safeguards', ...points)).toEqual([`表列 【建点】${long} ¶ ${long}短。`])
  })

  test('puts a sub-heading before each group once, a placeholder inside it included', () => {
    const grouped = (point: Point, group: string) => ({ ...point, group }) as Point
    expect(
      outline(
        'tasks',
        grouped(statement('甲。', 'c1'), '增加供给'),
        placeholder('图', '原文没有'),
        grouped(row({ 事项: '乙', 标准: '1元' }), '增加供给'),
        grouped(statement('丙。', 'c2'), '加强监管'),
        grouped(statement('丁。', 'c3'), '加强监管'),
      ),
    ).toEqual([
      '# 增加供给',
      '表列 甲。 / 【待补充：图（原文没有）】',
      '表 事项|标准 / 乙|1元',
      '# 加强监管',
      '表列 丙。 / 丁。',
    ])
  })

  test('keeps a single statement out of a list and a lead-in before its table', () => {
    expect(outline('scope', statement('全县适用。'))).toEqual(['段 全县适用。'])
    expect(
      outline('standards', statement('甲。'), statement('标准如下：'), row({ 项目: '甲', 标准: '1元' })),
    ).toEqual(['段 甲。', '段 标准如下：', '表 项目|标准 / 甲|1元'])
  })

  test('shows a placeholder with its reason, in the list it stands by or as the answer', () => {
    expect(
      outline('contact', statement('解读机关：县卫健局。'), placeholder('解读电话', '原文未载明。')),
    ).toEqual(['表列 解读机关：县卫健局。 / 【待补充：解读电话（原文未载明）】'])
    expect(outline('questions', question('问谁？'), placeholder('咨询电话', '原文没有'))).toEqual([
      '问 问谁？',
      '答 【待补充：咨询电话（原文没有）】',
    ])
  })

  test('keeps the mark a placeholder brings and does not say its reason twice', () => {
    expect(outline('contact', placeholder('电话：【待补充：原文没有】', '原文没有'))).toEqual([
      '表列 电话：【待补充：原文没有】',
    ])
    expect(outline('contact', placeholder('电话：【待补充：号码】', '原文没有'))).toEqual([
      '表列 电话：【待补充：号码（原文没有）】',
    ])
  })

  test('opens an answer once', () => {
    const long = `${'长'.repeat(150)}。`
    expect(
      outline('questions', question('甲？'), answer(long), answer(long), question('乙？'), answer('短。')),
    ).toEqual(['问 甲？', `答 ${long}`, `续答 ${long}`, '问 乙？', '答 短。'])
  })

  test('puts rows with the same labels in one table and drops the column nobody fills', () => {
    expect(
      outline(
        'standards',
        row({ 项目: '甲', 标准: '1元', 备注: '' }),
        row({ 项目: '乙', 标准: '2元', 备注: ' ' }),
      ),
    ).toEqual(['表 项目|标准 / 甲|1元 / 乙|2元'])
  })

  test('takes in a row that lacks labels, before or after the fuller one', () => {
    expect(
      outline(
        'standards',
        row({ 项目: '甲', 标准: '1元' }),
        row({ 项目: '乙', 标准: '2元', 时限: '按月' }),
        row({ 项目: '丙', 时限: '按年' }),
      ),
    ).toEqual(['表 项目|标准|时限 / 甲|1元| / 乙|2元|按月 / 丙||按年'])
  })

  test('keeps rows under other labels in a table of their own', () => {
    expect(outline('service', row({ 环节: '申请', 时限: '5日' }), row({ 原来: '甲', 现在: '乙' }))).toEqual([
      '表 环节|时限 / 申请|5日',
      '表 原来|现在 / 甲|乙',
    ])
  })

  test('writes rows of one cell as entries with their label', () => {
    expect(outline('service', row({ 受理单位: '乡镇' }), row({ 程序: '初审、公示' }))).toEqual([
      '表列 受理单位：乡镇 / 程序：初审、公示',
    ])
    expect(outline('service', row({ 受理单位: '' }))).toEqual(['表列 一行'])
  })

  test('keeps two cells under the same label apart', () => {
    const twice: Point = {
      kind: 'row',
      text: '行',
      cells: ['1', '2'].map((text) => ({ label: '标准', text })),
      sources: source('c1'),
    }
    expect(outline('standards', twice)).toEqual(['表 标准|标准 / 1|2'])
  })

  test('loses and moves no point', () => {
    const points = [
      question('甲？'),
      statement('乙。'),
      row({ 丙: '1', 丁: '2' }),
      row({ 丙: '3' }),
      placeholder('戊', '己'),
    ]
    for (const role of ['tasks', 'questions', 'background'] as const) {
      const laid = layoutSection({ role, heading: '节', points }).flatMap(pointsOf)
      expect(laid).toEqual(points)
    }
  })
})
