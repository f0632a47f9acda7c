import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { JieduError } from '../../src/errors.ts'
import { readPolicyFile } from '../../src/policy/read/index.ts'
import { bareParagraphs, corpus, hasCorpus, type read } from './read-helpers.ts'

const present = hasCorpus()
const policies = new URL('policies/', corpus)
const documents = present
  ? readdirSync(policies).filter((name) => /\.(?:html|md|txt|docx?|pdf)$/.test(name))
  : []
const ofds = present ? readdirSync(new URL('ofd/', corpus)).filter((name) => name.endsWith('.ofd')) : []

/** The one file of the corpus that is a scan. */
const refused: Readonly<Record<string, string>> = { 'pr-1d8025.pdf': 'no_text_layer' }
const furniture =
  /^(?:首页|当前位置|您.{0,6}位置|打印|关闭|分享|扫一扫|主办单位|版权所有|.*ICP备|.*网站标识码|上一篇|下一篇|点击查看|发布时间[:：]|浏览次数)/

describe.skipIf(!present)('every real document', () => {
  test('is there', () => {
    expect(documents.length).toBeGreaterThanOrEqual(89)
    expect(ofds.length).toBeGreaterThanOrEqual(11)
  })

  test.each(documents)('%s is read, or refused for the right reason', async (name) => {
    const outcome = await readPolicyFile(readFileSync(new URL(name, policies)), name).catch(
      (error: unknown) => error,
    )
    if (refused[name]) {
      expect(outcome).toMatchObject({ code: refused[name] })
      return
    }
    expect(outcome).not.toBeInstanceOf(Error)
    const { blocks, meta } = outcome as Awaited<ReturnType<typeof read>>
    const text = blocks.map((block) => block.text).join('\n')
    expect(text.length).toBeGreaterThan(400)
    expect(text).not.toMatch(/\p{Cc}(?<![\t\n])|\p{Cf}|\ufffd/u)
    expect((text.match(/\p{Script=Han}/gu)?.length ?? 0) / text.length).toBeGreaterThan(0.6)
    if (name.endsWith('.html')) {
      expect(blocks.filter((block) => furniture.test(block.text.replace(/\s/g, '')))).toEqual([])
      expect(meta.title?.length).toBeGreaterThan(8)
    }
  })

  test.each(ofds)('ofd %s is read or refused', async (name) => {
    const outcome = await readPolicyFile(readFileSync(new URL(`ofd/${name}`, corpus)), name).catch(
      (error: unknown) => error,
    )
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(JieduError)
    else expect((outcome as Awaited<ReturnType<typeof read>>).blocks.length).toBeGreaterThan(0)
  })
})

const twins = [
  ...documents
    .filter((name) => name.endsWith('.rendered.pdf'))
    .map((name) => [name.replace('.rendered.pdf', '.docx'), name] as const),
  ...(present ? ([['pr-2f6705.doc', 'pr-8129cb.pdf']] as const) : []),
]

describe.skipIf(!present)('the same text in two formats', () => {
  // The renderer hangs punctuation into the margin and loses some of it: what is missing is not in the PDF.
  test.each(twins)(
    '%s and %s agree in 99.9 % of characters and in their paragraphs',
    async (first, second) => {
      const [one, two] = await Promise.all(
        [first, second].map((name) => readPolicyFile(readFileSync(new URL(name, policies)), name)),
      )
      const a = bareParagraphs(one as Awaited<ReturnType<typeof read>>)
      const b = bareParagraphs(two as Awaited<ReturnType<typeof read>>)
      expect(similarity(a.join('\n'), b.join('\n'))).toBeGreaterThan(0.999)
      const withoutMarks = (text: string): string => text.replace(/[，、。；：]/g, '')
      const known = new Set(b.map(withoutMarks))
      const same = a.filter((paragraph) => known.has(withoutMarks(paragraph)))
      expect(same.length / a.length).toBeGreaterThanOrEqual(0.98)
    },
  )
})

/** 1 minus insertions and deletions over twice the length, by Myers' greedy algorithm. */
function similarity(a: string, b: string): number {
  const limit = Math.ceil(a.length * 0.05)
  const reach = new Map<number, number>([[1, 0]])
  for (let edits = 0; edits <= limit; edits++)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits ||
        (diagonal !== edits && (reach.get(diagonal - 1) ?? -1) < (reach.get(diagonal + 1) ?? -1))
      let x = down ? (reach.get(diagonal + 1) ?? 0) : (reach.get(diagonal - 1) ?? 0) + 1
      let y = x - diagonal
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++
        y++
      }
      reach.set(diagonal, x)
      if (x >= a.length && y >= b.length) return 1 - edits / (2 * a.length)
    }
  return 0
}
