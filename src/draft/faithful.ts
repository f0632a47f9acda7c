const tokens =
  /\d+(?:[.,]\d+)*|[〇零一二三四五六七八九十百千万亿两]{1,12}(?=[个年月日天元倍岁周次家项名级件户套人小工分亩])|不低于|不少于|不超过|不高于|以上|以下|以内|至少|最多|最高|最低|超过|左右|应当|必须|可以|不得|禁止|严禁|鼓励|原则上|除外|底前|工作日|百分之|％|%|‰|《[^》]*》|“[^”]*”|〔\d{4}〕/gu

/**
 * Whether a rewriting still says exactly what its source says where it counts: the same figures, comparators,
 * modal verbs, hedges, titles and quotations, as often.
 */
export function isFaithful(source: string, rewritten: string): boolean {
  return signature(source) === signature(rewritten)
}

function signature(text: string): string {
  return (text.match(tokens) ?? []).sort().join('|')
}
