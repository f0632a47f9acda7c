import type { InterpretationDraft, PolicyDocument } from '../types.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { type Block, layoutLead, layoutSection, type Piece } from './layout-section.ts'
import { notApplicableLines } from './not-applicable-line.ts'
import { numberHeading } from './number-heading.ts'
import { sourceLine } from './source-line.ts'

/**
 * The draft as the Markdown a person edits: title, lead, one `##` section after the other, then what does not
 * apply and the policy it explains. It holds no anchors; any Markdown reader shows every point as it is written.
 */
export function renderMarkdown(document: PolicyDocument, draft: InterpretationDraft): string {
  const sections = draft.sections.flatMap((section, index) => [
    `## ${escapeMarkdown(numberHeading(section.heading, index), 'heading')}`,
    ...layoutSection(section).map(renderBlock),
  ])
  const notApplicable = notApplicableLines(draft.notApplicable).map(
    (line) => `- ${escapeMarkdown(line, 'inline')}`,
  )
  const source = sourceLine(document, draft)
  const closing = [notApplicable.join('\n'), escapeMarkdown(source)].filter(Boolean)
  return `${[
    `# ${escapeMarkdown(draft.title, 'heading')}`,
    ...layoutLead(draft.lead).map(renderBlock),
    ...sections,
    ...(closing.length > 0 ? ['---', ...closing] : []),
  ].join('\n\n')}\n`
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return labelled(block.pieces)
    case 'list':
      return block.items.map((entry) => `- ${entry.map(labelled).join('\n\n  ')}`).join('\n')
    case 'subheading':
      return `### ${escapeMarkdown(block.text, 'heading')}`
    case 'question':
      return `### 问：${escapeMarkdown(block.piece.text, 'heading')}`
    case 'answer':
      return escapeMarkdown(`${block.opens ? '答：' : ''}${joinText(block.pieces)}`)
    case 'table':
      return [
        tableLine(block.columns),
        `|${' --- |'.repeat(block.columns.length)}`,
        ...block.rows.map(({ cells }) => tableLine(cells.map((cell) => cell || '—'))),
      ].join('\n')
  }
}

/** Sentences of one paragraph or entry; its headline is bold, which ends before the ： so that 汉字 may follow. */
function labelled(pieces: readonly Piece[]): string {
  const label = pieces[0]?.label
  if (label === undefined) return escapeMarkdown(joinText(pieces))
  return `**${escapeMarkdown(label, 'inline')}**：${escapeMarkdown(joinText(pieces), 'inline')}`
}

const joinText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text.trim()).join('')

const tableLine = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => escapeMarkdown(cell, 'cell')).join(' | ')} |`
