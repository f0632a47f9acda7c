import type { Line } from './lines.ts'

const suffix =
  '(?:人民政府办公厅|人民政府办公室|人民政府|办公厅|办公室|委员会|常务委员会|代表大会|领导小组|指挥部|管委会|研究院|管理中心|服务中心|中心|总公司|公司|联合会|总工会|监管局|总局|总署|总行|法院|检察院|纪委监委|国务院|中央|银行|协会|证监会|银保监会|[局厅部委署院办会行社])'
const agency = new RegExp(
  `^(?:(?!关于|根据|按照|第[一二三四五六七八九十])[\\u4e00-\\u9fffA-Za-z0-9（）()“”·]){1,40}${suffix}(?:（[^）]{1,20}）)?$`,
)

export const isAgency = (text: string) =>
  text.length <= 42 && (agency.test(text) || text === '国务院' || text === '中共中央')

/**
 * Agencies of a signature line: one, or several set side by side.
 *
 * @returns names in order, empty when the line is anything else
 */
export function signatureAgencies(text: string): string[] {
  const bare = text.replace(/[（(](?:代章|印章|盖章|公章|章)[）)]/g, ' ')
  const parts = bare.split(/[\s　、]+/).filter((part) => part !== '')
  return parts.length > 0 && parts.every(isAgency) ? parts : []
}

/** Agencies a title opens with, up to 关于, 印发 or 转发. */
export function titleAgencies(title: string): string[] {
  const match = /^(.{2,200}?)(?:关于|印发|转发|批转|重新发布|公布)/.exec(title)
  if (!match) return orderOf(title)
  return signatureAgencies((match[1] as string).replace(/等\d*部门$/, ''))
}

/** 某部令, 甲局 乙局令 as a title. */
function orderOf(title: string): string[] {
  const match = /^(.{2,80}?)令(?:第|$)/.exec(title)
  return match ? signatureAgencies((match[1] as string).replace(/^中华人民共和国(?=国务院)/, '')) : []
}

/** Agencies of a sentence of news: 近日，中共中央、国务院印发了《…》. */
export function newsIssuers(text: string): string[] {
  const match = /(?:^|[，。日电\s])([^，。《》]{2,80}?)(?:联合)?(?:印发|发布|公布|出台)了?《/.exec(text)
  return match ? signatureAgencies(match[1] as string) : []
}

/**
 * Who makes a regulation, from the bracket under its title.
 *
 * Terms of office go: 武汉市第十三届人民代表大会常务委员会 is 武汉市人民代表大会常务委员会.
 */
export function historyIssuers(history: string): string[] {
  const passed =
    /(?:日|　|\s|[（(]|经|由)((?:(?!日)[\u4e00-\u9fff]){2,24}?)第[一二三四五六七八九十\d]{1,4}届(人民代表大会(?:常务委员会)?)/.exec(
      history,
    )
  if (passed) return [`${(passed[1] as string).replace(/^经/, '')}${passed[2]}`]
  const national = /第[一二三四五六七八九十]{1,3}届(全国人民代表大会(?:常务委员会)?)/.exec(history)
  if (national) return [national[1] as string]
  const order = /日\s?((?:中华人民共和国)?[\u4e00-\u9fff、 ]{2,40}?)令(?:〔|第|\d)/.exec(history)
  if (order)
    return (order[1] as string)
      .replace(/^中华人民共和国(?=国务院)/, '')
      .split(/[ 、]+/)
      .filter((name) => name !== '')
  const meeting = /经([\u4e00-\u9fff]{2,24}?(?:部|局|委员会|人民政府|厅|委))第?\d{1,3}次/.exec(history)
  return meeting ? [meeting[1] as string] : []
}

/**
 * Names in the signature block that stands above the date at `dateIndex`.
 *
 * @param floor  first line of the body; the block never reaches above it
 */
export function signatureAbove(lines: readonly Line[], dateIndex: number, floor: number): string[] {
  const names: string[] = []
  for (let index = dateIndex - 1; index >= floor && index >= dateIndex - 24; index--) {
    const found = signatureAgencies((lines[index] as Line).text)
    if (found.length === 0) break
    names.unshift(...found)
  }
  return names
}
