import { elementsPresent } from '../policy/elements.ts'
import type {
  DraftSection,
  InterpretationDraft,
  Point,
  PolicyBrief,
  PolicyDocument,
  Role,
  Span,
} from '../types.ts'
import { anchor, type Chosen, type Context } from './context.ts'
import { purpose } from './cues.data.ts'
import { markOpening, markUnverified } from './mark-unverified.ts'
import { type Material, readMaterial } from './material.ts'
import { quoteLongRuns } from './quote-runs.ts'
import { route } from './route.ts'
import { withExample } from './sections/example.ts'
import { sections } from './sections/index.ts'
import { planSelection, type Selected } from './select.ts'
import { tell } from './tell.ts'

/**
 * Length of a draft as a share of its policy, in letters, digits and Han characters. Inspectors object to
 * condensed copies and readers to length; published interpretations run from .2 to 1.0 of their policy.
 */
const lengthShare = 0.595
/** A policy this short is told almost whole. */
const shortPolicy = 1500
const shortShare = 0.8
/** Longest draft in characters: a reader gives up before the ninety-fifth percentile of published ones. */
const longestDraft = 6000

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
  const present: ReadonlySet<Role> = new Set(elementsPresent(document, brief))
  const context: Context = { document, brief, present, shortTitle: `《${document.kind}》`, names, clauseById }

  const materials = readMaterial(document, brief)
  const length = letterCount(document.text)
  const share = length < shortPolicy ? shortShare : lengthShare
  const title = `${named(document)}解读`
  const opening = lead(context)
  const frame = letterCount(title) + opening.reduce((sum, point) => sum + pointLetters(point), 0)
  const target = Math.min(longestDraft, Math.max(frame, Math.round(length * share)) - frame)

  // What the composers add and the rewriting saves is known only afterwards, so the budget is set by trial.
  let budget = target
  const select = planSelection(materials)
  const tellOnce = onceEach((selected) => tell(selected, names))
  const draftWithin = (letters: number) => compose(select(letters).map(tellOnce), context)
  let drafted = draftWithin(budget)
  let best = drafted
  let bestLetters = 0
  for (let trial = 0; ; trial += 1) {
    const actual = draftedLetters(drafted)
    const fits = actual <= target
    if (trial === 0 || (fits ? bestLetters > target || actual > bestLetters : actual < bestLetters)) {
      best = drafted
      bestLetters = actual
    }
    if (trial === trials || (fits && actual >= target * 0.99)) break
    budget = Math.max(80, Math.round(budget + (target * 0.995 - actual) * 0.9))
    drafted = draftWithin(budget)
  }
  const { told, notApplicable } = best
  return {
    schema: 'jiedu/1',
    documentId: document.id,
    title,
    lead: markOpening(opening, document),
    sections: markUnverified(quoteLongRuns(told, document), document),
    notApplicable,
    engine: 'embedded',
  }
}

/** How often the budget is set anew; most drafts fit after two. */
const trials = 5

type Drafted = { told: DraftSection[]; notApplicable: { role: Role; reason: string }[] }

/** Trials differ in a few sentences only: what is told of the others is remembered from the trial before. */
function onceEach(tellSelected: (selected: Selected) => Chosen): (selected: Selected) => Chosen {
  const known = new Map<Material, Map<string, Chosen>>()
  return (selected) => {
    const key = selected.told.join()
    const tellings = known.get(selected.material) ?? new Map<string, Chosen>()
    known.set(selected.material, tellings)
    const chosen = tellings.get(key) ?? tellSelected(selected)
    tellings.set(key, chosen)
    return chosen
  }
}

function compose(all: readonly Chosen[], context: Context): Drafted {
  const chosen = all.filter(({ told, text }) => told.length > 0 || purpose.test(text))
  const routed = route(chosen)
  const told: DraftSection[] = []
  const notApplicable: { role: Role; reason: string }[] = []
  for (const [role, heading, composer] of sections) {
    const points = composer(routed.get(role) ?? [], context)
    if (points.length > 0) told.push({ role, heading, points })
    else if (role !== 'questions' && !context.present.has(role))
      notApplicable.push({ role, reason: noMaterial })
  }
  return { told: withExample(told, context.brief), notApplicable }
}

const letterCount = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').length

/** Letters of everything below the opening as a reader sees it. */
const draftedLetters = ({ told, notApplicable }: Drafted): number =>
  told.reduce((sum, section) => sum + sectionLetters(section), 0) +
  (notApplicable.length === 0 ? 0 : notApplicable.length * roleLetters + letterCount(`不适用${noMaterial}`))

/** A section with its heading, the number in front of it, its sub-headings and the heads of its table. */
function sectionLetters({ role, heading, points }: DraftSection): number {
  const groups = new Set(points.map((point) => ('group' in point ? point.group : undefined)))
  const subheadings = [...groups].reduce((sum, group) => sum + letterCount(group ?? ''), 0)
  const row = points.find((point) => point.kind === 'row')
  const columns = row === undefined ? 0 : row.cells.reduce((sum, { label }) => sum + letterCount(label), 0)
  const marks = role === 'questions' ? points.length : 0
  const own = points.reduce((sum, point) => sum + pointLetters(point), 0)
  return letterCount(heading) + 1 + subheadings + columns + marks + own
}

/** Letters in the name of an element without material. */
const roleLetters = 4
const noMaterial = '原文没有相关规定'

const pointLetters = (point: Point): number =>
  (point.kind === 'row'
    ? point.cells.reduce((sum, { text }) => sum + letterCount(text), 0)
    : letterCount(point.text)) +
  (point.kind === 'statement' ? letterCount(point.label ?? '') : 0) +
  (point.kind === 'placeholder' ? letterCount(`待补充${point.reason}`) : 0)

/** 《Title》, or the bare title when only the page around the text states it. */
const named = ({ title, text }: PolicyDocument): string =>
  title.includes('《') || !bare(text).includes(bare(title)) ? title : `《${title}》`

const bare = (text: string) => text.replace(/\s+/gu, '')

/** Who issued the document, when and under which number; the title stands right above. */
function lead({ document, brief, shortTitle }: Context): Point[] {
  const first = brief.clauses[0]
  if (first === undefined) return []
  const at = document.text.indexOf(document.title)
  const passage = passed(document.text, Math.max(0, at))
  if (passage !== undefined)
    return [
      {
        kind: 'statement',
        text: `${shortTitle}${passage.text}。`,
        sources: [anchor(first, passage.span)],
      },
    ]
  const span: Span = at >= 0 ? [at, at + document.title.length] : first.span
  const date = document.issuedOn?.match(/^(\d{4})-0?(\d+)-0?(\d+)$/)
  const when = date === null || date === undefined ? '' : `于${date[1]}年${date[2]}月${date[3]}日`
  const [issuer] = document.issuers
  // A title that opens with its issuer has said who.
  const who =
    issuer === undefined || document.title.includes(issuer)
      ? ''
      : `由${issuer}${document.issuers.length > 1 ? '等部门' : ''}`
  const number = document.documentNumber === undefined ? '' : `，文号${document.documentNumber}`
  if (`${when}${who}${number}` === '') return []
  const verb = document.kind === '条例' ? '公布' : '印发'
  const text = `${shortTitle}${who}${when}${verb}${number}。`
  return [{ kind: 'statement', text, sources: [anchor(first, span)] }]
}

const session =
  /(\d{4}年\d{1,2}月\d{1,2}日)([\u4e00-\u9fff]{2,30}?(?:人民代表大会(?:常务委员会)?|政府))(?:第[一二三四五六七八九十百]{1,5}(?:届|次)[\u4e00-\u9fff]{0,24}?)*(?:会议|常务会议)?(通过|批准|修订|修正)/gu

/** Letters below a title within which a statute says who passed it when. */
const nearTitle = 600

/** 于某日由某常务委员会通过，某日由某常务委员会批准: what stands in brackets below the title of a statute. */
function passed(text: string, start: number): { text: string; span: Span } | undefined {
  const steps = [...text.slice(start, start + nearTitle).matchAll(session)]
  const last = steps.at(-1)
  if (last === undefined) return undefined
  const told = steps.map(([, date, body, verb]) => `${date}由${body!.replace(/第.{1,6}届/u, '')}${verb}`)
  return {
    text: `于${told.join('，')}`,
    span: [start + steps[0]!.index, start + last.index + last[0].length],
  }
}
