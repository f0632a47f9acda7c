import { matchAt, type Reader } from './scan.ts'

// Prefixes of national, trade and local standards (国家标准管理办法) and of the international bodies
const standard =
  /^(?:GB|GBZ|GA|DB\d*|HJ|JGJ|CJJ|CJ|JT|JTG|JTS|JG|JC|ISO|IEC|NY|SN|QB|YY|WS|MZ|SL|TB|LY|HG|YD|YC|TD|CH|DZ|AQ|XF|RB|SB|WB|GY|LD|MH|DL|NB|SH|SY|T|Q)(?:\/[A-Z]{1,6})?$/
const latin = /[A-Za-z][A-Za-z\d]*(?:[./:_@&?=%+-][A-Za-z\d]+)*(?:\/[A-Za-z]+)?/y
const standardNumber = / ?\d[\d.]*(?:-\d{2,4})?/y

/** Passes over Latin words, addresses and the numbers of standards: GB 50180, IPv6, PM2.5, www.qinghe.example. */
export const skipLatin: Reader = ({ text }, at) => {
  const word = matchAt(latin, text, at)?.[0] ?? ''
  const end = at + word.length
  return standard.test(word) ? end + (matchAt(standardNumber, text, end)?.[0].length ?? 0) : end
}

// 11441700007280420Y/2021-00050, 5G, 4K; a unit (500m, 3km) is read as one
const glued =
  /\d+(?![\d.,]*(?:mm|cm|km|m|kg|mg|g|t|L|ml|mL|kW|MW|kV|kWh|MWh|dB|MB|GB|TB|Gbps|Mbps)(?![A-Za-z]))[A-Za-z][A-Za-z\d]*(?:[/_-][A-Za-z\d]+)*/y

/** Passes over digits that letters run into: an index code, 5G. */
export const skipGlued: Reader = ({ text }, at) => at + (matchAt(glued, text, at)?.[0].length ?? 0)
