import { bodyNames, chromeNames } from './chrome.data.ts'
import { isChromeLine } from './chrome-line.ts'
import { type DomNode, isElement } from './dom.ts'
import type { PageBlock } from './html-blocks.ts'
import { isMetaTable } from './html-meta.ts'
import { metaField, splitMetaLine } from './meta-fields.ts'

type Zone = 'body' | 'chrome' | 'none'

const attachmentLine = /^附(?:件|表|图)|\.(?:docx?|xlsx?|wps|et|pdf|ofd|zip|rar|jpe?g|png)$/i
/** A signature that closes a document without a date under it. */
const agencyLine = /^[\p{Script=Han}\s]{2,40}(?:政府|办公[室厅]|委员会|[局厅部院])$/u
const policyLine =
  /^(?:第[〇零一二三四五六七八九十百\d]{1,5}[章节条编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|附[件表]|目\s*录|各.{2,60}[:：]$)|[〔﹝[（(]\s*(?:19|20)\d\d\s*[〕﹞\])）]\s*第?\s*\d{1,5}\s*号|^\s*(?:\d{4}|[二〇○零一九]{4})\s*年.{1,6}月.{1,4}日|^[（(].{2,40}[）)]$/

/**
 * The blocks of the policy among all blocks of a page.
 *
 * Each block weighs for or against being policy text; the run of neighbours with the greatest sum is the body, and
 * what is furniture inside it is left out. One pass, so a page of any size stays linear.
 */
export function chooseBody(blocks: readonly PageBlock[]): PageBlock[] {
  const zones = new Map<DomNode, Zone>()
  const weights = blocks.map((block) => weigh(block, zoneOf(block.node, zones)))
  const [start, end] = heaviestRun(weights.map((weight) => weight.value))
  return blocks.slice(start, end).filter((_, index) => !weights[start + index]?.drop)
}

function weigh(block: PageBlock, zone: Zone): { value: number; drop: boolean } {
  const bonus = zone === 'body' ? 15 : zone === 'chrome' ? -40 : 0
  if (block.rows) {
    if (isMetaTable(block)) return { value: 0, drop: true }
    return { value: Math.min(400, block.text.length / 2) + bonus, drop: false }
  }
  const { text } = block
  if (metaField(text) || (zone !== 'body' && splitMetaLine(text))) return { value: -2, drop: true }
  if (isChromeLine(text)) return { value: -15, drop: true }
  if (attachmentLine.test(text)) return { value: 5 + bonus, drop: false }
  if (block.linkShare > 0.6 && text.length < 120)
    return { value: -15 + Math.min(0, bonus), drop: zone !== 'body' }
  const punctuated = /[，。；：、！？]/.test(text)
  if (punctuated && text.length > 12) return { value: Math.min(200, text.length) + bonus, drop: false }
  if (/[。；：！？]$/.test(text)) return { value: 4 + bonus, drop: false }
  if (agencyLine.test(text)) return { value: 2 + bonus, drop: false }
  if (policyLine.test(text)) return { value: 8 + bonus, drop: false }
  if (block.centred || block.heading || text.length > 24) return { value: 4 + bonus, drop: false }
  return { value: -4 + bonus, drop: false }
}

/** The zone of the nearest named ancestor, remembered for every element on the way. */
function zoneOf(node: DomNode, zones: Map<DomNode, Zone>): Zone {
  const path: DomNode[] = []
  let zone: Zone | undefined
  for (let current: DomNode | null = node; current; current = current.parentNode) {
    zone = zones.get(current) ?? ownZone(current)
    if (zone) break
    path.push(current)
  }
  const found = zone ?? 'none'
  for (const visited of path) zones.set(visited, found)
  return found
}

function ownZone(node: DomNode): Zone | undefined {
  if (!isElement(node)) return undefined
  if (/^(?:nav|footer|aside)$/.test(node.localName)) return 'chrome'
  const names = `${node.getAttribute('id') ?? ''} ${node.getAttribute('class') ?? ''}`.split(/\s+/)
  if (names.some((name) => bodyNames.test(name))) return 'body'
  if (names.some((name) => chromeNames.test(name))) return 'chrome'
  return undefined
}

/** Kadane's maximum subarray as a half-open range. */
function heaviestRun(weights: readonly number[]): [number, number] {
  let best = 0
  let range: [number, number] = [0, 0]
  let sum = 0
  let start = 0
  for (const [index, weight] of weights.entries()) {
    if (sum <= 0) {
      sum = 0
      start = index
    }
    sum += weight
    if (sum > best) {
      best = sum
      range = [start, index + 1]
    }
  }
  return range
}
