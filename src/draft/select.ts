import type { Clause, Role } from '../types.ts'
import type { Material } from './material.ts'
import { roleOf } from './route.ts'
import { shortenLists } from './shorten.ts'
import { telegraph } from './telegraph.ts'
import { measureVerbs } from './verbs.data.ts'

/** A chosen sentence: the groups of it that are told, in order. */
export type Selected = { readonly material: Material; readonly told: readonly number[] }

/** A group with all it needs to make sense: what it leans on, the subject it shares, the line that opens its list. */
type Item = { readonly sentence: number; readonly groups: readonly number[]; readonly value: number }

/** Share of the budget the first phrases of all measures may take, so that the rest can go to what matters most. */
const measureShare = 0.5

const isMeasure = ({ form, role, level }: Clause): boolean =>
  role !== 'background' && (form === 'heading' || form === 'article' || (form === 'paragraph' && level > 1))

/** What each further phrase of the same clause is worth beside the one before. */
const fatigue = 0.9

/** How much length counts against a phrase: 1 would make two short phrases as good as one of both lengths. */
const lengthPower = 0.85

/** What a ground or aim must be worth to be told for its own sake. */
const concrete = 1.5

/** Letters below which a phrase is no cheaper: every phrase costs the reader a beginning. */
const shortest = 8

/**
 * Chooses what to tell within a budget: every element once, the best phrase under every heading, then phrase by
 * phrase what is worth most for its length (a greedy knapsack). A phrase always comes with what it leans on.
 *
 * @param materials  every sentence of the policy in order
 * @param budget     characters the draft may take up, without punctuation
 */
export function selectMaterial(materials: readonly Material[], budget: number): Selected[] {
  return planSelection(materials)(budget)
}

/** The part of the choice that does not depend on the budget, done once; the rest for each budget tried. */
export function planSelection(materials: readonly Material[]): (budget: number) => Selected[] {
  const costs = materials.map(({ groups }) => groups.map(({ text }) => toldLetters(text)))
  const items = materials.flatMap((material, index) => itemsOf(material, index))
  return (budget) => selectWithin(materials, costs, items, budget)
}

function selectWithin(
  materials: readonly Material[],
  costs: readonly (readonly number[])[],
  items: readonly Item[],
  budget: number,
): Selected[] {
  const told = new Map<number, Set<number>>()
  const said = new Map<string, number>()
  let spent = 0
  const missing = ({ sentence, groups }: Item) => {
    const known = told.get(sentence)
    return known === undefined ? groups : groups.filter((group) => !known.has(group))
  }
  const costOf = (sentence: number, groups: readonly number[]) =>
    groups.reduce((sum, group) => sum + costs[sentence]![group]!, 0)
  const density = (item: Item) => {
    const groups = missing(item)
    if (groups.length === 0) return 0
    const value = groups.reduce((sum, group) => sum + materials[item.sentence]!.groups[group]!.value, 0)
    return value / Math.max(shortest, costOf(item.sentence, groups)) ** lengthPower
  }
  const take = (item: Item) => {
    const groups = missing(item)
    spent += costOf(item.sentence, groups)
    told.set(item.sentence, new Set([...(told.get(item.sentence) ?? []), ...groups]))
    const { id } = materials[item.sentence]!.clause
    said.set(id, (said.get(id) ?? 0) + 1)
  }

  const first = new Map(items.map((item) => [item, density(item)]))
  const order = items.toSorted((a, b) => first.get(b)! - first.get(a)! || a.sentence - b.sentence)

  // Every element with material is told once, whatever it costs.
  const roles = new Set<Role>()
  for (const item of order) {
    const role = roleOf(materials[item.sentence]!)
    if (roles.has(role) || item.value <= 0) continue
    roles.add(role)
    take(item)
  }
  // No measure goes untold: every heading, article and paragraph of the body gets its best phrase first.
  for (const item of order) {
    const { clause } = materials[item.sentence]!
    if (said.has(clause.id) || !isMeasure(clause) || item.value <= 0) continue
    if (spent + costOf(item.sentence, missing(item)) > budget * measureShare) continue
    take(item)
  }
  // A clause that has had its say counts less, so that the draft follows the whole document.
  let open = order.filter((item) => item.value > 0.05)
  for (let threshold = first.get(order[0]!) ?? 0; threshold > 0.005 && open.length > 0; threshold *= 0.9) {
    const left: Item[] = []
    for (const item of open) {
      const groups = missing(item)
      if (groups.length === 0) continue
      const times = said.get(materials[item.sentence]!.clause.id) ?? 0
      if (density(item) * fatigue ** times < threshold) left.push(item)
      else if (spent + costOf(item.sentence, groups) <= budget) take(item)
    }
    open = left
  }
  return [...told]
    .sort(([a], [b]) => a - b)
    .map(([sentence, groups]) => ({
      material: materials[sentence]!,
      told: [...groups].sort((a, b) => a - b),
    }))
}

const toldLetters = (text: string): number =>
  shortenLists(telegraph(text)).replace(/[^\p{L}\p{N}]/gu, '').length

/** Opens with a modal verb, so it says something of a subject named before. */
const wantsSubject = /^(?:应当?|可以?(?=[\u4e00-\u9fff])|将|须|需|不得|不能|能|会|已|仍)/u

/** A phrase that can take over the subject of its sentence; one with a subject of its own cannot. */
const opensWithVerb = ({ text }: { readonly text: string }): boolean => measureVerbs.has(text.slice(0, 2))

/** Half of a scale, 每增加一次, which says nothing before the other half. */
const halfScale =
  /每(?:再?增加|减少|成功|满|超过|推荐|新增|引进|逾期|提前)(?![^，]*(?:给予|奖|补|扣|罚|加收|[减记加]\d))[^，]*$/u

/** A year or a deadline that opens a phrase and holds for what follows: 到2027年底，建成20处，提供摊位2600个. */
const time =
  /^(?:到|至|自|从|力争)?(?:\d{4}年|“十[三四五六]五”|[一二三四五六七八九十]+年内|每年)[^，]{0,10}(?:，|$)/u

/** The phrase whose time governs this one: the last before it that opens with a time, in the same stretch up to ；. */
function timeOver(groups: Material['groups'], index: number): number | undefined {
  if (time.test(groups[index]!.text)) return undefined
  for (let at = index - 1; at >= 0 && groups[at]!.mark === '，'; at -= 1)
    if (time.test(groups[at]!.text)) return at
  return undefined
}

function itemsOf({ groups }: Material, sentence: number): Item[] {
  if (groups.length === 0) return []
  const firstTold = groups.findIndex((group) => !group.preamble)
  const head = firstTold === -1 ? 0 : firstTold
  const opener = groups[head]!
  const needed = groups.map((group, index): number[] => {
    const before: number[] = []
    if (group.source !== undefined) {
      // The subject of an entry is in the entry, not in the line above the list.
      const entry = groups.findIndex(({ source }) => source === group.source)
      if (index > entry && !groups[entry]!.standsAlone) before.push(entry)
    } else if (index > head && !opener.standsAlone && !(opener.subject !== undefined && opensWithVerb(group)))
      before.push(head)
    if (index > 0 && (group.dependent || (!group.standsAlone && wantsSubject.test(group.text))))
      before.push(index - 1)
    const dated = timeOver(groups, index)
    if (dated !== undefined) before.push(dated)
    if (halfScale.test(group.text) && index + 1 < groups.length) before.push(index + 1)
    const list = groups.findLastIndex(({ mark }, at) => mark === '：' && at < index)
    if (list !== -1) before.push(list)
    return before
  })
  const closed = groups.map((_, index) => {
    const all = new Set<number>()
    const add = (at: number) => {
      if (all.has(at)) return
      all.add(at)
      for (const before of needed[at]!) add(before)
    }
    add(index)
    return all
  })
  const worth = (indexes: Iterable<number>) => {
    let total = 0
    for (const index of indexes) total += groups[index]!.value
    return total
  }
  return groups.flatMap((group, index): Item[] => {
    if (group.preamble && index !== head && group.value < concrete) return []
    let all = closed[index]!
    // A colon needs what follows: the line that opens a list comes with its best entry.
    if (group.mark === '：' && index + 1 < groups.length) {
      const entries = groups.map((_, at) => at).filter((at) => at > index)
      const best = entries.reduce((top, at) => (groups[at]!.value > groups[top]!.value ? at : top))
      all = new Set([...all, ...closed[best]!])
    }
    return [{ sentence, groups: [...all], value: worth(all) }]
  })
}
