import type { DraftSection, Point, PolicyDocument } from '../types.ts'

const number =
  /\d[\d.,]*(?:[%％‰]|[万亿]?元|年|个?月|日|个|项|家|名|人|号|周岁)?|[〇零一二三四五六七八九十百千万]+(?=元|年|个月|日)/gu

/** Marks a text's numbers: 每人3000元【待核实】. */
const mark = (text: string): string => text.replace(number, (value) => `${value}【待核实】`)

/**
 * Marks every number of a draft 【待核实】 when the policy was read by character recognition, which confuses
 * digits: each has to be held against the page before it is published.
 *
 * @returns  the sections as they are when nothing was recognised
 */
export function markUnverified(sections: readonly DraftSection[], document: PolicyDocument): DraftSection[] {
  if (!wasRecognised(document)) return [...sections]
  return sections.map((section) => ({ ...section, points: section.points.map(markPoint) }))
}

/** The same for the opening sentences. */
export const markOpening = (lead: readonly Point[], document: PolicyDocument): Point[] =>
  wasRecognised(document) ? lead.map(markPoint) : [...lead]

const wasRecognised = ({ warnings }: PolicyDocument): boolean =>
  warnings.some(({ code }) => code === 'ocr-number')

function markPoint(point: Point): Point {
  if (point.kind !== 'row') return { ...point, text: mark(point.text) }
  const cells = point.cells.map(({ label, text }) => ({ label, text: mark(text) }))
  return { ...point, text: mark(point.text), cells }
}
