import { describe, expect, test } from 'vitest'
import { indexNeedles, needlesOf } from '../../src/draft/needles.ts'
import { plainWords } from '../../src/draft/plain-words.data.ts'

describe('needlesOf', () => {
  test.each([
    [/科学合理/u, ['科学合理']],
    [/督促指导|指导督促/u, ['督促指导', '指导督促']],
    [/(?:开展|做好)([^，]{2,24}?)工作/u, ['开展', '做好']],
    [/以([^，]{2,30})为(?:重点|主要内容)/u, ['重点', '主要内容']],
    [/贯彻(?=落实|执行)/u, ['贯彻']],
    [/(?<!不|应)予以/u, ['予以']],
    [/(?<name>给予)\k<name>/u, ['给予']],
    [/应当?/u, ['应']],
    [/力{2,3}度/u, ['力']],
    [/(?:很)?快/u, ['快']],
    [/(?:大力)?(?:支持)*[一-龥]\u4e00\p{Script=Han}元/u, ['元']],
  ] as const)('%s holds %j', (pattern, needles) => {
    expect(needlesOf(pattern)).toEqual(needles)
  })

  test.each([/[一二三]/u, /\d{1,3}/u, /(?:甲)?/u, /甲|[乙丙]/u, /(?=甲)/u, /乙{0,3}/u, /abc/i])(
    'nothing can be told of %s',
    (pattern) => expect(needlesOf(pattern)).toBeUndefined(),
  )

  test('nearly every plain word has some', () => {
    const told = plainWords.filter(([pattern]) => needlesOf(pattern))
    expect(plainWords.length).toBeGreaterThan(100)
    expect(told.length / plainWords.length).toBeGreaterThan(0.9)
  })
})

test('no pattern that matches is ever left out', () => {
  const patterns = plainWords.map(([pattern]) => pattern)
  const mayMatch = indexNeedles(patterns)
  const phrases = [
    '切实加强对重点区域的监督管理',
    '按照每个摊位300元的标准给予管理方一次性补助',
    '对虚报冒领的行为进行查处',
    '充分发挥行业协会的引领作用',
    '鼓励有条件的乡镇开展宣传培训工作',
    '以项目建设为重点，统筹推进产业发展',
    '在开业前5个工作日向所在地市场监管所提出书面申请',
    '建立健全由县政府牵头的工作机制，落实主体责任',
  ]
  let matched = 0
  for (const phrase of phrases) {
    const found = mayMatch(phrase)
    for (const [index, pattern] of patterns.entries()) {
      pattern.lastIndex = 0
      if (!pattern.test(phrase)) continue
      matched++
      expect(found[index], `${pattern} in ${phrase}`).toBe(1)
    }
    expect(found.filter(Boolean).length).toBeLessThan(patterns.length / 2)
  }
  expect(matched).toBeGreaterThan(10)
})
