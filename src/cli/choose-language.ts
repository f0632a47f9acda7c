export type Language = 'zh-CN' | 'en'

/**
 * The language of everything said to the person: the `--lang` flag, else the setting, else the locale.
 *
 * Only a locale that starts with `en` asks for English; `C`, `POSIX` and all others mean Chinese, because the
 * tool works on Chinese documents.
 */
export function chooseLanguage(
  flag: string | undefined,
  setting: Language | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (flag === 'zh-CN' || flag === 'en') return flag
  if (setting) return setting
  // POSIX order: an empty variable counts as unset
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^en([-_.@]|$)/i.test(locale) ? 'en' : 'zh-CN'
}
