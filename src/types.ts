import { z } from 'zod'

/**
 * The core types of the walk: PolicyDocument → PolicyBrief → InterpretationDraft.
 *
 * Everything is plain JSON. A span is half-open `[start, end)` in UTF-16 units of `PolicyDocument.text`
 * unless its type says otherwise.
 */
export const spanSchema = z.tuple([z.number().int().min(0), z.number().int().min(0)]).readonly()
export type Span = z.infer<typeof spanSchema>

const schemaVersion = z.literal('jiedu/1')

export const warningSchema = z.object({
  code: z.enum([
    'page-without-text',
    'hidden-copy',
    'hidden-kept',
    'control-character',
    'encoding-guess',
    'ocr-number',
    'page-folio',
    'cut-at-limit',
    'embedded-content',
    'document-number',
    'several-parts',
    'traditional-characters',
    'not-a-policy',
    'page-chrome',
  ]),
  message: z.string(),
  span: spanSchema.optional(),
})
export type Warning = z.infer<typeof warningSchema>

export const sourceFormatSchema = z.enum(['txt', 'md', 'html', 'docx', 'doc', 'pdf', 'ofd', 'image'])
export type SourceFormat = z.infer<typeof sourceFormatSchema>

/** One table of the source: its rows as cell spans, so that a cell can be quoted and anchored. */
export const tableSchema = z.object({
  span: spanSchema,
  rows: z.array(z.array(spanSchema)),
})
export type Table = z.infer<typeof tableSchema>

/** A stretch of the file that stands on its own: the wrapper notice, the policy it carries, an attachment. */
export const documentPartSchema = z.object({
  title: z.string(),
  role: z.enum(['wrapper', 'policy', 'attachment']),
  span: spanSchema,
})
export type DocumentPart = z.infer<typeof documentPartSchema>

export const isoDateSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const policyDocumentSchema = z.object({
  schema: schemaVersion,
  /** First 16 hex digits of the SHA-256 of `text`. */
  id: z.string(),
  /** Title of the text to be interpreted: the inner document of a 印发 notice, else the document itself. */
  title: z.string(),
  wrapperTitle: z.string().optional(),
  /** The document's own number in canonical form, `国办发〔2018〕123号`; absent when it states none. */
  documentNumber: z.string().optional(),
  issuers: z.array(z.string()),
  issuedOn: isoDateSchema.optional(),
  effectiveFrom: z.union([isoDateSchema, z.literal('on-publication')]).optional(),
  validUntil: isoDateSchema.optional(),
  /** The validity period as written, `5年`. */
  validity: z.string().optional(),
  /** Kind word of the title: 通知, 意见, 办法… */
  kind: z.string(),
  /** Titles this document repeals, each with its 《》. */
  repeals: z.array(z.string()),
  /** The whole text, one paragraph or table row a line; cells of a row are joined by a tab. */
  text: z.string(),
  tables: z.array(tableSchema),
  parts: z.array(documentPartSchema),
  /** Span of the part that is interpreted (an index into `parts`). */
  partIndex: z.number().int().min(0),
  source: z.object({ name: z.string(), format: sourceFormatSchema, sha256: z.string() }),
  warnings: z.array(warningSchema),
})
export type PolicyDocument = z.infer<typeof policyDocumentSchema>

/** What a clause is for. The first nine are the elements of the national rule (国办发〔2016〕80号 实施细则). */
export const roleSchema = z.enum([
  'background',
  'goals',
  'tasks',
  'scope',
  'standards',
  'cautions',
  'terms',
  'benefits',
  'changes',
  'service',
  'safeguards',
  'validity',
  'questions',
  'contact',
])
export type Role = z.infer<typeof roleSchema>

export const clauseSchema = z.object({
  /** Stable within a document: `c1`, `c2`… in reading order. */
  id: z.string(),
  /** Numbers from the top: `['一、', '（二）', '1.']` or `['第一章', '第三条', '（一）']`. */
  path: z.array(z.string()),
  /**
   * 1 for the highest level used in the part; 0 for the paragraphs before the first heading and of the notice that
   * carries the part. Articles are 2 with or without chapters above them.
   */
  level: z.number().int().min(0),
  /** What carries the number: a heading stands over text, an item is an entry of a list, a paragraph has no number. */
  form: z.enum(['heading', 'article', 'item', 'paragraph', 'row']),
  number: z.string().optional(),
  /** Heading without its number, cut at the first 。 when it runs into the text. */
  heading: z.string().optional(),
  parentId: z.string().optional(),
  /** The clause's own text with number and heading, without its children. */
  span: spanSchema,
  /** The running text after number and heading; empty span when there is none. */
  bodySpan: spanSchema,
  role: roleSchema,
})
export type Clause = z.infer<typeof clauseSchema>

export const factKindSchema = z.enum([
  'date',
  'duration',
  'money',
  'percent',
  'count',
  'measure',
  'article',
  'documentNumber',
  'citation',
  'agency',
  'phone',
  'modality',
  'plan-period',
  'ratio',
])
export type FactKind = z.infer<typeof factKindSchema>

export const comparatorSchema = z.enum(['=', '>=', '<=', '>', '<', '~'])
export const edgeSchema = z.enum(['by-end', 'from', 'within', 'between', 'until', 'before', 'after'])

/**
 * One checkable value. Two facts are equal when kind, value, unit, comparator, edge and anchor are equal.
 *
 * `value` is canonical: a plain decimal (`30000`), an ISO date or its known part (`2027-06`, `--06`), a range
 * `5..10`, a document number, a title in 《》, a modal word.
 */
export const factSchema = z.object({
  kind: factKindSchema,
  value: z.string(),
  unit: z.string().optional(),
  comparator: comparatorSchema.optional(),
  edge: edgeSchema.optional(),
  /** What a period is counted from, `发布之日`. */
  anchor: z.string().optional(),
  span: spanSchema,
  clauseId: z.string(),
})
export type Fact = z.infer<typeof factSchema>

export const termSchema = z.object({
  term: z.string(),
  definition: z.string(),
  kind: z.enum(['definition', 'abbreviation']),
  span: spanSchema,
  definitionSpan: spanSchema,
  clauseId: z.string(),
})
export type Term = z.infer<typeof termSchema>

export const agencySchema = z.object({
  name: z.string(),
  /** What the source says it does here: 牵头, 负责, 配合, 指导, 参与, 责任单位… */
  duty: z.string(),
  lead: z.boolean(),
  /** The text the duty bears on: the sentences before a responsibility bracket, or the sentence the agency heads. */
  span: spanSchema,
  clauseId: z.string(),
})
export type Agency = z.infer<typeof agencySchema>

export const citationSchema = z.object({
  title: z.string(),
  documentNumber: z.string().optional(),
  relation: z.enum(['basis', 'repeals', 'amends', 'mentions']),
  span: spanSchema,
  clauseId: z.string(),
})
export type Citation = z.infer<typeof citationSchema>

export const audienceSchema = z.object({ name: z.string(), span: spanSchema, clauseId: z.string() })
export type Audience = z.infer<typeof audienceSchema>

export const policyBriefSchema = z.object({
  schema: schemaVersion,
  documentId: z.string(),
  clauses: z.array(clauseSchema),
  facts: z.array(factSchema),
  terms: z.array(termSchema),
  agencies: z.array(agencySchema),
  citations: z.array(citationSchema),
  audiences: z.array(audienceSchema),
})
export type PolicyBrief = z.infer<typeof policyBriefSchema>

export const sourceAnchorSchema = z.object({ clauseId: z.string(), span: spanSchema })
export type SourceAnchor = z.infer<typeof sourceAnchorSchema>

/** Sub-heading a point stands under; neighbours with the same one form a group. */
const grouped = { group: z.string().optional() }
const anchored = { sources: z.array(sourceAnchorSchema).min(1) }

/**
 * One sentence, row, question, answer or placeholder of a draft. Everything but a question or a placeholder
 * carries at least one source; a placeholder says what is missing and why.
 */
export const pointSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('statement'),
    text: z.string().min(1),
    /** Headline shown before the text: the task's name, the year of a goal, the term explained. */
    label: z.string().optional(),
    ...grouped,
    ...anchored,
  }),
  z.object({
    kind: z.literal('row'),
    text: z.string().min(1),
    cells: z.array(z.object({ label: z.string(), text: z.string() })).min(1),
    ...grouped,
    ...anchored,
  }),
  z.object({ kind: z.literal('question'), text: z.string().min(1), sources: z.array(sourceAnchorSchema) }),
  z.object({ kind: z.literal('answer'), text: z.string().min(1), ...anchored }),
  z.object({
    kind: z.literal('placeholder'),
    text: z.string().min(1),
    reason: z.string().min(1),
    sources: z.array(sourceAnchorSchema),
  }),
])
export type Point = z.infer<typeof pointSchema>

export const draftSectionSchema = z.object({
  role: roleSchema,
  heading: z.string(),
  points: z.array(pointSchema).min(1),
})
export type DraftSection = z.infer<typeof draftSectionSchema>

export const interpretationDraftSchema = z.object({
  schema: schemaVersion,
  documentId: z.string(),
  title: z.string(),
  /** Opening sentences: which document, whose, since when. */
  lead: z.array(pointSchema),
  sections: z.array(draftSectionSchema),
  /** Elements the policy has no material for, each with the reason. */
  notApplicable: z.array(z.object({ role: roleSchema, reason: z.string() })),
  engine: z.enum(['embedded', 'model']),
  createdAt: z.string().optional(),
})
export type InterpretationDraft = z.infer<typeof interpretationDraftSchema>
