const digits = '零一二三四五六七八九'

/** A section heading with its number, `一、政策背景`; a heading that brings its own number stays as it is. */
export function numberHeading(heading: string, index: number): string {
  return /^[一二三四五六七八九十]{1,3}、/.test(heading) ? heading : `${chineseNumeral(index + 1)}、${heading}`
}

/** A whole number as `十二`; above 99, where no month, day or usual section goes, as digits. */
export function chineseNumeral(value: number): string {
  if (value > 99) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`
}
