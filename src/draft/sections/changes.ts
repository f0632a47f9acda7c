import type { Point } from '../../types.ts'
import { anchor, type Composer } from '../context.ts'
import { statements } from '../statements.ts'

/** What the document repeals or alters, the old text named in full. */
export const changes: Composer = (materials, context) => {
  const repealed = context.brief.citations.filter((citation) => citation.relation === 'repeals')
  const rows = repealed.flatMap(({ title, documentNumber, clauseId, span }): Point[] => {
    const clause = context.clauseById.get(clauseId)
    if (clause === undefined) return []
    const name = documentNumber === undefined ? title : `${title}（${documentNumber}）`
    const cells = [
      { label: '原文件', text: name },
      { label: '处理', text: '同时废止' },
    ]
    return [
      { kind: 'row', text: cells.map(({ text }) => text).join('：'), cells, sources: [anchor(clause, span)] },
    ]
  })
  const told = materials.filter(({ text }) => rows.length === 0 || !/废止|停止执行/u.test(text))
  return [...rows, ...statements(told, context)]
}
