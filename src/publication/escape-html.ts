import { plainLines, plainText } from './plain-text.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** One line of text as HTML content or as a quoted attribute value. */
export const escapeHtml = (text: string): string => escapeMarkup(plainText(text))

/** A stretch of the source as HTML content, its line ends, tabs and outer blanks kept. */
export const escapeQuote = (text: string): string => escapeMarkup(plainLines(text))

const escapeMarkup = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!)
