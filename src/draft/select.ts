import type { Clause, Role } from '../types.ts'
import type { Material } from './material.ts'
import { roleOf } from './route.ts'
import { shortenLists } from './shorten.ts'
import { telegraph } from './telegraph.ts'

/** A chosen sentence: the groups of it that are told, in order. */
export type Selected = { readonly material: Material; readonly told: readonly number[] }

type Item = { sentence: number; groups: number[]; core: boolean; value: number; cost: number }

/** Share of the budget the first phrases of all measures may take, so that the rest can go to what matters most. */
const measureShare = 0.5

const isMeasure = ({ form, role, level }: Clause): boolean =>
  role !== 'background' && (form === 'heading' || form === 'article' || (form === 'paragraph' && level > 1))

/** What each further phrase of the same clause is worth beside the one before. */
const fatigue = 0.9

/** A group worth keeping whatever the room: it holds a figure, a ban, a definition or the like. */
const wanted = 2

/**
 * Chooses what to tell within a budget: first the best sentence under every heading, then whole sentences and
 * single phrases by value for their length (a greedy knapsack).
 *
 * @param materials  every sentence of the policy in order
 * @param budget     characters the draft may take up, without punctuation
 */
export function selectMaterial(materials: readonly Material[], budget: number): Selected[] {
  if (materials.length === 0) return []
  const items = materials.flatMap((material, index) => itemsOf(material, index))
  const density = (item: Item) => item.value / Math.max(8, item.cost) ** 0.85
  const order = [...items].sort((a, b) => density(b) - density(a) || a.sentence - b.sentence)

  const told = new Map<number, Set<number>>()
  let spent = 0
  const take = (item: Item) => {
    const groups = told.get(item.sentence) ?? new Set<number>()
    for (const group of item.groups) groups.add(group)
    told.set(item.sentence, groups)
    spent += item.cost
    taken.add(item)
  }
  const taken = new Set<Item>()

  // Every element with material is told once, whatever it costs.
  const roles = new Map<Role, Item>()
  for (const item of order) {
    const role = roleOf(materials[item.sentence]!)
    if (item.core && item.value > 0 && !roles.has(role)) roles.set(role, item)
  }
  for (const item of roles.values()) take(item)

  // No measure goes untold: every heading, article and paragraph of the body gets its best phrase first.
  const covered = new Set<string>()
  for (const item of order) {
    const { clause } = materials[item.sentence]!
    if (!item.core || taken.has(item) || covered.has(clause.id) || !isMeasure(clause) || item.value <= 0)
      continue
    if (spent + item.cost > budget * measureShare) continue
    covered.add(clause.id)
    take(item)
  }
  const usable = (item: Item) =>
    !taken.has(item) && item.value > 0.05 && (item.core || told.has(item.sentence))
  // A clause that has had its say counts less, so that the draft follows the whole document.
  const said = new Map<string, number>()
  const clauseOf = (item: Item) => materials[item.sentence]!.clause.id
  for (let threshold = density(order[0] ?? items[0]!); threshold > 0.005; threshold *= 0.9) {
    for (const item of order) {
      if (density(item) < threshold) break
      if (!usable(item) || spent + item.cost > budget) continue
      const times = said.get(clauseOf(item)) ?? 0
      if (density(item) * fatigue ** times < threshold) continue
      said.set(clauseOf(item), times + 1)
      take(item)
    }
  }
  return [...told]
    .sort(([a], [b]) => a - b)
    .map(([sentence, groups]) => ({
      material: materials[sentence]!,
      told: [...groups].sort((a, b) => a - b),
    }))
}

function itemsOf(material: Material, sentence: number): Item[] {
  const { groups } = material
  if (groups.length === 0) return []
  const first = groups.findIndex((group) => !group.preamble)
  const core = new Set<number>()
  const opensList = new Set<number>()
  const head = first === -1 ? 0 : first
  const opener = groups[head]!
  const sharesSubject =
    opener.subject !== undefined &&
    opener.value < wanted &&
    groups.some((group, index) => index > head && group.standsAlone && group.value >= wanted)
  // A sentence that opens with its subject cannot go without it, unless what follows can take the subject over.
  if (!opener.standsAlone && !sharesSubject) core.add(head)
  groups.forEach((group, index) => {
    if (group.value >= wanted && !group.preamble) core.add(index)
    // What follows a colon explains it, and the colon needs what follows.
    if (group.mark === '：' && index + 1 < groups.length) opensList.add(index)
  })
  // Of a list the best entry comes with the line that opens it, and no entry without that line.
  for (const index of opensList) {
    const followers = groups.map((_, at) => at).filter((at) => at > index)
    if (followers.every((at) => !core.has(at)))
      core.add(followers.reduce((best, at) => (groups[at]!.value > groups[best]!.value ? at : best)))
    core.add(index)
  }
  if (core.size === 0) core.add(head)
  for (const index of [...core]) lean(groups, index, core)
  const cost = (indexes: Iterable<number>) => {
    let total = 0
    for (const index of indexes)
      total += shortenLists(telegraph(groups[index]!.text)).replace(/[^\p{L}\p{N}]/gu, '').length
    return total
  }
  const value = (indexes: Iterable<number>) => {
    let total = 0
    for (const index of indexes) total += groups[index]!.value
    return total
  }
  const items: Item[] = [{ sentence, groups: [...core], core: true, value: value(core), cost: cost(core) }]
  groups.forEach((group, index) => {
    if (core.has(index) || group.preamble) return
    const extra = new Set([index])
    lean(groups, index, extra)
    const added = [...extra].filter((other) => !core.has(other))
    items.push({ sentence, groups: added, core: false, value: value(added), cost: cost(added) })
  })
  return items
}

/** A group that leans on the one before brings it along. */
function lean(groups: Material['groups'], index: number, into: Set<number>): void {
  for (let at = index; at > 0 && groups[at]!.dependent; at -= 1) into.add(at - 1)
}
