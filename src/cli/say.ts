import type { Language } from './choose-language.ts'
import { type MessageName, messages } from './messages.data.ts'

/** One message in one language with its `{name}` places filled in. */
export function say(
  language: Language,
  name: MessageName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return messages[name][language].replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place))
}
