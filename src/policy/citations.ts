import type { Citation, Clause, PolicyDocument } from '../types.ts'
import { findDocumentNumbers } from './document-number.ts'
import { outerTitles } from './repeals.ts'
import { titleKey } from './title.ts'

const basis =
  /(?:根据|按照|依据|依照|遵照|参照|贯彻落实|全面落实|落实|贯彻|执行|符合|遵守|对照|结合)[^，。；《》]{0,30}$/
const listed =
  /^(?:[、和及与，]|以及|[（(][^（）()]{2,60}[）)]|\s|等|中共中央|国务院|办公厅|[\u4e00-\u9fff]{0,14}(?=《))*$/
const repealed = /^[^。]{0,400}?(?:废止|停止执行|停止施行|不再执行|失效)(?![后前的之时])/
const amended = /^[^。]{0,80}?(?:修改为|作如下修改|作如下修订|予以修改|予以修订|修正案|进行修订|进行修改)/

/**
 * Documents a clause names in 《》, with their numbers and what the clause does with them.
 *
 * The document itself and the notice that carries it are no citations.
 */
export function readCitations(document: PolicyDocument, clauses: readonly Clause[]): Citation[] {
  const citations: Citation[] = []
  const self = new Set(
    [document.title, document.wrapperTitle ?? '', ...document.parts.map((part) => part.title)].map(titleKey),
  )
  const repeals = new Set(document.repeals)
  for (const clause of clauses) {
    const text = document.text.slice(...clause.span)
    if (!text.includes('《')) continue
    let chain: { end: number; relation: Citation['relation'] } | undefined
    for (const title of outerTitles(text)) {
      const end = title.index + title.text.length
      const number = numberBehind(text, end)
      const before = text.slice(Math.max(0, title.index - 60), title.index)
      const linked = chain && listed.test(text.slice(chain.end, title.index)) ? chain.relation : undefined
      const relation =
        repealed.test(sentenceAfter(text, end)) && repeals.has(title.text)
          ? 'repeals'
          : amended.test(sentenceAfter(text, end)) || /(?:修改|修订|修正)(?:后的)?$/.test(before)
            ? 'amends'
            : basis.test(before) || linked === 'basis'
              ? 'basis'
              : 'mentions'
      const stop = number ? number.end : end
      chain = { end: stop, relation }
      if (self.has(titleKey(title.text))) {
        if (relation !== 'repeals') continue
      }
      // 《申请表》《食品经营许可证》 are papers of an applicant
      if (
        !number &&
        /(?:表|证|证书|执照|合同|协议|协议书|承诺书|申请书|意向书|证明|清册|台账|单)》$/.test(title.text)
      )
        continue
      citations.push({
        title: title.text,
        ...(number?.canonical && { documentNumber: number.canonical }),
        relation,
        span: [clause.span[0] + title.index, clause.span[0] + stop],
        clauseId: clause.id,
      })
    }
  }
  return citations
}

/** The rest of the sentence, at most four hundred characters of it. */
const sentenceAfter = (text: string, from: number) => {
  const rest = text.slice(from, from + 400)
  const stop = rest.indexOf('。')
  return stop < 0 ? rest : rest.slice(0, stop)
}

/** 《…》（穗民规字〔2018〕10号）: the number in the bracket right behind. */
function numberBehind(text: string, at: number): { canonical?: string; end: number } | undefined {
  const bracket = /^\s?[（(]([^（）()]{4,60}(?:[（(][^（）()]{1,12}[）)][^（）()]{0,20})?)[）)]/.exec(
    text.slice(at, at + 90),
  )
  const number = bracket && findDocumentNumbers(bracket[1] as string)[0]
  return number && bracket
    ? { ...(number.canonical && { canonical: number.canonical }), end: at + bracket[0].length }
    : undefined
}
