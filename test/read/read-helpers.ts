import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { JieduError } from '../../src/errors.ts'
import type { ReadResult } from '../../src/policy/read/block.ts'
import { type ReadOptions, readPolicyFile } from '../../src/policy/read/index.ts'

const fixtures = new URL('../../fixtures/read/', import.meta.url)
export const corpus = new URL('../../../shared/corpus/', import.meta.url)

/** Whether the shared corpus is there; on a build server it must be. */
export function hasCorpus(): boolean {
  const found = existsSync(corpus)
  if (!found && process.env.CI) throw new Error('the shared corpus is missing')
  if (!found) console.warn('shared corpus is missing: tests on real documents are skipped')
  return found
}

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, fixtures))
}

export function read(
  content: string | Uint8Array,
  name = 'input',
  options: ReadOptions = {},
): Promise<ReadResult> {
  return readPolicyFile(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    name,
    options,
  )
}

/** The blocks' texts, one per line. */
export function lines(result: ReadResult): string[] {
  return result.blocks.map((block) => block.text)
}

/** Texts of paragraphs without any blanks: what must be equal between formats. */
export function bareParagraphs(result: ReadResult): string[] {
  return result.blocks.filter((block) => !block.rows).map((block) => block.text.replace(/[\s\u3000]/g, ''))
}

/** Expects a refusal with a code; gives the error for further looks. */
export async function refusal(promise: Promise<unknown>, code: string): Promise<JieduError> {
  const error = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  expect(error).toBeInstanceOf(JieduError)
  const found = error as JieduError
  expect(found.code).toBe(code)
  expect(found.message).toMatch(/[\u4e00-\u9fff]/)
  expect(found.english).toMatch(/[a-z]{3} [a-z]/)
  return found
}
