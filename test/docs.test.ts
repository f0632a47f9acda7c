import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const pages = ['README.md', 'README.zh-CN.md']
const shown = /<!-- shows: ([^\n]+?) -->\n```text\n([\s\S]*?)```/gu
const excerpt = /<!-- part of: ([^\n]+?) -->\n```text\n([\s\S]*?)```/gu

/** What a command of the docs prints; after a bar, only the sections whose heading holds one of the words. */
function outputOf(command: string): string {
  const [call = '', words] = command.split(' | ')
  const output = call === 'npm run demo' ? demo() : jiedu(call.replace(/^jiedu /u, '').split(' '))
  if (words === undefined) return output
  const wanted = words.split(', ')
  return output
    .split(/\n(?=## )/u)
    .filter((section) => wanted.some((word) => section.split('\n', 1)[0]?.includes(word)))
    .map((section) => section.trim())
    .join('\n\n')
    .concat('\n')
}

const jiedu = (args: readonly string[], cwd = root): string =>
  execFileSync(join(root, 'node_modules/.bin/node'), [join(root, 'src/cli.ts'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', JIEDU_LANG: 'zh-CN' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })

/** The script as package.json has it, in an empty folder so that a draft somebody edited is left alone. */
function demo(): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { demo: string }
  }
  const args = scripts.demo.replace(/^node src\/cli\.ts /u, '').split(' ')
  const folder = mkdtempSync(join(tmpdir(), 'jiedu-demo-'))
  try {
    return jiedu(
      args.map((arg) => (arg.startsWith('fixtures/') ? join(root, arg) : arg)),
      folder,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.each(pages)('%s', (page) => {
  const path = join(root, page)

  it('shows what its commands print', () => {
    let text = readFileSync(path, 'utf8')
    const commands = [...text.matchAll(shown)].map(([, command]) => command ?? '')
    expect(commands.length).toBeGreaterThanOrEqual(2)
    if (process.env.JIEDU_WRITE_FIXTURES) {
      text = text.replace(
        shown,
        (_, command: string) => `<!-- shows: ${command} -->\n\`\`\`text\n${outputOf(command)}\`\`\``,
      )
      writeFileSync(path, text)
    }
    for (const [, command = '', block] of text.matchAll(shown)) expect(block).toBe(outputOf(command))
  })

  it('quotes its sample as it is', () => {
    const quotes = [...readFileSync(path, 'utf8').matchAll(excerpt)]
    expect(quotes.length).toBeGreaterThanOrEqual(1)
    for (const [, file = '', block = ''] of quotes) {
      const source = readFileSync(join(root, file), 'utf8')
      for (const line of block.split('\n')) if (line !== '' && line !== '…') expect(source).toContain(line)
    }
  })
})

describe('every page of the docs', () => {
  const names = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  const all = [...pages, 'CONTRIBUTING.md', 'CHANGELOG.md', ...names.map((name) => join('docs', name))]
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

  it('is seen', () => expect(all.length).toBeGreaterThan(10))

  it.each(all)('%s names scripts and files that exist, and no folder of one machine', (page) => {
    const text = readFileSync(join(root, page), 'utf8')
    for (const [, script = ''] of text.matchAll(/npm run (?:-s )?([a-z][\w-]*)/gu))
      expect(Object.keys(scripts)).toContain(script)
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, target = '']) =>
      join(dirname(page), target),
    )
    const files = [...text.matchAll(/`((?:src|test|fixtures|bench|scripts|docs)\/[\w./-]+\.\w+)`/gu)].map(
      ([, file = '']) => file,
    )
    for (const target of [...links, ...files]) expect(existsSync(join(root, target)), target).toBe(true)
    expect(text).not.toMatch(/\/(?:work|home|Users|root|tmp)\//u)
  })
})
