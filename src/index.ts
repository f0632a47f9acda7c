/**
 * The public door for programs: the walk, its renderers, the core types with their schemas, and the one error class.
 */
export { JieduError } from './errors.ts'
export { type Engine, type Interpretation, type InterpretOptions, interpret, type Step } from './interpret.ts'
export { renderHtml, renderMarkdown } from './publication/index.ts'
export * from './types.ts'
