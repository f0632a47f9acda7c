/** Paragraph properties of a .doc that the reader uses; absent means as the style says. */
export type DocProperties = {
  centred?: boolean
  /** 1-based index into the list overrides, 0 for none. */
  list?: number
  level?: number
  inTable?: boolean
  rowEnd?: boolean
  depth?: number
}

/** Property codes of [MS-DOC] 2.6.2. */
const codes = {
  justify: 0x2461,
  justifyOld: 0x2403,
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerRowEnd: 0x244c,
} as const

const tableDefinitions = new Set([0xd606, 0xd608])

/** Reads a run of property modifiers; what is not known is stepped over by its own length. */
export function readProperties(view: DataView, from: number, to: number): DocProperties {
  const found: DocProperties = {}
  for (let at = from; at + 3 <= to; ) {
    const code = view.getUint16(at, true)
    at += 2
    const value = view.getUint8(at)
    if (code === codes.justify || code === codes.justifyOld) found.centred = value === 1
    else if (code === codes.level) found.level = value
    else if (code === codes.list && at + 2 <= to) found.list = view.getInt16(at, true)
    else if (code === codes.inTable) found.inTable = value === 1
    else if (code === codes.rowEnd || code === codes.innerRowEnd) found.rowEnd = value === 1
    else if (code === codes.depth && at + 4 <= to) found.depth = view.getUint32(at, true)
    at += operandBytes(view, code, at, to)
  }
  return found
}

/** Length of a modifier's operand, told by the top three bits of its code. */
export function operandBytes(view: DataView, code: number, at: number, to: number): number {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1
    case 2:
    case 4:
    case 5:
      return 2
    case 3:
      return 4
    case 6:
      if (tableDefinitions.has(code)) return at + 2 <= to ? view.getUint16(at, true) + 1 : to - at
      return view.getUint8(at) + 1
    default:
      return 3
  }
}
