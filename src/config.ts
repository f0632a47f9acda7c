import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { JieduError } from './errors.ts'
import { type SettingKey, settingTable } from './settings.data.ts'

const text = z.string().min(1)
const address = z.url({ protocol: /^https?$/ })

/** Every setting there is; the file and the environment are held against it together. */
export const settingsSchema = z.strictObject({
  lang: z.enum(['zh-CN', 'en']).optional(),
  profile: text.default('county'),
  store: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/)
    .optional(),
  openaiApiKey: text.optional(),
  openaiBaseUrl: address.optional(),
  model: text.optional(),
  slackBotToken: text.optional(),
  slackAppToken: text.optional(),
  slackSigningSecret: text.optional(),
  slackApiUrl: address.optional(),
  dingtalkClientId: text.optional(),
  dingtalkClientSecret: text.optional(),
  dingtalkGatewayUrl: address.optional(),
  dingtalkCardTemplateId: text.optional(),
  host: text.default('127.0.0.1'),
  port: z.number().int().min(1).max(65535).default(8787),
  apiKeys: z.array(text).default([]),
})
export type Settings = z.infer<typeof settingsSchema>

export const configFileName = 'jiedu.config.json'

/** Where a value comes from: a variable, a file, or neither. */
export type SettingSource =
  | { readonly from: 'environment'; readonly name: string }
  | { readonly from: 'file'; readonly name: string }
  | { readonly from: 'default' }

export type LoadedSettings = {
  readonly settings: Settings
  readonly sources: Readonly<Record<SettingKey, SettingSource>>
  /** Absolute path of the settings file that was read. */
  readonly file?: string
}

/**
 * The settings from environment and file; a variable wins over the file, the file over the default.
 *
 * @param options.cwd   folder from which `jiedu.config.json` is searched upwards
 * @param options.path  settings file to read instead of searching
 * @throws {JieduError} `config_missing` when `path` is not there, `config_invalid` naming each faulty key with its
 *   file or variable; values of secrets are never repeated
 */
export function loadSettings(options: {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly path?: string | undefined
}): LoadedSettings {
  const file = options.path === undefined ? findConfigFile(options.cwd) : resolve(options.cwd, options.path)
  const fromFile = file === undefined ? {} : readConfigFile(file)
  const fromEnvironment = readEnvironment(options.env)
  const parsed = settingsSchema.safeParse({ ...fromFile, ...fromEnvironment })
  if (!parsed.success) throw invalidSettings(parsed.error.issues, fromEnvironment, fromFile, file ?? '')
  return {
    settings: parsed.data,
    sources: Object.fromEntries(
      settingKeys.map((key) => [key, sourceOf(key, fromEnvironment, fromFile, file)]),
    ) as Record<SettingKey, SettingSource>,
    ...(file !== undefined && { file }),
  }
}

/** The nearest `jiedu.config.json` in a folder or above it. */
export function findConfigFile(folder: string): string | undefined {
  const path = join(folder, configFileName)
  if (existsSync(path)) return path
  const parent = dirname(folder)
  return parent === folder ? undefined : findConfigFile(parent)
}

const settingKeys = Object.keys(settingTable) as SettingKey[]

function readConfigFile(file: string): Record<string, unknown> {
  const name = file
  let content: string
  try {
    content = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code
    throw new JieduError(
      'config_missing',
      `无法读取设置文件“${name}”（${reason}）`,
      `cannot read the settings file ${name} (${reason})`,
      { cause },
    )
  }
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch (cause) {
    const reason = (cause as Error).message
    throw new JieduError(
      'config_invalid',
      `设置文件“${name}”不是合法的 JSON：${reason}`,
      `the settings file ${name} is not valid JSON: ${reason}`,
      { cause },
    )
  }
  throw new JieduError(
    'config_invalid',
    `设置文件“${name}”应是一个 JSON 对象`,
    `the settings file ${name} should hold one JSON object`,
  )
}

// An empty variable counts as unset: shells and compose files leave such behind.
function readEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, unknown> {
  const entries = settingKeys.flatMap((key) => {
    const value = env[settingTable[key].env]?.trim()
    return value ? [[key, fromText(key, value)]] : []
  })
  return Object.fromEntries(entries)
}

function fromText(key: SettingKey, value: string): unknown {
  if (key === 'port') return /^\d+$/.test(value) ? Number(value) : value
  if (key === 'apiKeys')
    return value
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
  return value
}

function sourceOf(
  key: SettingKey,
  fromEnvironment: Record<string, unknown>,
  fromFile: Record<string, unknown>,
  file: string | undefined,
): SettingSource {
  if (key in fromEnvironment) return { from: 'environment', name: settingTable[key].env }
  if (key in fromFile && file !== undefined) return { from: 'file', name: file }
  return { from: 'default' }
}

function invalidSettings(
  issues: readonly z.core.$ZodIssue[],
  fromEnvironment: Record<string, unknown>,
  fromFile: Record<string, unknown>,
  file: string,
): JieduError {
  const chinese: string[] = []
  const english: string[] = []
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const near = nearestKey(key)
        chinese.push(`“${file}”中没有 ${key} 这个设置${near ? `，是否想写 ${near}？` : ''}`)
        english.push(`${file} has the unknown setting ${key}${near ? `; did you mean ${near}?` : ''}`)
      }
      continue
    }
    const key = issue.path[0] as SettingKey
    const { env, secret, expected } = settingTable[key]
    const inEnvironment = key in fromEnvironment
    const raw = inEnvironment ? fromEnvironment[key] : fromFile[key]
    const value = secret ? '' : ` ${maskCredentials(JSON.stringify(raw))}`
    chinese.push(
      `设置 ${key}（${inEnvironment ? `环境变量 ${env}` : `文件“${file}”`}）的值${value} 无效，应为：${expected['zh-CN']}`,
    )
    english.push(
      `the value${value} of ${key} (${inEnvironment ? `variable ${env}` : `file ${file}`}) is not valid; it should be ${expected.en}`,
    )
  }
  return new JieduError('config_invalid', chinese.join('；'), english.join('; '))
}

/** An address without the password inside it. */
export function maskCredentials(value: string): string {
  return value.replace(/(\/\/[^/:@\s]*):[^/@\s]*@/, '$1:****@')
}

/** The setting a person most likely meant: same letters apart from case and separators, or up to three edits away. */
function nearestKey(key: string): SettingKey | undefined {
  const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')
  const distances = settingKeys.map((name) => ({
    name,
    distance: Math.min(
      editDistance(plain(key), plain(name)),
      editDistance(plain(key), plain(settingTable[name].env)),
    ),
  }))
  distances.sort((one, other) => one.distance - other.distance)
  const best = distances[0]
  return best && best.distance <= Math.min(3, plain(key).length / 2) ? best.name : undefined
}

function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1
      current.push(Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + change))
    }
    previous = current
  }
  return previous[other.length]!
}
