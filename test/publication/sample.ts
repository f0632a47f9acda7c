import { readFileSync } from 'node:fs'
import {
  type InterpretationDraft,
  interpretationDraftSchema,
  type PolicyBrief,
  type PolicyDocument,
  policyBriefSchema,
  policyDocumentSchema,
} from '../../src/types.ts'

const folder = new URL('../../fixtures/publication/', import.meta.url)

/** The invented 清河县 policy with its brief and a draft that holds every kind of point. */
export function readSample(): { document: PolicyDocument; brief: PolicyBrief; draft: InterpretationDraft } {
  const sample = JSON.parse(readFileSync(new URL('sample.json', folder), 'utf8'))
  return {
    document: policyDocumentSchema.parse(sample.document),
    brief: policyBriefSchema.parse(sample.brief),
    draft: interpretationDraftSchema.parse(sample.draft),
  }
}

export const readFixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** Texts that try to break out of the page or the Markdown they are put in. */
export const hostileTexts: readonly string[] = [
  '</script><script>globalThis.pwned=1</script>',
  '"><img src=x onerror="globalThis.pwned=2">',
  "' onmouseover='globalThis.pwned=3",
  '<!--<style>body{display:none}</style>-->',
  '<svg/onload=globalThis.pwned=4>',
  '</blockquote></li></ol></main><a href="javascript:globalThis.pwned=5">点</a>',
  '&lt;b&gt;&amp;lt;&#60;script&#62;',
  '[点这里](javascript:globalThis.pwned=6)![图](http://example.invalid/x.png)',
  '[甲]: http://example.invalid',
  '# 一、*强调*与_下划_和`代码`',
  '| 甲 | 乙 |\\|\\\\|',
  '{{7*7}}',
  '<a href=data:text/html,x>',
]

/** The sample with every text of document, brief and draft replaced through `change`. */
export function mapSample(change: (text: string) => string): ReturnType<typeof readSample> {
  const { document, brief, draft } = readSample()
  const point = <P extends InterpretationDraft['lead'][number]>(one: P): P => ({
    ...one,
    text: change(one.text),
    ...('cells' in one && {
      cells: one.cells.map(({ label, text }) => ({ label: change(label), text: change(text) })),
    }),
    ...('reason' in one && { reason: change(one.reason) }),
  })
  return {
    document: { ...document, title: change(document.title), issuers: document.issuers.map(change) },
    brief: {
      ...brief,
      clauses: brief.clauses.map((clause) => ({
        ...clause,
        path: clause.path.map(change),
        ...(clause.heading && { heading: change(clause.heading) }),
      })),
    },
    draft: {
      ...draft,
      title: change(draft.title),
      lead: draft.lead.map(point),
      sections: draft.sections.map((section) => ({
        ...section,
        heading: change(section.heading),
        points: section.points.map(point),
      })),
      notApplicable: draft.notApplicable.map(({ role, reason }) => ({ role, reason: change(reason) })),
    },
  }
}
