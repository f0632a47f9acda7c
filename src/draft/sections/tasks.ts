import type { Point } from '../../types.ts'
import type { Chosen, Composer, Context } from '../context.ts'
import { groupOf, headingOf } from '../headings.ts'
import { unitsOf } from '../material.ts'

/** Units named for one measure before 等 stands for the rest. */
const mostUnits = 1

/** The measures one by one: headline, what is done, who answers for it. */
export const tasks: Composer = (materials, context) => {
  const byClause = new Map<string, Chosen[]>()
  for (const material of materials) {
    const list = byClause.get(material.clause.id) ?? []
    list.push(material)
    byClause.set(material.clause.id, list)
  }
  const inGroup = new Map<string, number>()
  for (const [{ clause }] of [...byClause.values()] as [Chosen][]) {
    const group = groupOf(clause, context)
    if (group !== undefined) inGroup.set(group, (inGroup.get(group) ?? 0) + 1)
  }
  const labelled = new Set<string>()
  return [...byClause.values()].flatMap((list) => {
    const { clause } = list[0]!
    const label = headingOf(clause, context)
    const top = groupOf(clause, context)
    // A sub-heading over a single entry is that entry's headline.
    const group = top !== undefined && inGroup.get(top)! > 1 ? top : undefined
    const text = list.flatMap((material) => material.told).join('') + units(list, context)
    if (text === '') return []
    const show = label !== undefined && label !== group && !labelled.has(label)
    if (label !== undefined) labelled.add(label)
    const point: Point = {
      kind: 'statement',
      text,
      ...(show && { label }),
      ...(group !== undefined && { group }),
      sources: list.flatMap((material) => material.sources),
    }
    return [point]
  })
}

/** 由甲局、乙局牵头。 for a clause, or 负责 where the source names no lead. */
function units(list: readonly Chosen[], { brief }: Context): string {
  const agencies = unitsOf(brief, list[0]!.clause)
  const told = list.flatMap((material) => material.told).join('')
  const leads = names(agencies.filter((agency) => agency.lead))
  const others = names(agencies.filter((agency) => !agency.lead))
  const shown = leads.length > 0 ? leads : others
  const fresh = shown.filter((name) => !told.includes(name))
  if (fresh.length === 0) return ''
  const named = `${fresh.slice(0, mostUnits).join('、')}${fresh.length > mostUnits ? '等' : ''}`
  return `由${named}${leads.length > 0 ? '牵头' : '负责'}。`
}

const names = (agencies: readonly { name: string }[]) => [...new Set(agencies.map(({ name }) => name))]
