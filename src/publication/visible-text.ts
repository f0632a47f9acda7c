import type { Point } from '../types.ts'

/**
 * The words of a point as a reader sees them. A placeholder shows what is missing and why,
 * `【待补充：咨询电话（原文未载明）】`; one whose text already carries its mark keeps it.
 */
export function visibleText(point: Point): string {
  if (point.kind !== 'placeholder') return point.text
  const { text, reason } = point
  const why = text.includes(reason) ? '' : `（${reason.replace(/。$/, '')}）`
  if (!text.includes('【待补充')) return `【待补充：${text.replace(/[。：:]$/, '')}${why}】`
  const end = text.lastIndexOf('】')
  return end < 0 ? `${text}${why}】` : `${text.slice(0, end)}${why}${text.slice(end)}`
}
