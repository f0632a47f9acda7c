import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

test('runs on Node 24 or later', () =>
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24))

/**
 * What a room may import besides itself and `errors`: rooms, packages, and whether Node's own modules.
 *
 * The longest matching room wins, so `policy/read` has its own row and its siblings in `policy` do not.
 */
type Row = {
  readonly rooms: readonly string[]
  readonly packages: 'none' | 'any' | readonly string[]
  readonly node: boolean
}

const table: Readonly<Record<string, Row>> = {
  errors: { rooms: [], packages: 'none', node: false },
  types: { rooms: [], packages: ['zod'], node: false },
  text: { rooms: ['types'], packages: 'none', node: false },
  'policy/read': { rooms: ['types', 'text', 'policy'], packages: 'any', node: true },
  policy: { rooms: ['types', 'text', 'policy/read'], packages: 'none', node: false },
  draft: { rooms: ['types', 'text', 'policy'], packages: 'none', node: false },
  publication: { rooms: ['types', 'text'], packages: 'none', node: false },
  interpret: { rooms: ['types', 'text', 'policy', 'policy/read', 'draft'], packages: 'none', node: true },
  config: { rooms: ['types', 'settings.data'], packages: ['zod'], node: true },
  'settings.data': { rooms: ['config'], packages: 'none', node: false },
  index: { rooms: ['types', 'interpret', 'publication', 'policy/read'], packages: 'none', node: false },
  cli: {
    rooms: ['types', 'interpret', 'publication', 'policy/read', 'config', 'settings.data'],
    packages: ['commander'],
    node: true,
  },
}

// Rooms with Node APIs behind them are reached from pure rooms for their types alone.
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  policy: ['policy/read'],
  'settings.data': ['config'],
}

type Source = { readonly path: string; readonly text: string }

/** Every import of a source that its room's row forbids, as a sentence. */
function findViolations({ path, text }: Source): string[] {
  const room = roomOf(path)
  if (!room) return [`${path} belongs to no room of the table`]
  return importsOf(text).flatMap(({ specifier, typeOnly }) => {
    const problem = judge(path, room, specifier, typeOnly)
    return problem ? [`${path} (${room}) imports ${specifier}: ${problem}`] : []
  })
}

function judge(path: string, room: string, specifier: string, typeOnly: boolean): string | undefined {
  const row = table[room]!
  if (specifier.startsWith('node:')) return row.node ? undefined : 'no Node modules here'
  if (specifier.startsWith('.')) {
    const target = roomOf(relative('src', join(dirname(join('src', path)), specifier)))
    if (!target) return 'the target belongs to no room'
    if (target === room || target === 'errors') return undefined
    if (!row.rooms.includes(target)) return `${target} is not in its row`
    return typesOnly[room]?.includes(target) && !typeOnly ? `only types may come from ${target}` : undefined
  }
  if (row.packages === 'any') return undefined
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  return row.packages !== 'none' && row.packages.includes(name) ? undefined : 'no such package here'
}

function roomOf(path: string): string | undefined {
  const parts = path.replace(/\.ts$/, '').split('/')
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('/')
    if (name in table) return name
  }
  return undefined
}

function importsOf(text: string): { specifier: string; typeOnly: boolean }[] {
  // Docstrings show code too; a line comment cannot hide an import that the runtime sees.
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '')
  const statics = [
    ...code.matchAll(/^(?:import|export)\b(\s+type\b)?[^'"\n;]*(?:\n[^'"\n;]*)*?from\s+['"]([^'"]+)['"]/gm),
  ]
  const bare = [...code.matchAll(/^import\s+['"]([^'"]+)['"]/gm)]
  const dynamic = [...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)]
  return [
    ...statics.map((match) => ({ specifier: match[2]!, typeOnly: match[1] !== undefined })),
    ...[...bare, ...dynamic].map((match) => ({ specifier: match[1]!, typeOnly: false })),
  ]
}

function readSources(): Source[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }))
}

describe('rooms', () => {
  const sources = readSources()

  test('every source is seen, and every row of the table has one', () => {
    expect(sources.length).toBeGreaterThan(60)
    const seen = new Set(sources.map(({ path }) => roomOf(path)))
    expect([...seen].sort()).toEqual(Object.keys(table).sort())
    // The walk cannot be joined without imports: a reader that finds none is broken.
    expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(sources.length)
  })

  test('each imports only what the table allows', () => {
    expect(sources.flatMap(findViolations)).toEqual([])
  })

  test('pure rooms use neither clock, chance, network nor process', () => {
    const pure = ['text', 'policy', 'draft', 'publication', 'types']
    const forbidden = /\b(Date\.now|new Date\(\)|Math\.random|fetch\(|process\.|globalThis\.)/
    const found = sources.filter(
      ({ path, text }) => pure.includes(roomOf(path)!) && forbidden.test(withoutComments(text)),
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

describe('a planted violation is caught', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['a Node module in a pure room', 'draft/planted.ts', `import { readFileSync } from 'node:fs'`],
    ['a room above', 'text/planted.ts', `import { readBrief } from '../policy/brief.ts'`],
    ['a room beside', 'publication/planted.ts', `import { draftInterpretation } from '../draft/index.ts'`],
    ['a door', 'policy/planted.ts', `export { print } from '../cli/print.ts'`],
    ['a package', 'draft/planted.ts', `import { z } from 'zod'`],
    ['an import over lines', 'draft/planted.ts', `import {\n  one,\n  two,\n} from 'commander'`],
    ['a dynamic import', 'policy/planted.ts', `const { parse } = await import('linkedom')`],
    ['a bare import', 'text/planted.ts', `import 'node:os'`],
    ['reading code, not types', 'policy/planted.ts', `import { readPolicyFile } from './read/index.ts'`],
    ['a scoped package', 'publication/planted.ts', `import { Readability } from '@mozilla/readability'`],
    ['a file of no room', 'elsewhere/planted.ts', ''],
  ]
  test.each(planted)('%s', (_name, path, text) => {
    expect(findViolations({ path, text })).toHaveLength(1)
  })

  test('and what the table allows is not', () => {
    const text = `import type { Block } from './read/block.ts'\nimport { JieduError } from '../errors.ts'\nimport { a } from './lines.ts'`
    expect(findViolations({ path: 'policy/planted.ts', text })).toEqual([])
  })
})
