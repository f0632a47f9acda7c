import { chromeLines } from './chrome.data.ts'

const maxChars = 200

/** Whether a line belongs to the page it stands on and not to the policy. */
export function isChromeLine(text: string): boolean {
  if (text.length > maxChars) return false
  const bare = text.replace(/[\s\u3000]/g, '')
  return bare !== '' && chromeLines.some((pattern) => pattern.test(bare))
}
