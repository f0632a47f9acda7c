import type { SourceFormat, Warning } from '../../types.ts'

/**
 * One block of a file in reading order, before anything is understood.
 *
 * A table keeps its cells apart; a merged row has a single cell. `text` of a table is its rows joined by line
 * ends, cells by tabs.
 */
export type Block = {
  readonly kind: 'paragraph' | 'table'
  readonly text: string
  readonly rows?: readonly (readonly string[])[]
  /** Set where the format says so; absent means unknown. */
  readonly centred?: boolean
}

/** What the page or file says about itself outside its body (meta tags, the 索引号 table, a crawler's header). */
export type SourceMeta = {
  readonly title?: string
  readonly documentNumber?: string
  readonly issuer?: string
  /** 成文日期 field, ISO date. */
  readonly issuedOn?: string
  /** Publication date of the page, ISO date: the least trusted date. */
  readonly publishedOn?: string
}

export type ReadNote = Omit<Warning, 'span'> & { readonly block?: number }

export type ReadResult = {
  readonly format: SourceFormat
  readonly blocks: readonly Block[]
  readonly meta: SourceMeta
  readonly notes: readonly ReadNote[]
}
