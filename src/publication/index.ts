export { type HtmlOptions, renderHtml } from './render-html.ts'
export { renderMarkdown } from './render-markdown.ts'
