/** Is the UTF-16 unit a Han character (unified ideographs, extension A, 〇, 々, compatibility ideographs)? */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  code === 0x3007 ||
  code === 0x3005 ||
  (code >= 0xf900 && code <= 0xfaff)

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** ASCII letter, either case. */
export const isLatin = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
