import { describe, expect, it } from 'vitest'
import { parseDocumentNumber } from '../../src/policy/facts.ts'

describe('parseDocumentNumber', () => {
  it.each(
    '国办发〔2016〕80号 国办秘函〔2019〕19号 中办发〔2016〕8号 鲁政发〔2014〕20号 若政办发〔2022〕31号 同政办规〔2021〕7号 荥政办〔2015〕67号 兴政办发〔2017〕58号 明政办〔2016〕82号 广安府办发〔2020〕13号 沪府发〔2009〕25号 厦府办〔2005〕312号 湘建保〔2016〕209号 甘政公开办函〔2019〕1号 镇政发〔2024〕7号 皖政办秘〔2014〕3号 宣政办〔2014〕23号 粤办函〔2017〕555号 阳府办函〔2021〕9号 辽政办公开〔2019〕15号 永森防指办〔2022〕11号 杭高新〔2026〕4号 沧政办字〔2009〕120号 冀政办〔2009〕26号 国办发明电〔2018〕15号 国发〔1981〕88号'.split(
      ' ',
    ),
  )('reads the clean serial %s', (raw) =>
    expect(parseDocumentNumber(raw)).toEqual({ kind: 'serial', canonical: raw, issues: [] }),
  )

  it.each([
    ['源政办发〔2018)31号', '源政办发〔2018〕31号', ['bracket-mixed']],
    ['源政办字(2018)119号', '源政办字〔2018〕119号', ['bracket-shape']],
    ['劳社厅函[2007]120号', '劳社厅函〔2007〕120号', ['bracket-shape']],
    ['财税[2018]33号', '财税〔2018〕33号', ['bracket-shape']],
    ['新政办发[2018]47号', '新政办发〔2018〕47号', ['bracket-shape']],
    ['懷政辦發〔2023〕9號', '懷政辦發〔2023〕9号', ['trad']],
    ['石政辦發〔2004〕89號', '石政辦發〔2004〕89号', ['trad']],
    ['新政辦發﹝2021﹞89號', '新政辦發〔2021〕89号', ['bracket-shape', 'trad']],
    ['教建议〔2017〕第39号', '教建议〔2017〕39号', ['di']],
    ['郑政通〔2023 〕1号', '郑政通〔2023〕1号', ['space']],
    ['穗残联规字〔2019〕2 号', '穗残联规字〔2019〕2号', ['space']],
    ['农办机〔2024〕3\n号', '农办机〔2024〕3号', ['space']],
    ['甲政办发〔2020〕007号', '甲政办发〔2020〕7号', ['padded']],
    ['甲政规（2021）7号', '甲政规〔2021〕7号', ['bracket-shape']],
    ['甲政规〔２０２１〕７号', '甲政规〔2021〕7号', []],
  ])('tells the fault of %s and its canonical form', (raw, canonical, issues) =>
    expect(parseDocumentNumber(raw)).toEqual({ kind: 'serial', canonical, issues }),
  )

  it.each([
    ['国家税务总局公告2014年第57号', '国家税务总局公告2014年第57号'],
    ['财政部、税务总局公告2020年第13号', '财政部、税务总局公告2020年第13号'],
    ['市政府令第1号', '市政府令第1号'],
    ['住房和城乡建设部令第11号', '住房和城乡建设部令第11号'],
    ['国令第707号', '国令第707号'],
    ['国家市场监督管理总局令〔2024〕第3号', '国家市场监督管理总局令〔2024〕第3号'],
    ['中华人民共和国主席令第五十二号', '中华人民共和国主席令第52号'],
  ])('reads the order %s', (raw, canonical) =>
    expect(parseDocumentNumber(raw)).toEqual({ kind: 'order', canonical, issues: [] }),
  )

  it.each([
    '云政办发〔202313号',
    '广安区府办发〔202026',
    '〔2019〕-84',
    '甲政办发〔2020〕号',
    '甲政办发〔20〕7号',
  ])('never completes the broken %s', (raw) =>
    expect(parseDocumentNumber(raw)).toEqual({ kind: 'serial', canonical: null, issues: ['broken-number'] }),
  )

  it.each(['HHCR-2023-01005', '11441700007280420Y/2021-00050', '清河县人民政府'])(
    'has nothing to say of %s',
    (raw) => expect(parseDocumentNumber(raw)).toEqual({ kind: 'serial', canonical: null, issues: [] }),
  )

  it('holds the year against the date of issue when it is given', () => {
    expect(parseDocumentNumber('清政办发〔2025〕3号', '2026-01-04').issues).toEqual(['year-date'])
    expect(parseDocumentNumber('清政办发〔2026〕3号', '2026-01-04').issues).toEqual([])
  })
})
