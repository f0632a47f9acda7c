import { type ListEntry, type ListLevel, makeNumberer, type Numberer } from './list-numbers.ts'
import { scanXml } from './xml-scan.ts'

type Level = { -readonly [key in keyof ListLevel]: ListLevel[key] }
type Override = { start?: number; level?: Level }
type List = { abstract: string; overrides: Map<number, Override> }

const maxLevel = 8

/** The automatic numbers a docx defines in `word/numbering.xml`. */
export function readNumbering(xml: string): Numberer {
  const abstracts = new Map<string, Map<number, Level>>()
  const lists = new Map<string, ListEntry>()
  let abstract: Map<number, Level> | undefined
  let list: List | undefined
  let override: Override | undefined
  let level: Level | undefined
  scanXml(xml, {
    open(name, attribute) {
      const value = (): string => attribute('w:val') ?? ''
      const depth = (): number => Math.min(maxLevel, Math.max(0, Number(attribute('w:ilvl')) || 0))
      switch (name) {
        case 'w:abstractNum':
          abstract = new Map()
          abstracts.set(attribute('w:abstractNumId') ?? '', abstract)
          break
        case 'w:num':
          list = { abstract: '', overrides: new Map() }
          lists.set(attribute('w:numId') ?? '', list)
          break
        case 'w:abstractNumId':
          if (list) list.abstract = value()
          break
        case 'w:lvlOverride':
          override = {}
          list?.overrides.set(depth(), override)
          break
        case 'w:startOverride':
          if (override) override.start = Number(value()) || 0
          break
        case 'w:lvl':
          level = { format: 'decimal', text: '', start: 1, legal: false }
          if (override) override.level = level
          else abstract?.set(depth(), level)
          break
        case 'w:start':
          if (level) level.start = Number(value()) || 0
          break
        case 'w:numFmt':
          if (level) level.format = value()
          break
        case 'w:lvlText':
          if (level) level.text = value()
          break
        case 'w:isLgl':
          if (level) level.legal = true
          break
      }
    },
    close(name) {
      if (name === 'w:lvl') level = undefined
      else if (name === 'w:lvlOverride') override = undefined
      else if (name === 'w:num') list = undefined
      else if (name === 'w:abstractNum') abstract = undefined
    },
  })
  return makeNumberer(abstracts, lists)
}
