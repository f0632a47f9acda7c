/**
 * A plain TextRank over sentences, the yardstick every general summariser starts from.
 *
 * Sentences are nodes, edges weigh their shared character bigrams over the log lengths (after Mihalcea and
 * Tarau 2004, "TextRank: Bringing Order into Texts"), and rank is found by power iteration.
 *
 * @param sentences  the sentences of a text in order
 * @param count      how many to keep
 * @returns          the `count` best sentences in their original order
 */
export function textRank(sentences: readonly string[], count: number): string[] {
  const grams = sentences.map((sentence) => {
    const plain = sentence.replace(/[^\p{L}\p{N}]/gu, '')
    return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
  })
  const weight = grams.map((one, i) =>
    grams.map((other, j) => {
      if (i === j || one.size < 2 || other.size < 2) return 0
      let shared = 0
      for (const gram of one) if (other.has(gram)) shared += 1
      return shared / (Math.log(one.size) + Math.log(other.size))
    }),
  )
  const outgoing = weight.map((row) => row.reduce((sum, value) => sum + value, 0))
  let rank = sentences.map(() => 1)
  for (let round = 0; round < 30; round += 1) {
    rank = rank.map((_, i) => {
      let incoming = 0
      for (let j = 0; j < rank.length; j += 1) {
        const total = outgoing[j]!
        if (total > 0) incoming += (weight[j]![i]! / total) * rank[j]!
      }
      return 0.15 + 0.85 * incoming
    })
  }
  const kept = rank
    .map((value, index) => ({ value, index }))
    .sort((a, b) => b.value - a.value || a.index - b.index)
    .slice(0, count)
    .sort((a, b) => a.index - b.index)
  return kept.map(({ index }) => sentences[index]!)
}
