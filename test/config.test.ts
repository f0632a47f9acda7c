import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { loadSettings, maskCredentials, settingsSchema } from '../src/config.ts'
import { JieduError } from '../src/errors.ts'
import { settingTable } from '../src/settings.data.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiedu-config-'))
})

function writeConfig(value: unknown, path = 'jiedu.config.json'): string {
  const file = join(folder, path)
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

function faultOf(env: Record<string, string>, path?: string): JieduError {
  try {
    loadSettings({ cwd: folder, env, path })
  } catch (error) {
    if (error instanceof JieduError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('where a setting comes from', () => {
  test('nothing set gives the defaults of the design', () => {
    const { settings, sources, file } = loadSettings({ cwd: folder, env: {} })
    expect(settings).toEqual({ profile: 'county', host: '127.0.0.1', port: 8787, apiKeys: [] })
    expect(sources.port).toEqual({ from: 'default' })
    expect(file).toBeUndefined()
  })

  test('a file in a folder above is found, and the variable wins over it', () => {
    const file = writeConfig({ port: 9000, profile: 'national' })
    const below = join(folder, 'one', 'two')
    mkdirSync(below, { recursive: true })
    const { settings, sources } = loadSettings({ cwd: below, env: { JIEDU_PORT: '9100' } })
    expect(settings).toMatchObject({ port: 9100, profile: 'national' })
    expect(sources.port).toEqual({ from: 'environment', name: 'JIEDU_PORT' })
    expect(sources.profile).toEqual({ from: 'file', name: file })
  })

  test('a named file is read instead of the one nearby', () => {
    writeConfig({ port: 9000 })
    writeConfig({ port: 9500 }, 'other.json')
    expect(loadSettings({ cwd: folder, env: {}, path: 'other.json' }).settings.port).toBe(9500)
  })

  test('an empty variable counts as unset, a list is cut at commas', () => {
    const { settings } = loadSettings({ cwd: folder, env: { JIEDU_LANG: '', JIEDU_API_KEYS: 'one, two,' } })
    expect(settings.lang).toBeUndefined()
    expect(settings.apiKeys).toEqual(['one', 'two'])
  })

  test('a byte order mark before the JSON is no fault', () => {
    writeConfig('\uFEFF{"port": 9000}')
    expect(loadSettings({ cwd: folder, env: {} }).settings.port).toBe(9000)
  })

  test('every setting has a row with its variable, and no two share one', () => {
    expect(Object.keys(settingTable).sort()).toEqual(Object.keys(settingsSchema.shape).sort())
    const variables = Object.values(settingTable).map(({ env }) => env)
    expect(new Set(variables).size).toBe(variables.length)
  })
})

test('docs/settings.md lists every setting with its variable, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../docs/settings.md'), 'utf8')
  const listed = [...page.matchAll(/^\| `(\w+)` \| `(\w+)` \|/gm)].map(([, key, env]) => [key, env])
  expect(listed).toEqual(Object.entries(settingTable).map(([key, { env }]) => [key, env]))
})

describe('a fault names its key and its place', () => {
  test('in a variable', () => {
    const fault = faultOf({ JIEDU_PORT: 'eighty' })
    expect(fault.code).toBe('config_invalid')
    expect(fault.message).toBe('设置 port（环境变量 JIEDU_PORT）的值 "eighty" 无效，应为：1 到 65535 的整数')
    expect(fault.english).toContain('variable JIEDU_PORT')
  })

  test('in the file, several at once', () => {
    const file = writeConfig({ store: 'mysql://x', port: 0 })
    const { message } = faultOf({})
    expect(message).toContain(`设置 store（文件“${file}”）`)
    expect(message).toContain('设置 port')
  })

  test.each([
    ['Lang', 'lang'],
    ['JIEDU_STORE', 'store'],
    ['openai_api_key', 'openaiApiKey'],
    ['prot', 'port'],
  ])('an unknown key %s suggests %s', (key, meant) => {
    writeConfig({ [key]: 'x' })
    expect(faultOf({}).message).toMatch(new RegExp(`没有 ${key} 这个设置，是否想写 ${meant}？$`))
  })

  test('a key like no other gets no suggestion', () => {
    writeConfig({ colour: 'x' })
    expect(faultOf({}).message).toMatch(/没有 colour 这个设置$/)
  })

  test('a secret is never repeated, nor a password inside an address', () => {
    writeConfig({ openaiApiKey: 12345678, store: 'mysql://me:hunter2@host/db' })
    const { message, english } = faultOf({})
    expect(message + english).not.toMatch(/12345678|hunter2/)
    expect(maskCredentials('postgres://me:hunter2@host/db')).toBe('postgres://me:****@host/db')
  })

  test('in a file that is not JSON or not there', () => {
    writeConfig('{"port": }')
    expect(faultOf({})).toMatchObject({ code: 'config_invalid' })
    writeConfig('[]')
    expect(faultOf({}).message).toContain('应是一个 JSON 对象')
    expect(faultOf({}, 'nowhere.json')).toMatchObject({ code: 'config_missing' })
  })
})
