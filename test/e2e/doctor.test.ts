import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { capabilities } from '../../src/cli/doctor.data.ts'
import { node, root, runJiedu } from './run-jiedu.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('doctor', () => {
  test('says what is there and where each setting comes from, secrets masked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jiedu-doctor-'))
    writeFileSync(
      join(folder, 'jiedu.config.json'),
      JSON.stringify({ profile: 'national', store: 'postgres://me:hunter2@db/jiedu' }),
    )
    const env = { OPENAI_API_KEY: 'sk-1234567890abcdefWXYZ', SLACK_SIGNING_SECRET: 'short' }
    const { status, stdout } = await runJiedu(['doctor', '--json'], { cwd: folder, env })
    expect(status).toBe(0)
    expect(stdout).not.toMatch(/1234567890|hunter2|short/)
    const { ok, checks, settings } = JSON.parse(stdout)
    expect(ok).toBe(true)
    expect(checks.map((check: { name: string }) => check.name)).toEqual(
      expect.arrayContaining(['Node.js', 'txt', 'md', 'html', 'docx, doc, ofd', 'pdf']),
    )
    const bySetting = Object.fromEntries(settings.map((line: { key: string }) => [line.key, line]))
    expect(bySetting.openaiApiKey).toMatchObject({ value: '****WXYZ', source: '环境变量 OPENAI_API_KEY' })
    expect(bySetting.profile).toMatchObject({
      value: 'national',
      source: expect.stringContaining('jiedu.config.json'),
    })
    expect(bySetting.store.value).toBe('postgres://me:****@db/jiedu')
    expect(bySetting.port).toMatchObject({ value: 8787, source: '默认' })
  })

  test('faulty settings are part of the answer and end with 2', async () => {
    const { status, stdout } = await runJiedu(['doctor', '--lang', 'en'], { env: { JIEDU_PORT: 'x' } })
    expect(status).toBe(2)
    expect(stdout).toContain(
      '✗ error[config_invalid]: the value "x" of port (variable JIEDU_PORT) is not valid',
    )
    expect(stdout).not.toMatch(/\p{Script=Han}/u)
  })

  test('names the packages as package.json pins them', () => {
    const versions = { ...manifest.dependencies, ...manifest.peerDependencies }
    const named = capabilities.flatMap(({ packages }) => packages.map(({ install }) => install))
    expect(named.length).toBe(5)
    for (const install of named) {
      const [, name, version] = /^(.+)@(.+)$/.exec(install) ?? []
      expect(versions[name ?? '']).toBe(version)
    }
  })
})

test('the version is that of package.json', async () => {
  expect((await runJiedu(['--version'])).stdout).toBe(`${manifest.version}\n`)
})

test('without a command the help is shown and the status is 2', async () => {
  const { status, stdout, stderr } = await runJiedu([])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/^用法： jiedu/)
})

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s knows every command and option', async (shell) => {
    const { status, stdout } = await runJiedu(['completion', shell])
    expect(status).toBe(0)
    for (const word of ['interpret', 'doctor', 'engine', 'allow-network', 'embedded'])
      expect(stdout).toContain(word)
  })

  test('bash completes as typed', async () => {
    const { stdout } = await runJiedu(['completion', 'bash'])
    const complete = (words: string[]) =>
      spawnSync('bash', [
        '-c',
        `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _jiedu; echo "\${COMPREPLY[*]}"`,
      ])
        .stdout.toString()
        .trim()
    expect(complete(['jiedu', 'inter'])).toBe('interpret')
    expect(complete(['jiedu', 'interpret', 'a.md', '--en'])).toBe('--engine')
    expect(complete(['jiedu', 'interpret', '--engine', 'emb'])).toBe('embedded')
  })
})

test('an error inside jiedu is told without a stack, and with one when asked', () => {
  const crash = `import('./src/cli/report-error.ts').then(({ reportError }) => reportError(new TypeError('x is odd'), 'zh-CN', false))`
  const run = (env: Record<string, string>) =>
    spawnSync(node, ['-e', crash], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', ...env },
    }).stderr.toString()
  expect(run({})).toMatch(/^错误\[internal_error\]: 程序内部出错：x is odd。[^\n]*\n$/)
  expect(run({ JIEDU_DEBUG: '1' })).toMatch(/TypeError: x is odd\n\s+at /)
})
