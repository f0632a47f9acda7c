import { extractFacts, factKey } from '../policy/facts.ts'

/** Words that bind, hedge, bound or deny; each counts, whatever stands around it. */
const tokens =
  /\d+(?:[.,]\d+)*|[〇零一二三四五六七八九十百千万亿两]{1,12}(?=[个年月日天元倍岁周次家项名级件户套人小工分亩])|不低于|不少于|不超过|不高于|以上|以下|以内|以外|至少|最多|最高|最低|最长|超过|左右|(?<![相供适对响反效])应当?|必须|可以?|不得|不予|禁止|严禁|鼓励|允许|要求|原则上|一般|力争|争取|逐步|优先|试行|试点|首次|同一|分别|除外|除(?=[^，。；]{1,30}(?:外|以外))|底前|工作日|百分之|％|%|‰|每[年月季日人户家个次]|或|且|不需要|无需|不(?!断|仅|但)|(?:还)?没有|没能|尚未|未(?!来|成年)|没|无|《[^》]*》|“[^”]*”|〔\d{4}〕|[\ue000-\uf8ff]/gu

/** Words that say the same, under one name. */
const alike: Readonly<Record<string, string>> = {
  应: '应当',
  可: '可以',
  没有: '未',
  还没有: '未',
  没能: '未',
  尚未: '未',
  没: '未',
  无: '未',
  无需: '不',
  不需要: '不',
  不予: '不',
}

/**
 * Whether a rewriting still says exactly what its source says where it counts: the same figures, comparators,
 * modal verbs, denials, hedges, 或 and 且, titles and quotations, as often. Cheap: words only, for one step of a
 * rewriting; `hasSameFacts` is for the result.
 */
export function isFaithful(source: string, rewritten: string): boolean {
  return source === rewritten || signature(source) === signature(rewritten)
}

/** Whether two texts hold the same figures, dates, periods, amounts and documents with the same bounds. */
export function hasSameFacts(source: string, rewritten: string): boolean {
  if (source === rewritten || !mayHoldFacts.test(source + rewritten)) return true
  return factsOf(source).join('\n') === factsOf(rewritten).join('\n')
}

/** Whether all that can be checked in a text stands in its source as well: facts, titles, quotations, bans. */
export function isCovered(told: string, source: string): boolean {
  if (!mayHoldFacts.test(told)) return true
  const held = new Set(factsOf(source))
  return factsOf(told).every((key) => held.has(key))
}

/** A figure, a numeral or a title; without one of them no fact but a modal verb can stand in a text. */
const mayHoldFacts = /[\d《〔%％]|[〇零一二三四五六七八九十百千万亿两半]/u

const factsOf = (text: string): string[] =>
  extractFacts(text)
    .filter(({ kind }) => kind !== 'modality')
    .map(factKey)
    .sort()

function signature(text: string): string {
  return (text.match(tokens) ?? [])
    .map((token) => alike[token] ?? token)
    .sort()
    .join('|')
}
