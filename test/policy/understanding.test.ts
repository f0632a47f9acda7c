import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/policy/brief.ts'
import { documentOf, summary } from './read-text.ts'

const folder = fileURLToPath(new URL('../../fixtures/policy/', import.meta.url))

/** Fixtures: what is shown, a line of options, the document, what is understood; parted by lines of one full stop. */
describe('understanding of a document', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

  it('has fixtures', () => expect(files.length).toBeGreaterThan(15))

  for (const file of files) {
    const [head = '', text = '', expected = ''] = readFileSync(`${folder}${file}`, 'utf8').split(/^\.\n/m)
    const [name = file, ...options] = head.trim().split('\n')
    it(`${file}: ${name}`, () => {
      const title = options.find((option) => option.startsWith('page title '))?.slice('page title '.length)
      const document = documentOf(text, title ? { meta: { title } } : {})
      expect(summary(document, readBrief(document))).toBe(expected.trimEnd())
    })
  }
})
