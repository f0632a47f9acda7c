const item = '[^、，。；：（）“”《》\\d\\ue000-\\uf8ff]{1,14}'
const openList = new RegExp(
  `(${item}、${item}、${item})(?:、${item}){2,30}?(?:、[^、，。；：（）“”《》\\d\\ue000-\\uf8ff]{1,12}?)?等`,
  'gu',
)
const binding = /不得|禁止|严禁|分别|包括|下列|提供|提交|材料/u

/**
 * Lists of five and more, cut to their first three: "公安、交通、水利、应急、气象等部门" is told as
 * "公安、交通、水利等部门". A list the source closes stays whole, as do lists with figures or names, bans and
 * lists of what to hand in.
 *
 * @param text  a phrase with its names masked
 */
export function shortenLists(text: string): string {
  if (!text.includes('等') || text.split('、').length < 5 || binding.test(text)) return text
  return text.replace(openList, '$1等')
}

const topicInTitle =
  /关于(?:进一步|全面|深入|切实|加快|大力)*(?:加强|推进|推动|做好|开展|促进|深化|规范|完善|改进|印发|实施)?(.{6,26}?)(?:工作)?(?:有关事项|若干问题)?的?(?:实施|指导|若干)?(?:意见|通知|方案|办法|通告|公告|决定|细则|规定)(?:[（(].{1,12}[）)])?$/u

/**
 * The matter a document is about, as its title names it: 铁路沿线安全环境治理. Later mentions can be told as
 * 这项工作.
 *
 * @returns  undefined when the title names none of eight characters or more
 */
export function topicOf(title: string): string | undefined {
  const topic = title.match(topicInTitle)?.[1]
  return topic !== undefined && topic.length >= 8 && !/[《》“”，]/u.test(topic) ? topic : undefined
}
