import type { InterpretationDraft, PolicyBrief, PolicyDocument } from '../types.ts'
import { escapeHtml } from './escape-html.ts'
import { renderMarkdown } from './render-markdown.ts'

export type HtmlOptions = { readonly lang?: 'zh-CN' | 'en' }

export function renderHtml(
  document: PolicyDocument,
  _brief: PolicyBrief,
  draft: InterpretationDraft,
  _options: HtmlOptions = {},
): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escapeHtml(draft.title)}</title><pre>${renderMarkdown(document, draft).replace(/[&<]/g, escapeHtml)}</pre></html>\n`
}
