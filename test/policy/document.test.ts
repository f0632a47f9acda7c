import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/policy/brief.ts'
import { toDocument } from '../../src/policy/document.ts'
import { elementsPresent } from '../../src/policy/elements.ts'
import { policyBriefSchema, policyDocumentSchema } from '../../src/types.ts'
import { asRead, documentOf, sha256 } from './read-text.ts'

const folder = fileURLToPath(new URL('../../fixtures/policy/', import.meta.url))
const fixtures = readdirSync(folder).map(
  (name) => readFileSync(`${folder}${name}`, 'utf8').split(/^\.\n/m)[1] ?? '',
)

const twoPolicies = `清河县人民政府办公室关于印发甲和乙两个规定的通知
清政办发〔2026〕24号
各乡镇人民政府：
《清河县甲若干规定》和《清河县乙若干规定》已经县政府同意，现印发给你们，请认真贯彻执行。
清河县人民政府办公室
2026年7月8日
清河县甲若干规定
一、关于场馆开放
每周开放不少于56小时。
清河县乙若干规定
一、关于门票减免
免收门票。`

describe('toDocument', () => {
  it.each(fixtures.map((text, index) => [index, text] as const))(
    'gives a valid document and brief for fixture %i',
    (_, text) => {
      const document = policyDocumentSchema.parse(documentOf(text))
      const brief = policyBriefSchema.parse(readBrief(document))
      expect(document.id).toBe(sha256(document.text).slice(0, 16))
      expect(brief.documentId).toBe(document.id)
    },
  )

  it('reads the part that is asked for', () => {
    expect(documentOf(twoPolicies).title).toBe('清河县甲若干规定')
    const second = documentOf(twoPolicies, { part: 3 })
    expect(second.title).toBe('清河县乙若干规定')
    expect(second.documentNumber).toBe('清政办发〔2026〕24号')
    expect(readBrief(second).clauses.map(({ heading }) => heading)).toContain('关于门票减免')
  })

  it('refuses a part that does not exist', () => {
    expect(() => documentOf(twoPolicies, { part: 4 })).toThrowError(
      expect.objectContaining({ code: 'part_unknown' }),
    )
  })

  it('lays tables out as rows with the span of every cell', () => {
    const document = toDocument(
      {
        ...asRead('清河县甲方案\n一、任务'),
        blocks: [
          { kind: 'paragraph', text: '清河县甲方案' },
          { kind: 'paragraph', text: '一、主要任务' },
          { kind: 'table', text: '', rows: [['序号', '事项'], ['1', '清理材料'], ['一、其他（共1项）']] },
        ],
      },
      { name: 'a.docx', sha256: '' },
      { hash: sha256 },
    )
    expect(document.tables).toHaveLength(1)
    expect(document.tables[0]?.rows.map((row) => row.map((cell) => document.text.slice(...cell)))).toEqual([
      ['序号', '事项'],
      ['1', '清理材料'],
      ['一、其他（共1项）'],
    ])
    expect(readBrief(document).clauses.map(({ form }) => form)).toEqual(['heading', 'row', 'row', 'row'])
  })

  it('passes on what the reader noted', () => {
    const read = {
      ...asRead('清河县甲办法\n第一条 甲。\n第二条 乙。'),
      notes: [{ code: 'hidden-copy' as const, message: '已去除' }],
    }
    expect(toDocument(read, { name: 'a', sha256: '' }, { hash: sha256 }).warnings).toEqual([
      { code: 'hidden-copy', message: '已去除' },
    ])
  })

  it('does not take the publisher of a page for the issuer', () => {
    const text = '清河县人民政府关于甲的通知\n一、甲。\n二、乙。\n清河县人民政府\n2026年3月1日'
    expect(
      documentOf(text, { meta: { issuer: '清河县融媒体中心', publishedOn: '2026-03-09' } }),
    ).toMatchObject({
      issuers: ['清河县人民政府'],
      issuedOn: '2026-03-01',
    })
  })

  it('brings the number of the page into its official form and takes nothing else for one', () => {
    const text = '清河县甲方案\n一、甲事项\n做好甲。\n二、乙事项\n做好乙。'
    const numbered = documentOf(text, { meta: { documentNumber: '清政办发[2026]7号' } })
    expect(numbered.documentNumber).toBe('清政办发〔2026〕7号')
    expect(numbered.warnings.map(({ code }) => code)).toEqual(['document-number'])
    for (const documentNumber of ['无', '11441700007280420Y/2021-00050', 'GZ0220260007'])
      expect(documentOf(text, { meta: { documentNumber } }).documentNumber).toBeUndefined()
  })

  it('warns of a number whose year is not the year of issue', () => {
    const text =
      '清河县人民政府关于甲的通知\n清政发〔2025〕7号\n一、甲。\n二、乙。\n清河县人民政府\n2026年3月1日'
    expect(documentOf(text).warnings).toEqual([
      { code: 'document-number', message: expect.stringContaining('年份与成文日期不是同一年') },
    ])
  })

  it('trusts a signature before the page, and the page before nothing', () => {
    const text = '清河县甲方案\n一、甲事项\n做好甲。\n二、乙事项\n做好乙。'
    expect(
      documentOf(text, { meta: { documentNumber: '清政发〔2026〕3号', publishedOn: '2026-03-09' } }),
    ).toMatchObject({
      documentNumber: '清政发〔2026〕3号',
      issuedOn: '2026-03-09',
    })
  })
})

describe('readBrief', () => {
  it.each(fixtures.map((text, index) => [index, text] as const))(
    'anchors everything of fixture %i',
    (_, text) => {
      const document = documentOf(text)
      const brief = readBrief(document)
      const ids = new Set(brief.clauses.map(({ id }) => id))
      let end = 0
      brief.clauses.forEach((clause, index) => {
        expect(clause.id).toBe(`c${index + 1}`)
        expect(clause.span[0]).toBeGreaterThanOrEqual(end)
        end = clause.span[1]
        expect(clause.bodySpan[0]).toBeGreaterThanOrEqual(clause.span[0])
        expect(clause.bodySpan[1]).toBe(clause.span[1])
        if (clause.parentId) expect(ids.has(clause.parentId)).toBe(true)
        if (clause.heading) expect(document.text.slice(...clause.span)).toContain(clause.heading)
      })
      for (const found of [
        ...brief.facts,
        ...brief.terms,
        ...brief.agencies,
        ...brief.citations,
        ...brief.audiences,
      ]) {
        const clause = brief.clauses.find(({ id }) => id === found.clauseId)
        expect(clause?.span[0]).toBeLessThanOrEqual(found.span[0])
        expect(clause?.span[1]).toBeGreaterThanOrEqual(found.span[1])
      }
    },
  )

  it('gives the same for the same', () => {
    for (const text of fixtures) expect(readBrief(documentOf(text))).toEqual(readBrief(documentOf(text)))
  })

  it('counts no fact of an article’s own number', () => {
    const document = documentOf('清河县甲办法\n第一条 依照第九条办理。\n第二条 乙。')
    expect(readBrief(document).facts.map(({ value }) => value)).toEqual(['第9条'])
  })

  // A busy machine blurs the times; quadratic work would take sixty-four times as long
  it('stays linear: eight times the text takes far less than sixty-four times as long', () => {
    const policy = fixtures.join('\n')
    const time = (copies: number) => {
      const text = policy.repeat(copies)
      const start = performance.now()
      readBrief(documentOf(text))
      return performance.now() - start
    }
    const best = (copies: number) => Math.min(time(copies), time(copies), time(copies))
    time(4)
    const small = best(6)
    expect(best(48)).toBeLessThan(small * 28)
  })
})

describe('elementsPresent', () => {
  it('tells what a short regulation holds and what it does not', () => {
    const document = documentOf(`清河县城市绿化管理规定
第一条 为规范城市绿化工作，制定本规定。
第二条 本规定适用于本县行政区域内的城市绿化活动。
第三条 禁止擅自砍伐树木。
第四条 本规定自公布之日起施行。`)
    expect(elementsPresent(document, readBrief(document))).toEqual([
      'background',
      'tasks',
      'scope',
      'cautions',
      'validity',
    ])
  })

  it('takes a repeal for a change', () => {
    const document = documentOf(
      '清河县甲办法\n第一条 本办法自2026年1月1日起施行。《乙办法》同时废止。\n第二条 甲。',
    )
    expect(elementsPresent(document, readBrief(document))).toContain('changes')
  })
})
