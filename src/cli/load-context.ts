import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LoadedSettings } from '../config.ts'
import { chooseLanguage, type Language } from './choose-language.ts'

/** What every command needs to know before it starts. */
export type CommandContext = {
  readonly language: Language
  /**
   * The settings, checked when first asked for.
   *
   * @throws {JieduError} the codes of `loadSettings`
   */
  readonly loadSettings: () => Promise<LoadedSettings>
  /** Why the settings cannot be used, when that is already known. */
  readonly settingsError?: unknown
}

/**
 * Reads what the arguments, the environment and the settings file say about language and settings.
 *
 * Faulty settings do not stop help, version or doctor: they are thrown when a command asks for them.
 */
export async function loadContext(argv: readonly string[]): Promise<CommandContext> {
  const path = flagValue(argv, '--config')
  const load = async () =>
    (await import('../config.ts')).loadSettings({ cwd: process.cwd(), env: process.env, path })
  const chosen = (setting?: Language) => chooseLanguage(flagValue(argv, '--lang'), setting, process.env)
  if (!needsSettings(path)) return { language: chosen(), loadSettings: load }
  try {
    const loaded = await load()
    return { language: chosen(loaded.settings.lang), loadSettings: async () => loaded }
  } catch (settingsError) {
    return { language: chosen(), loadSettings: load, settingsError }
  }
}

/** Whether anything is set at all; when not, the schema library need not be loaded for the language alone. */
function needsSettings(path: string | undefined): boolean {
  return path !== undefined || Boolean(process.env.JIEDU_LANG) || hasConfigFile(process.cwd())
}

function hasConfigFile(folder: string): boolean {
  const parent = dirname(folder)
  return existsSync(join(folder, 'jiedu.config.json')) || (parent !== folder && hasConfigFile(parent))
}

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const index = argv.findIndex((argument) => argument === flag || argument.startsWith(`${flag}=`))
  if (index === -1) return undefined
  return argv[index]?.includes('=') ? argv[index].slice(flag.length + 1) : argv[index + 1]
}
