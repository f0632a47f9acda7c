import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/policy/brief.ts'
import { documentOf } from './read-text.ts'

const termsOf = (line: string) => {
  const document = documentOf(`清河县甲办法\n第一条 ${line}\n第二条 其他事项。`)
  return readBrief(document).terms.map(({ term, definition, kind, span, definitionSpan }) => ({
    term,
    definition,
    kind,
    spans: [document.text.slice(...span), document.text.slice(...definitionSpan)],
  }))
}

describe('readTerms', () => {
  it.each([
    ['本办法所称港商青年，是指45周岁以下的港商。', '港商青年', '45周岁以下的港商'],
    ['本条例所称文明行为是指符合社会主义道德要求的行为。', '文明行为', '符合社会主义道德要求的行为'],
    ['本办法所称的“长者饭堂”，是指为老年人提供助餐服务的场所。', '长者饭堂', '为老年人提供助餐服务的场所'],
    ['其中，创业团队是指三人以上的团队。', '创业团队', '三人以上的团队'],
    [
      '焚烧企业实施“装、树、联”（安装监测设备、树立显示屏、与平台联网）。',
      '装、树、联',
      '安装监测设备、树立显示屏、与平台联网',
    ],
  ])('defines: %s', (line, term, definition) => {
    const [found] = termsOf(line)
    expect(found).toMatchObject({ term, definition, kind: 'definition' })
    expect(found?.spans).toEqual([expect.stringContaining(term), definition])
  })

  it.each([
    ['为了实施《职工带薪年休假条例》（以下简称条例），制定本办法。', '条例', '《职工带薪年休假条例》'],
    ['市住房保障办公室（以下简称“市住保办”）负责实施。', '市住保办', '市住房保障办公室'],
    ['推行公示制度、记录制度、审核制度（以下统称“三项制度”）。', '三项制度', '公示制度、记录制度、审核制度'],
    ['经营者赠送物品或者服务（以下简称赠品）的，应当标示。', '赠品', '经营者赠送物品或者服务'],
  ])('shortens: %s', (line, term, definition) => {
    expect(termsOf(line)[0]).toMatchObject({ term, definition, kind: 'abbreviation' })
  })

  it('parts definitions joined by ；', () => {
    expect(
      termsOf('本办法所称甲类，是指年收入五万元以下的；乙类，是指年收入五万元以上的。').map(
        ({ term }) => term,
      ),
    ).toEqual(['甲类', '乙类'])
  })

  it.each(['本办法所称“以上”“以下”，均包括本数。', '对“重点户”（清河镇）加强走访。', '目标是指导企业发展。'])(
    'finds no term in %s',
    (line) => expect(termsOf(line)).toEqual([]),
  )
})
