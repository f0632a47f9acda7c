/**
 * Arithmetic on plain decimals kept as strings, so that 1.1亿 is 110000000 and never 110000000.00000001.
 *
 * A decimal here has an optional minus sign, no exponent, no superfluous zero: `0.5`, `-3`, `110000000`.
 */

/** Drops zeros that carry nothing: `007.50` → `7.5`. */
export function plainDecimal(digits: string): string {
  const sign = digits.startsWith('-') ? '-' : ''
  const [whole = '', part = ''] = (sign ? digits.slice(1) : digits).split('.')
  const left = whole.replace(/^0+(?=\d)/, '') || '0'
  const right = part.replace(/0+$/, '')
  const plain = right ? `${left}.${right}` : left
  return plain === '0' ? '0' : sign + plain
}

/** `value` × 10^`places`. */
export function shiftDecimal(value: string, places: number): string {
  const [whole = '', part = ''] = value.split('.')
  if (places === 0) return plainDecimal(value)
  if (places > 0) {
    const padded = part.padEnd(places, '0')
    return plainDecimal(`${whole}${padded.slice(0, places)}.${padded.slice(places)}`)
  }
  const sign = whole.startsWith('-') ? '-' : ''
  const padded = whole.slice(sign.length).padStart(1 - places, '0')
  return plainDecimal(`${sign}${padded.slice(0, places)}.${padded.slice(places)}${part}`)
}

export function addDecimals(a: string, b: string): string {
  const scale = Math.max(fractionLength(a), fractionLength(b))
  const sum = scaled(a, scale) + scaled(b, scale)
  return shiftDecimal(String(sum), -scale)
}

/** Below zero, zero or above zero, as `a` is smaller than, equal to or larger than `b`. */
export function compareDecimals(a: string, b: string): number {
  const scale = Math.max(fractionLength(a), fractionLength(b))
  const difference = scaled(a, scale) - scaled(b, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

const fractionLength = (value: string) => value.split('.')[1]?.length ?? 0
const scaled = (value: string, scale: number) => BigInt(shiftDecimal(value, scale))
