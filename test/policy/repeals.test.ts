import { describe, expect, it } from 'vitest'
import { outerTitles, readRepeals } from '../../src/policy/repeals.ts'

describe('readRepeals', () => {
  it.each([
    ['本办法自印发之日起施行。《甲办法》（清政发〔2018〕5号）同时废止。', ['《甲办法》']],
    [
      '《甲通知》（清民〔2018〕10号）、《甲局 乙局转发丙厅关于丁的通知》（清民〔2018〕11号）同时废止。',
      ['《甲通知》', '《甲局 乙局转发丙厅关于丁的通知》'],
    ],
    ['2000年10月31日清河市人民政府令第8号发布的《甲规定》同时废止。', ['《甲规定》']],
    ['原《甲办法》自本办法施行之日起停止执行。', ['《甲办法》']],
    ['《甲〈乙〉的通知》即行废止。', ['《甲〈乙〉的通知》']],
  ])('reads %s', (text, titles) => expect(readRepeals([text])).toEqual(titles))

  it.each([
    '根据《甲条例》，有下列情形的，登记证书废止。',
    '《甲办法》废止后，已经受理的申请继续办理。',
    '《甲办法》未废止。',
    '按照《甲法》的规定处罚。',
  ])('leaves %s alone', (text) => expect(readRepeals([text])).toEqual([]))
})

describe('outerTitles', () => {
  it('takes nested titles whole, with either bracket', () => {
    expect(outerTitles('《甲〈乙〉》和《丙《丁》戊》').map(({ text }) => text)).toEqual([
      '《甲〈乙〉》',
      '《丙《丁》戊》',
    ])
  })
  it('forgets a bracket that never closes', () => {
    expect(outerTitles(`《${'甲'.repeat(300)}，《乙》`).map(({ text }) => text)).toEqual(['《乙》'])
  })
})
