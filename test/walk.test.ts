import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { interpret } from '../src/interpret.ts'
import { renderMarkdown } from '../src/publication/index.ts'
import { interpretationDraftSchema, policyBriefSchema, policyDocumentSchema } from '../src/types.ts'

const policies = resolve(import.meta.dirname, '../fixtures/policies')

describe('the whole walk', () => {
  const slugs = readdirSync(policies)

  it('has its sample policies', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(3)
  })

  // A change of the engine shows here as a change of text: read it as an editor, then `npm run fixtures`.
  it.each(slugs)('gives %s the draft beside it', async (slug) => {
    const folder = join(policies, slug)
    const file = readdirSync(folder).find((name) => name.startsWith('policy.')) ?? ''
    const { document, draft } = await interpret(readFileSync(join(folder, file)), file)
    const markdown = renderMarkdown(document, draft)
    const expected = join(folder, 'draft.md')
    if (process.env.JIEDU_WRITE_FIXTURES) writeFileSync(expected, markdown)
    expect(existsSync(expected)).toBe(true)
    expect(markdown).toBe(readFileSync(expected, 'utf8'))
  })

  it.each(slugs)('gives %s JSON that fits the schemas, every source in its clause', async (slug) => {
    const folder = join(policies, slug)
    const file = readdirSync(folder).find((name) => name.startsWith('policy.')) ?? ''
    const { document, brief, draft } = await interpret(readFileSync(join(folder, file)), file)
    policyDocumentSchema.parse(document)
    policyBriefSchema.parse(brief)
    interpretationDraftSchema.parse(draft)
    const clauses = new Set(brief.clauses.map(({ id }) => id))
    const points = [...draft.lead, ...draft.sections.flatMap((section) => section.points)]
    expect(points.length).toBeGreaterThan(10)
    for (const { sources } of points)
      for (const { clauseId, span } of sources) {
        expect(clauses).toContain(clauseId)
        expect(document.text.slice(...span).trim()).not.toBe('')
      }
  })
})
