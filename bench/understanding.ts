import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { f1, ofdFolder, policyFolder, type Scores, scoreGold, understand } from './understanding-scores.ts'

/**
 * How well policies are understood: metadata, outline, elements and roles against the gold annotations, or with
 * `--corpus` a table of every file of the corpus.
 */
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

function report(scores: Scores) {
  const { metadata, outline, elements, roles } = scores
  for (const line of scores.differences) console.log(`  ${line}`)
  const confused = [...roles.confusion].sort((a, b) => b[1] - a[1]).slice(0, 8)
  console.log(`documents          ${scores.documents}`)
  console.log(`metadata exact     ${percent(metadata.right / metadata.asked)} of ${metadata.asked} fields`)
  console.log(`outline F1         ${f1(outline).toFixed(3)} over ${outline.wanted} headings`)
  console.log(
    `element presence   F1 ${f1(elements).toFixed(3)} P ${(elements.hit / elements.given).toFixed(3)} R ${(elements.hit / elements.wanted).toFixed(3)}`,
  )
  console.log(`sentence roles     ${percent(roles.right / roles.asked)} of ${roles.asked} quoted sentences`)
  console.log(`                   ${confused.map(([key, count]) => `${key} ${count}`).join(', ')}`)
}

async function tableOfCorpus() {
  console.log(
    'file | parts | title | number | issuers | issued | effective | validity | kind | clauses | facts | warnings',
  )
  for (const folder of [policyFolder, ofdFolder])
    for (const name of readdirSync(folder).filter((entry) => /\.(?:html|md|txt|docx?|pdf|ofd)$/.test(entry)))
      console.log(await row(join(folder, name), name))
}

async function row(path: string, name: string): Promise<string> {
  try {
    const { document, brief } = await understand(path)
    return [
      name,
      document.parts.map((part) => part.role[0]).join(''),
      document.title,
      document.documentNumber ?? '-',
      document.issuers.join(' '),
      document.issuedOn ?? '-',
      document.effectiveFrom ?? '-',
      document.validity ?? document.validUntil ?? '-',
      document.kind,
      brief.clauses.length,
      brief.facts.length,
      document.warnings.map((warning) => warning.code).join(','),
    ].join(' | ')
  } catch (error) {
    return `${name} | ${(error as { code?: string }).code ?? ''} ${(error as Error).message}`
  }
}

if (process.argv.includes('--corpus')) await tableOfCorpus()
else report(await scoreGold())
