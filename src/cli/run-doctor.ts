import { createRequire } from 'node:module'
import { type LoadedSettings, maskCredentials, type SettingSource } from '../config.ts'
import { type SettingKey, settingTable } from '../settings.data.ts'
import type { Language } from './choose-language.ts'
import { type Capability, capabilities } from './doctor.data.ts'
import type { CommandContext } from './load-context.ts'
import { print } from './print.ts'
import { describeError, type ErrorReport } from './report-error.ts'
import { say } from './say.ts'

type Check = {
  readonly name: string
  readonly ok: boolean
  readonly required: boolean
  readonly detail: string
  /** The command that brings what is missing. */
  readonly install?: string
}

type SettingLine = {
  readonly key: string
  readonly env: string
  readonly value: unknown
  readonly source: string
}

type Diagnosis = {
  readonly ok: boolean
  readonly checks: readonly Check[]
  readonly settings: readonly SettingLine[]
  readonly settingsError?: ErrorReport
}

/**
 * `jiedu doctor`: what is there, what is missing and the command that brings it, and every setting with its source.
 *
 * Secrets are masked.
 *
 * @returns  exit status: 0, or 2 when something required is missing or the settings are faulty
 */
export async function runDoctor(flags: { json?: boolean }, context: CommandContext): Promise<number> {
  const diagnosis = await diagnose(context)
  await print(
    process.stdout,
    flags.json ? `${JSON.stringify(diagnosis, null, 2)}\n` : describe(diagnosis, context.language),
  )
  return diagnosis.ok ? 0 : 2
}

async function diagnose(context: CommandContext): Promise<Diagnosis> {
  const checks = [checkNode(context.language)]
  for (const capability of capabilities) checks.push(await checkCapability(capability, context.language))
  const settings = await readSettings(context)
  const ok = checks.every((check) => check.ok || !check.required) && !('settingsError' in settings)
  return { ok, checks, ...settings }
}

function checkNode(language: Language): Check {
  const ok = Number(process.versions.node.split('.')[0]) >= 24
  const detail = ok ? process.versions.node : say(language, 'doctorNode', { version: process.versions.node })
  return { name: 'Node.js', ok, required: true, detail }
}

const require = createRequire(import.meta.url)

// A package counts as there when it loads, not when its folder exists.
async function checkCapability(capability: Capability, language: Language): Promise<Check> {
  const { name, packages, required } = capability
  const missing: string[] = []
  for (const { load, install } of packages) {
    try {
      if (capability.dataOnly?.includes(load)) require.resolve(load)
      else await import(load)
    } catch {
      missing.push(install)
    }
  }
  const base = { name: name[language], required }
  if (missing.length === 0) return { ...base, ok: true, detail: say(language, 'doctorThere') }
  return {
    ...base,
    ok: false,
    detail: say(language, 'doctorMissing', { packages: missing.join(' ') }),
    install: `npm install ${missing.join(' ')}`,
  }
}

async function readSettings(context: CommandContext): Promise<Pick<Diagnosis, 'settings' | 'settingsError'>> {
  try {
    return { settings: listSettings(await context.loadSettings(), context.language) }
  } catch (error) {
    return { settings: [], settingsError: describeError(error, context.language) }
  }
}

function listSettings(loaded: LoadedSettings, language: Language): SettingLine[] {
  return (Object.keys(settingTable) as SettingKey[]).map((key) => {
    const value = key === 'lang' ? (loaded.settings.lang ?? language) : loaded.settings[key]
    const { env, secret } = settingTable[key]
    return {
      key,
      env,
      value: mask(value, secret ?? false),
      source: nameSource(loaded.sources[key], language),
    }
  })
}

function mask(value: unknown, secret: boolean): unknown {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map((item) => mask(item, secret))
  if (typeof value !== 'string') return value
  if (!secret) return maskCredentials(value)
  // Four characters tell two keys apart; of a short secret even they are too much.
  return value.length >= 16 ? `****${value.slice(-4)}` : '****'
}

function nameSource(source: SettingSource, language: Language): string {
  if (source.from === 'default') return say(language, 'sourceDefault')
  return say(language, source.from === 'file' ? 'sourceFile' : 'sourceEnvironment', { name: source.name })
}

function describe(diagnosis: Diagnosis, language: Language): string {
  const lines = diagnosis.checks.map((check) => {
    const mark = check.ok ? '✓' : check.required ? '✗' : '–'
    const install = check.install ? `\n    ${say(language, 'doctorInstall', { command: check.install })}` : ''
    return `${mark} ${check.name}: ${check.detail}${install}`
  })
  lines.push('', say(language, 'doctorSettings'))
  if (diagnosis.settingsError) lines.push(`✗ ${say(language, 'error', diagnosis.settingsError)}`)
  for (const { key, env, value, source } of diagnosis.settings) {
    const unset = value === null || (Array.isArray(value) && value.length === 0)
    lines.push(`  ${key} = ${unset ? say(language, 'doctorUnset') : value} [${unset ? env : source}]`)
  }
  lines.push('', say(language, diagnosis.ok ? 'doctorFine' : 'doctorFaulty'))
  return `${lines.join('\n')}\n`
}
