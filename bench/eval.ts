import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { textRank } from './text-rank.ts'

/**
 * Scores the embedded engine on every gold document, beside two plain methods, with the shared scorer.
 *
 * Each document goes through the command line as a user would start it: `npm run eval [-- id …] [-- --missed]`.
 */
const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const shared = join(root, '..', 'shared')
if (!existsSync(shared)) {
  console.error(`the gold documents are expected in ${shared}; nothing was measured`)
  process.exit(2)
}

type Score = {
  draftChars: number
  factCoverage: { weighted: number; missed: string[]; byElement: Record<string, string> }
  taskCoverage: { value: number; missed: string[] }
  elementCoverage: { value: number; missed: string[] }
  unsupportedNumbers: string[]
  unsupportedCitations: string[]
  copyRate: number
  longestRun: number
  longestRunText: string
  lengthRatio: number
  selfRepeat13: number
  meanSentenceChars: number
}
type Gold = { id: string; facts: { id: string; what: string; importance: number; quote: string }[] }

const { scoreDraft } = (await import(pathToFileURL(join(shared, 'tools', 'score-draft.mjs')).href)) as {
  scoreDraft(gold: Gold, policy: string, draft: string): Score
}
const policies = join(shared, 'corpus', 'policies')
const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const out = mkdtempSync(join(tmpdir(), 'jiedu-eval-'))

const columns: [string, (score: Score) => number, (value: number) => string][] = [
  ['facts', (s) => s.factCoverage.weighted, (v) => v.toFixed(3)],
  ['tasks', (s) => s.taskCoverage.value, (v) => v.toFixed(3)],
  ['elements', (s) => s.elementCoverage.value, (v) => v.toFixed(3)],
  ['numbers', (s) => s.unsupportedNumbers.length, (v) => v.toFixed(1)],
  ['citations', (s) => s.unsupportedCitations.length, (v) => v.toFixed(1)],
  ['copy', (s) => s.copyRate, (v) => v.toFixed(3)],
  ['run', (s) => s.longestRun, (v) => v.toFixed(0)],
  ['length', (s) => s.lengthRatio, (v) => v.toFixed(3)],
  ['repeat', (s) => s.selfRepeat13, (v) => v.toFixed(3)],
  ['sentence', (s) => s.meanSentenceChars, (v) => v.toFixed(1)],
]
const header = ['document'.padEnd(12), ...columns.map(([name]) => name.padStart(9))].join(' ')
const row = (id: string, score: Score) =>
  [id.padEnd(12), ...columns.map(([, value, show]) => show(value(score)).padStart(9))].join(' ')
const meanRow = (id: string, scores: Score[]) =>
  [
    id.padEnd(12),
    ...columns.map(([, value, show]) =>
      show(scores.reduce((sum, score) => sum + value(score), 0) / scores.length).padStart(9),
    ),
  ].join(' ')

/** The policy's own text: the rough sidecar of a saved page, or the file itself when it is text already. */
function policyText(file: string): string {
  const sidecar = join(policies, 'text', file.replace(/\.[a-z]+$/, '.txt'))
  return readFileSync(existsSync(sidecar) ? sidecar : join(policies, file), 'utf8')
}

const scores = { jiedu: [] as Score[], lead: [] as Score[], rank: [] as Score[] }
console.log(header)
for (const name of readdirSync(join(shared, 'gold')).filter((file) => file.endsWith('.gold.json'))) {
  const gold = JSON.parse(readFileSync(join(shared, 'gold', name), 'utf8')) as Gold
  if (wanted.length > 0 && !wanted.includes(gold.id)) continue
  const file = ['html', 'md', 'docx', 'doc', 'pdf', 'txt']
    .map((ending) => `${gold.id}.${ending}`)
    .find((candidate) => existsSync(join(policies, candidate)))
  if (file === undefined) throw new Error(`no policy file for ${gold.id}`)
  const folder = join(out, gold.id)
  execFileSync(
    process.execPath,
    [join(root, 'src', 'cli.ts'), 'interpret', join(policies, file), '--out', folder],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const policy = policyText(file)
  const score = scoreDraft(gold, policy, readFileSync(join(folder, 'draft.md'), 'utf8'))
  const sentences = (policy.match(/[^。！？\n]+[。！？]?/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 4)
  scores.jiedu.push(score)
  scores.lead.push(scoreDraft(gold, policy, sentences.slice(0, 15).join('\n')))
  scores.rank.push(scoreDraft(gold, policy, textRank(sentences, 15).join('\n')))
  console.log(row(gold.id, score))
  if (args.includes('--missed')) {
    for (const id of score.factCoverage.missed) {
      const fact = gold.facts.find((candidate) => candidate.id === id)
      console.log(`    missed ${id} [${fact?.importance}] ${fact?.what} ← ${fact?.quote}`)
    }
    if (score.taskCoverage.missed.length > 0) console.log(`    tasks missed ${score.taskCoverage.missed}`)
    if (score.elementCoverage.missed.length > 0)
      console.log(`    elements missed ${score.elementCoverage.missed}`)
    if (score.unsupportedNumbers.length > 0) console.log(`    numbers ${score.unsupportedNumbers.join(' ')}`)
    if (score.unsupportedCitations.length > 0)
      console.log(`    citations ${score.unsupportedCitations.join(' ')}`)
    console.log(`    run ${score.longestRunText}`)
    console.log(`    ${JSON.stringify(score.factCoverage.byElement)}`)
  }
}
console.log(meanRow('mean', scores.jiedu))
console.log(meanRow('lead-15', scores.lead))
console.log(meanRow('TextRank', scores.rank))
console.log(`drafts in ${out}`)
