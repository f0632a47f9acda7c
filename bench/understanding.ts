import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readBrief } from '../src/policy/brief.ts'
import { toDocument } from '../src/policy/document.ts'
import { elements, elementsPresent } from '../src/policy/elements.ts'
import type { ReadResult } from '../src/policy/read/block.ts'
import { sentenceRole } from '../src/policy/roles.ts'
import { splitSentences } from '../src/text/sentences.ts'
import type { PolicyBrief, PolicyDocument } from '../src/types.ts'

/**
 * How well policies are understood: metadata, outline and elements against the gold annotations, or with
 * `--corpus` a table of every file of the corpus.
 */
const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const folder = join(shared, 'corpus/policies')
const hash = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')

export type Understood = { document: PolicyDocument; brief: PolicyBrief }

export async function understand(path: string): Promise<Understood> {
  const bytes = readFileSync(path)
  const read = await readAny(bytes, path)
  const document = toDocument(read, { name: basename(path), sha256: hash(bytes) }, { hash })
  return { document, brief: readBrief(document) }
}

async function readAny(bytes: Uint8Array, path: string): Promise<ReadResult> {
  if (!process.argv.includes('--sidecar')) {
    const { readPolicyFile } = (await import('../src/policy/read/index.ts')) as {
      readPolicyFile: (bytes: Uint8Array, name: string) => Promise<ReadResult>
    }
    try {
      return await readPolicyFile(bytes, basename(path))
    } catch (error) {
      if (!/\.(?:docx?|pdf)$/.test(path)) throw error
    }
  }
  const sidecar = join(folder, 'text', `${basename(path).replace(/\.[^.]+$/, '')}.txt`)
  const text = existsSync(sidecar) ? readFileSync(sidecar, 'utf8') : Buffer.from(bytes).toString('utf8')
  const blocks = text
    .replace(/^\*\*[^*]+\*\*[:：].*$|^---$|^#+\s*政策全文|<!--.*-->/gm, '')
    .replace(/^#+\s*|\*\*/gm, '')
    .split('\n')
    .map((line) => ({ kind: 'paragraph' as const, text: line }))
  return { format: 'txt', blocks, meta: {}, notes: [] }
}

type Gold = {
  id: string
  meta: Record<string, unknown>
  outline: { level: number; heading: string }[]
  elements: Record<string, { present: boolean; quotes: string[] }>
  facts: { element: string; quote: string }[]
}

const bare = (value: unknown) => String(value ?? '').replace(/[\s\u3000]/g, '')

const fields = {
  title: (d: PolicyDocument) => d.title,
  wrapperTitle: (d: PolicyDocument) => d.wrapperTitle,
  docNumber: (d: PolicyDocument) => d.documentNumber,
  issuer: (d: PolicyDocument) => d.issuers.join('|'),
  issuedOn: (d: PolicyDocument) => d.issuedOn,
  effectiveFrom: (d: PolicyDocument) => d.effectiveFrom,
  validity: (d: PolicyDocument) => d.validity,
  validUntil: (d: PolicyDocument) => d.validUntil,
  kind: (d: PolicyDocument) => d.kind,
  repeals: (d: PolicyDocument) => d.repeals.join('|'),
} as const

const goldValue = (value: unknown) => (Array.isArray(value) ? value.join('|') : value)

/** Headings of an outline as the gold files write them: `1 一、总体要求`, articles without text. */
export function outlineKeys(brief: PolicyBrief): string[] {
  return brief.clauses
    .filter((clause) => clause.form === 'heading' || clause.form === 'article')
    .map((clause) => `${clause.level} ${bare(`${clause.number ?? ''}${clause.heading ?? ''}`)}`)
}

/** Length of the longest common subsequence of two lists. */
function common(a: readonly string[], b: readonly string[]): number {
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

type ElementCounts = { hit: number; given: number; wanted: number }

function countElements(gold: Gold, present: readonly string[], counts: ElementCounts) {
  for (const element of elements) {
    const want = gold.elements[element]?.present ?? false
    const got = present.includes(element)
    if (want) counts.wanted += 1
    if (got) counts.given += 1
    if (want && got) counts.hit += 1
    if (want !== got) console.log(`  ${gold.id} element ${element}: got ${got} want ${want}`)
  }
}

function reportElements({ hit, given, wanted }: ElementCounts) {
  console.log(
    `elements P ${(hit / given).toFixed(3)} R ${(hit / wanted).toFixed(3)} F1 ${((2 * hit) / (given + wanted)).toFixed(3)}`,
  )
}

type RoleCounts = { total: number; right: number; confusion: Map<string, number> }

/** Sentences the gold files quote for an element, against the role the sentence gets. */
function countRoles(gold: Gold, document: PolicyDocument, brief: PolicyBrief, counts: RoleCounts) {
  const quotes = [
    ...gold.facts.map(({ element, quote }) => ({ element, quote })),
    ...Object.entries(gold.elements).flatMap(([element, { quotes }]) =>
      (quotes ?? []).map((quote) => ({ element, quote })),
    ),
  ]
  const sentences = brief.clauses.flatMap((clause) => {
    const text = document.text.slice(...clause.span)
    return splitSentences(text).map(([start, end]) => ({ text: text.slice(start, end), clause }))
  })
  for (const { element, quote } of quotes) {
    const found = sentences.find(({ text }) => bare(text).includes(bare(quote)))
    if (!found) continue
    const role = sentenceRole(found.text, found.clause.role)
    counts.total += 1
    if (role === element) counts.right += 1
    else {
      const key = `${element} → ${role}`
      counts.confusion.set(key, (counts.confusion.get(key) ?? 0) + 1)
      if (process.argv.includes('--roles'))
        console.log(`  ${gold.id} ${key} (clause ${found.clause.role}): ${quote}`)
    }
  }
}

function reportRoles({ total, right, confusion }: RoleCounts) {
  const worst = [...confusion]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([key, count]) => `${key} ${count}`)
  console.log(`sentence roles agree ${right}/${total} = ${(right / total).toFixed(3)}; ${worst.join(', ')}`)
}

async function scoreGold() {
  const files = readdirSync(join(shared, 'gold')).filter((name) => name.endsWith('.gold.json'))
  let right = 0
  let asked = 0
  let hits = 0
  let given = 0
  let wanted = 0
  const elementCounts: ElementCounts = { hit: 0, given: 0, wanted: 0 }
  const roleCounts: RoleCounts = { total: 0, right: 0, confusion: new Map() }
  for (const file of files) {
    const gold = JSON.parse(readFileSync(join(shared, 'gold', file), 'utf8')) as Gold
    const name = readdirSync(folder).find(
      (entry) => entry.startsWith(`${gold.id}.`) && !entry.includes('rendered'),
    )
    const { document, brief } = await understand(join(folder, name as string))
    for (const [field, read] of Object.entries(fields)) {
      asked += 1
      const got = bare(read(document))
      const want = bare(goldValue(gold.meta[field]))
      if (got === want) right += 1
      else console.log(`  ${gold.id} ${field}: got ${got || '∅'} want ${want || '∅'}`)
    }
    countElements(gold, elementsPresent(document, brief), elementCounts)
    countRoles(gold, document, brief, roleCounts)
    const mine = outlineKeys(brief)
    const theirs = gold.outline.map((entry) => `${entry.level} ${bare(entry.heading)}`)
    const matched = common(mine, theirs)
    hits += matched
    given += mine.length
    wanted += theirs.length
    if (matched < Math.max(mine.length, theirs.length)) {
      console.log(`  ${gold.id} outline ${matched} of ${mine.length} given, ${theirs.length} wanted`)
      if (process.argv.includes('--verbose')) {
        console.log('    extra  ', mine.filter((key) => !theirs.includes(key)).join(' | '))
        console.log('    missing', theirs.filter((key) => !mine.includes(key)).join(' | '))
      }
    }
  }
  reportElements(elementCounts)
  reportRoles(roleCounts)
  console.log(`metadata ${right}/${asked} = ${(right / asked).toFixed(3)}`)
  const precision = hits / given
  const recall = hits / wanted
  console.log(
    `outline P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
  )
}

async function tableOfCorpus() {
  const places = [folder, join(shared, 'corpus/ofd')]
  for (const place of places)
    for (const name of readdirSync(place).filter((entry) => /\.(?:html|md|txt|docx?|pdf|ofd)$/.test(entry))) {
      try {
        const { document, brief } = await understand(join(place, name))
        const parts = document.parts.map((part) => part.role[0]).join('')
        console.log(
          [
            name,
            parts,
            document.title,
            document.documentNumber ?? '-',
            document.issuers.join(' '),
            document.issuedOn ?? '-',
            document.effectiveFrom ?? '-',
            document.validity ?? document.validUntil ?? '-',
            document.kind,
            brief.clauses.length,
            brief.facts.length,
            document.warnings.map((w) => w.code).join(','),
          ].join(' | '),
        )
      } catch (error) {
        console.log(`${name} | ${(error as { code?: string }).code ?? ''} ${(error as Error).message}`)
      }
    }
}

if (process.argv.includes('--corpus')) await tableOfCorpus()
else await scoreGold()
