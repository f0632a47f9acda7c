/** An ISO date as official documents write it: `2025-06-08` → `2025年6月8日`. */
export function formatDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}
