import { findDates } from './dates.ts'
import type { Line } from './lines.ts'

const opening =
  /^[（(]{0,2}(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|^[（(]{1,2}《[^》]{4,60}》(?:已|经|由|于)/
const steps = /通过|公布|发布|批准|修订|修正|施行/

/** （2015年9月23日…通过…）, 2007年7月26日 浙江省第十届人民代表大会…通过: how a regulation came to be. */
export const isHistory = (text: string) =>
  opening.test(text) &&
  text.length <= 1200 &&
  steps.test(text) &&
  (/^[（(]/.test(text) || /(?:通过|公布|发布|批准|修订|修正|施行)[）)]?$/.test(text))

/** A line that begins a history, though its bracket may close some lines below. */
export const opensHistory = (text: string) => opening.test(text) && /^[（(]/.test(text)

/** The history that starts at `index`, joined when its bracket closes some lines below. */
export function historyLines(
  lines: readonly Line[],
  index: number,
): { text: string; length: number } | undefined {
  const first = lines[index]
  if (!first || first.cells || !opening.test(first.text)) return undefined
  if (!/^[（(]/.test(first.text) || /[）)]$/.test(first.text))
    return isHistory(first.text) ? { text: first.text, length: 1 } : undefined
  let text = first.text
  for (let length = 2; length <= 12; length++) {
    const line = lines[index + length - 1]
    if (!line || line.cells || line.text.length > 200) return undefined
    text += line.text
    if (/[）)]$/.test(line.text)) return steps.test(text) ? { text, length } : undefined
  }
  return undefined
}

/**
 * The date a history gives for the publication; adoption and approval are no publication.
 *
 * @param history  one or several steps, each opening with its date
 */
export function publicationDate(history: string): string | undefined {
  const dates = findDates(history)
  const published = dates.filter((date, place) => {
    const step = history.slice(date.index + date.length, dates[place + 1]?.index ?? history.length)
    return /(?:公布|发布)[）)。\s　]*$/.test(step) && !/修[订正改]/.test(step)
  })
  return published.at(-1)?.iso
}

/** The latest order of a history: 国务院令第746号 of `（2021年7月27日中华人民共和国国务院令第746号公布）`. */
export function publicationOrder(history: string): string | undefined {
  let order: string | undefined
  for (const match of history.matchAll(
    /日\s?((?:中华人民共和国)?[\u4e00-\u9fff、 ]{2,40}?令)\s?(第\s?\d{1,4}\s?号)/g,
  ))
    order = `${match[1]}${match[2]}`.replace(/\s/g, '')
  return order
}

/** 自2014年7月1日起施行 among the steps of a history. */
export function effectiveDate(history: string): string | undefined {
  const match = /自([^自（）]{8,16})起施行/.exec(history)
  return match ? findDates(match[1] as string)[0]?.iso : undefined
}
