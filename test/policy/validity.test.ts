import { describe, expect, it } from 'vitest'
import { readValidity } from '../../src/policy/validity.ts'

describe('readValidity', () => {
  it.each([
    ['本办法自2026年6月1日起施行。', { effectiveFrom: '2026-06-01' }],
    ['第六条　本规定自 2017 年 1 月 1 日起施行。', { effectiveFrom: '2017-01-01' }],
    ['本细则从二〇二六年五月一日起执行。', { effectiveFrom: '2026-05-01' }],
    ['7.3 本预案自印发之日起实施。', { effectiveFrom: 'on-publication' }],
    ['第九条 本办法自发布之日起施行，有效期三年。', { effectiveFrom: 'on-publication', validity: '三年' }],
    [
      '本办法由市民政局负责解释，自2024年4月1日起施行，有效期5年。',
      { effectiveFrom: '2024-04-01', validity: '5年' },
    ],
    [
      '本通知自印发之日起施行，有效期至2026年12月31日。',
      { effectiveFrom: 'on-publication', validUntil: '2026-12-31' },
    ],
    ['本办法自2026年6月1日起施行，试行期2年。', { effectiveFrom: '2026-06-01', validity: '2年' }],
    ['现予公布，自2024年5月1日起施行。', { effectiveFrom: '2024-05-01' }],
    [
      '《清河县停车办法》已经县政府同意，现印发给你们，自2026年3月1日起施行。',
      { effectiveFrom: '2026-03-01' },
    ],
    [
      '上述政策适用于所有文化企业，执行期限为2019年1月1日至2023年12月31日。',
      { effectiveFrom: '2019-01-01', validUntil: '2023-12-31' },
    ],
    ['现将《清河县积分办法》重新发布，有效期调整至2026年12月31日。', { validUntil: '2026-12-31' }],
  ])('reads %s', (text, expected) => expect(readValidity([text])).toEqual(expected))

  it('counts days from the day of issue when it is known', () => {
    expect(readValidity(['本条例自公布之日起三十日后施行。'], '2026-01-10')).toEqual({
      effectiveFrom: '2026-02-09',
    })
    expect(readValidity(['本条例自公布之日起三十日后施行。'])).toEqual({})
  })

  it.each([
    '居住证有效期5年。',
    '失能评估结果有效期为2年。',
    '合同有效期为3年，自签订之日起生效。',
    '（三）证书自颁发之日起生效，有效期5年。',
    '营业执照有效期至2026年12月31日的，应当换发。',
    '本办法规定的补贴标准自2027年1月1日起执行。',
    '补贴自次月起执行，有效期1年。',
    '自2026年1月1日起，企业可以申请补贴。',
    '本方案实施期限为2026年至2028年。',
  ])('leaves %s to its own subject', (text) => expect(readValidity([text])).toEqual({}))

  it('takes the policy before the notice', () => {
    expect(readValidity(['本办法自2026年6月1日起施行。', '本通知自印发之日起施行。'])).toEqual({
      effectiveFrom: '2026-06-01',
    })
  })
})
