/**
 * Text from a policy or a model as it may be shown: no control characters, no invisible direction or format
 * marks, no half surrogate pairs, white space collapsed to single blanks.
 *
 * Direction marks can make a line read other than it is written (CVE-2021-42574); none belongs in an official
 * document. Joiners and variation selectors stay: names of people and places need them.
 */
export function plainText(text: string): string {
  return plainLines(text)
    .replace(/[\s\u2028\u2029]*[\t\n\u2028\u2029][\s\u2028\u2029]*/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** As `plainText`, but tabs and line ends stay: they separate the cells and rows of a quoted table. */
export function plainLines(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(invisible, '')
}

/** Control and format characters (Unicode Cc and Cf) but tab, line end and the two joiners. */
const invisible = /(?![\t\n\u200C\u200D])[\p{Cc}\p{Cf}]/gu
