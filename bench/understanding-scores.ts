import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readBrief } from '../src/policy/brief.ts'
import { toDocument } from '../src/policy/document.ts'
import { elements, elementsPresent } from '../src/policy/elements.ts'
import { readPolicyFile } from '../src/policy/read/index.ts'
import { sentenceRole } from '../src/policy/roles.ts'
import { splitSentences } from '../src/text/sentences.ts'
import type { PolicyBrief, PolicyDocument } from '../src/types.ts'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
export const policyFolder = join(shared, 'corpus/policies')
export const ofdFolder = join(shared, 'corpus/ofd')
export const goldFolder = join(shared, 'gold')

export type Understood = { readonly document: PolicyDocument; readonly brief: PolicyBrief }

/** A policy file read and understood. */
export async function understand(path: string): Promise<Understood> {
  const bytes = readFileSync(path)
  const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
  const read = await readPolicyFile(bytes, basename(path))
  const document = toDocument(read, { name: basename(path), sha256: hash(bytes) }, { hash })
  return { document, brief: readBrief(document) }
}

type Gold = {
  readonly id: string
  readonly meta: Readonly<Record<string, unknown>>
  readonly outline: readonly { level: number; heading: string }[]
  readonly elements: Readonly<Record<string, { present: boolean; quotes?: string[] }>>
  readonly facts: readonly { element: string; quote: string }[]
}

export type Scores = {
  readonly documents: number
  metadata: { right: number; asked: number }
  outline: { hit: number; given: number; wanted: number }
  elements: { hit: number; given: number; wanted: number }
  roles: { right: number; asked: number; readonly confusion: Map<string, number> }
  /** What differs, one line each. */
  readonly differences: string[]
}

/** Share of hits among what was given and what was wanted, in one number. */
export const f1 = ({ hit, given, wanted }: Scores['outline']) => (2 * hit) / (given + wanted)

/** All gold annotations against what the reader and the understanding make of their files. */
export async function scoreGold(): Promise<Scores> {
  const files = readdirSync(goldFolder).filter((name) => name.endsWith('.gold.json'))
  const scores: Scores = {
    documents: files.length,
    metadata: { right: 0, asked: 0 },
    outline: { hit: 0, given: 0, wanted: 0 },
    elements: { hit: 0, given: 0, wanted: 0 },
    roles: { right: 0, asked: 0, confusion: new Map() },
    differences: [],
  }
  const names = readdirSync(policyFolder)
  for (const file of files) {
    const gold = JSON.parse(readFileSync(join(goldFolder, file), 'utf8')) as Gold
    const name = names.find(
      (entry) => entry.startsWith(`${gold.id}.`) && !entry.includes('rendered'),
    ) as string
    const understood = await understand(join(policyFolder, name))
    scoreMetadata(gold, understood.document, scores)
    scoreOutline(gold, understood.brief, scores)
    scoreElements(gold, understood, scores)
    scoreRoles(gold, understood, scores)
  }
  return scores
}

const bare = (value: unknown) =>
  String((Array.isArray(value) ? value.join('|') : value) ?? '').replace(/[\s\u3000]/g, '')

const fields = {
  title: (document: PolicyDocument) => document.title,
  wrapperTitle: (document: PolicyDocument) => document.wrapperTitle,
  docNumber: (document: PolicyDocument) => document.documentNumber,
  issuer: (document: PolicyDocument) => document.issuers,
  issuedOn: (document: PolicyDocument) => document.issuedOn,
  effectiveFrom: (document: PolicyDocument) => document.effectiveFrom,
  validity: (document: PolicyDocument) => document.validity,
  validUntil: (document: PolicyDocument) => document.validUntil,
  kind: (document: PolicyDocument) => document.kind,
  repeals: (document: PolicyDocument) => document.repeals,
} as const

function scoreMetadata(gold: Gold, document: PolicyDocument, scores: Scores) {
  for (const [field, read] of Object.entries(fields)) {
    const got = bare(read(document))
    const want = bare(gold.meta[field])
    scores.metadata.asked += 1
    if (got === want) scores.metadata.right += 1
    else scores.differences.push(`${gold.id} ${field}: got ${got || '∅'}, want ${want || '∅'}`)
  }
}

function scoreOutline(gold: Gold, brief: PolicyBrief, scores: Scores) {
  const given = brief.clauses
    .filter((clause) => clause.form === 'heading' || clause.form === 'article')
    .map((clause) => `${clause.level} ${bare(`${clause.number ?? ''}${clause.heading ?? ''}`)}`)
  const wanted = gold.outline.map((entry) => `${entry.level} ${bare(entry.heading)}`)
  scores.outline.hit += commonLength(given, wanted)
  scores.outline.given += given.length
  scores.outline.wanted += wanted.length
  for (const key of given) if (!wanted.includes(key)) scores.differences.push(`${gold.id} outline has ${key}`)
  for (const key of wanted)
    if (!given.includes(key)) scores.differences.push(`${gold.id} outline lacks ${key}`)
}

/** Length of the longest common subsequence of two lists. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let previous = new Array<number>(b.length + 1).fill(0)
  for (const left of a) {
    const row = [0]
    for (let index = 0; index < b.length; index++)
      row.push(
        left === b[index]
          ? (previous[index] as number) + 1
          : Math.max(previous[index + 1] as number, row[index] as number),
      )
    previous = row
  }
  return previous.at(-1) as number
}

function scoreElements(gold: Gold, { document, brief }: Understood, scores: Scores) {
  const present = elementsPresent(document, brief)
  for (const element of elements) {
    const want = gold.elements[element]?.present ?? false
    const got = present.includes(element)
    scores.elements.wanted += Number(want)
    scores.elements.given += Number(got)
    scores.elements.hit += Number(want && got)
    if (want !== got) scores.differences.push(`${gold.id} element ${element}: got ${got}, want ${want}`)
  }
}

/** Sentences a gold file quotes for an element, against the role each gets. */
function scoreRoles(gold: Gold, { document, brief }: Understood, scores: Scores) {
  const quotes = [
    ...gold.facts.map(({ element, quote }) => ({ element, quote })),
    ...Object.entries(gold.elements).flatMap(([element, { quotes = [] }]) =>
      quotes.map((quote) => ({ element, quote })),
    ),
  ]
  const sentences = brief.clauses.flatMap((clause) => {
    const text = document.text.slice(...clause.span)
    return splitSentences(text).map(([start, end]) => ({ text: bare(text.slice(start, end)), clause }))
  })
  for (const { element, quote } of quotes) {
    const found = sentences.find(({ text }) => text.includes(bare(quote)))
    if (!found) continue
    const role = sentenceRole(found.text, found.clause.role)
    scores.roles.asked += 1
    if (role === element) scores.roles.right += 1
    else {
      const key = `${element} → ${role}`
      scores.roles.confusion.set(key, (scores.roles.confusion.get(key) ?? 0) + 1)
    }
  }
}
