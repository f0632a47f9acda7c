import type { DraftSection, InterpretationDraft, Point, PolicyBrief, PolicyDocument, Role } from '../types.ts'
import { anchor, type Context } from './context.ts'
import { readMaterial } from './material.ts'
import { route } from './route.ts'
import { sections } from './sections/index.ts'
import { selectMaterial } from './select.ts'
import { tell } from './tell.ts'

/** Share of the policy's length a draft may take; inspectors object to condensed copies, readers to length. */
const lengthShare = 0.5
const shortPolicy = 1500
const longestDraft = 5000

/**
 * The embedded engine: an interpretation draft from the brief alone, without model, network or clock.
 *
 * The same document gives the same draft, byte for byte. Every statement, row and answer carries the clauses
 * it was made from; what the source lacks is a placeholder or a reason, never a sentence.
 */
export function draftInterpretation(document: PolicyDocument, brief: PolicyBrief): InterpretationDraft {
  const clauseById = new Map(brief.clauses.map((clause) => [clause.id, clause]))
  const names = [
    ...new Set([...brief.agencies.map(({ name }) => name), ...brief.terms.map(({ term }) => term)]),
  ]
    .filter((name) => name.length >= 3)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const context: Context = { document, brief, shortTitle: `《${document.kind}》`, names, clauseById }

  const materials = readMaterial(document, brief)
  const length = materials.reduce((sum, { text }) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0)
  const share = length < shortPolicy ? 0.75 : lengthShare
  const chosen = selectMaterial(materials, Math.min(longestDraft, Math.round(length * share)))
    .map((selected) => tell(selected, names))
    .filter(({ told }) => told.length > 0)
  const routed = route(chosen)

  const told: DraftSection[] = []
  const notApplicable: { role: Role; reason: string }[] = []
  for (const [role, heading, compose] of sections) {
    const points = compose(routed.get(role) ?? [], context)
    if (points.length > 0) told.push({ role, heading, points })
    else if (role !== 'questions') notApplicable.push({ role, reason: absence[role] ?? '原文没有相关内容' })
  }
  return {
    schema: 'jiedu/1',
    documentId: document.id,
    title: `${bare(document.title)}解读`,
    lead: lead(context),
    sections: told,
    notApplicable,
    engine: 'embedded',
  }
}

const absence: Partial<Record<Role, string>> = {
  changes: '原文没有废止或修改旧文件的规定',
  validity: '原文没有写明施行日期和有效期',
  terms: '原文没有给出专门定义',
  service: '原文没有规定申请办理的程序',
  goals: '原文没有单列目标',
}

const bare = (title: string) => (title.includes('《') ? title : `《${title}》`)

/** Which document, whose, of when. */
function lead({ document, brief, shortTitle }: Context): Point[] {
  const first = brief.clauses[0]
  if (first === undefined) return []
  const part = document.parts[document.partIndex]
  const at = document.text.indexOf(document.title)
  const span: readonly [number, number] =
    at >= 0 ? [at, at + document.title.length] : (part?.span ?? first.span)
  const date = document.issuedOn?.match(/^(\d{4})-0?(\d+)-0?(\d+)$/)
  const when = date === null || date === undefined ? '' : `${date[1]}年${date[2]}月${date[3]}日，`
  const who = document.issuers.join('、')
  const number = document.documentNumber === undefined ? '' : `（${document.documentNumber}）`
  const verb = who === '' ? '' : `${who}${document.kind === '条例' ? '公布' : '印发'}`
  const text = `${when}${verb}《${document.title}》${number}（以下简称${shortTitle}）。`
  return [{ kind: 'statement', text, sources: [anchor(first, span)] }]
}
