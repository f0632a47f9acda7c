import type { ListPlace } from './list-numbers.ts'
import { scanXml } from './xml-scan.ts'

export type ParagraphStyle = { readonly centred?: boolean; readonly place?: ListPlace }

type Raw = {
  base?: string
  centred?: boolean | undefined
  list?: string | undefined
  level?: number | undefined
}

const maxDepth = 20

/** Alignment and list of each paragraph style of `word/styles.xml`, with what it inherits. */
export function readStyles(xml: string): ReadonlyMap<string, ParagraphStyle> {
  const raws = new Map<string, Raw>()
  let raw: Raw | undefined
  scanXml(xml, {
    open(tag, attribute) {
      const name = tag.replace(/^\w+:/, '')
      if (name === 'style') {
        raw = {}
        if (attribute('w:type') === 'paragraph') raws.set(attribute('w:styleId') ?? '', raw)
      } else if (!raw) return
      else if (name === 'basedOn') raw.base = attribute('w:val') ?? ''
      else if (name === 'jc') raw.centred = attribute('w:val') === 'center'
      else if (name === 'numId') raw.list = attribute('w:val') ?? ''
      else if (name === 'ilvl') raw.level = Number(attribute('w:val'))
    },
    close(tag) {
      if (tag.endsWith(':style')) raw = undefined
    },
  })
  const styles = new Map<string, ParagraphStyle>()
  for (const id of raws.keys()) {
    const found: Raw = {}
    let next: string | undefined = id
    for (let depth = 0; next !== undefined && depth < maxDepth; depth++) {
      const step: Raw | undefined = raws.get(next)
      found.centred ??= step?.centred
      found.list ??= step?.list
      found.level ??= step?.level
      next = step?.base
    }
    styles.set(id, {
      ...(found.centred && { centred: true }),
      ...(found.list && found.list !== '0' && { place: { list: found.list, level: found.level ?? 0 } }),
    })
  }
  return styles
}
