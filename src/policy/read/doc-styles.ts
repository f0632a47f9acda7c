import { type DocProperties, readProperties } from './doc-properties.ts'
import { viewOf } from './doc-structure.ts'

type Style = { readonly base: number; readonly own: DocProperties }

const noBase = 0xfff
const maxDepth = 20

/** Paragraph properties of every style with what it inherits ([MS-DOC] 2.9.271 STSH). */
export function readDocStyles(sheet: Uint8Array): (style: number) => DocProperties {
  const styles = new Map<number, Style>()
  const view = viewOf(sheet)
  if (sheet.length > 6) {
    const headBytes = view.getUint16(0, true)
    const count = view.getUint16(2, true)
    const baseBytes = view.getUint16(4, true)
    let at = 2 + headBytes
    for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
      const length = view.getUint16(at, true)
      const style = length === 0 ? undefined : readStyle(view, at + 2, length, baseBytes)
      if (style) styles.set(index, style)
      at += 2 + length + (length & 1)
    }
  }
  return (style) => {
    const found: DocProperties = {}
    let next: number | undefined = style
    for (let depth = 0; next !== undefined && depth < maxDepth; depth++) {
      const step: Style | undefined = styles.get(next)
      if (step) Object.assign(found, { ...step.own, ...found })
      next = step && step.base !== noBase ? step.base : undefined
    }
    return found
  }
}

/** One style: its head, its name, then for paragraph styles the paragraph properties. */
function readStyle(view: DataView, at: number, length: number, headBytes: number): Style | undefined {
  const end = Math.min(view.byteLength, at + length)
  if (at + Math.max(10, headBytes) > end) return undefined
  const kindAndBase = view.getUint16(at + 2, true)
  if ((kindAndBase & 0xf) !== 1) return undefined
  const base = kindAndBase >> 4
  const nameAt = at + headBytes
  if (nameAt + 2 > end) return { base, own: {} }
  let upx = nameAt + 2 + view.getUint16(nameAt, true) * 2 + 2
  upx += (upx - at) & 1
  if (upx + 2 > end) return { base, own: {} }
  const size = view.getUint16(upx, true)
  // The properties begin after the style's own index.
  return { base, own: readProperties(view, upx + 4, Math.min(end, upx + 2 + size)) }
}
