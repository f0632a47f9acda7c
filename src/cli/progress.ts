import type { Language } from './choose-language.ts'
import type { MessageName } from './messages.data.ts'
import { say } from './say.ts'

/** One line on standard error that says what is being done; silent unless standard error is a terminal. */
export function makeProgress(language: Language): {
  show(name: MessageName, values?: Record<string, number>): void
  clear(): void
} {
  const visible = process.stderr.isTTY === true
  let shown = false
  return {
    show(name, values) {
      if (!visible) return
      process.stderr.write(`\r\u001b[K${say(language, name, values)}`)
      shown = true
    },
    clear() {
      if (shown) process.stderr.write('\r\u001b[K')
      shown = false
    },
  }
}
