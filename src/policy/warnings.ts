import type { PolicyDocument, Warning } from '../types.ts'
import type { FoundNumber } from './document-number.ts'
import { type DocumentNumberIssue, parseDocumentNumber } from './facts.ts'
import { titleKind } from './kinds.ts'
import type { Line } from './lines.ts'
import { headingNumber } from './numbering.ts'
import type { Part } from './parts.ts'
import { traditionalOnly } from './traditional.data.ts'

const faults: Readonly<Record<DocumentNumberIssue, string>> = {
  'bracket-mixed': '年份两侧的括号不成对',
  'bracket-shape': '年份应使用六角括号〔〕',
  padded: '序号不应编虚位',
  di: '序号前不应加“第”字',
  space: '中间有空格或换行',
  trad: '含繁体字',
  'year-date': '中的年份与成文日期不是同一年',
  'broken-number': '不完整',
}

/**
 * What is wrong with a document's own number. A broken one is not used: nothing is guessed.
 *
 * Blanks inside are only a matter of type and go unreported.
 */
export function numberWarnings(number: FoundNumber | undefined, issuedOn?: string): Warning[] {
  if (!number) return []
  const dated = parseDocumentNumber(number.raw, issuedOn).issues.includes('year-date')
  const issues: readonly DocumentNumberIssue[] = dated ? [...number.issues, 'year-date'] : number.issues
  const found = [...new Set(issues)].filter((issue) => issue !== 'space')
  if (found.length === 0) return []
  const said = found.map((issue) => faults[issue]).join('，')
  return [
    {
      code: 'document-number',
      message: number.canonical
        ? `发文字号“${number.raw}”${said}，已按“${number.canonical}”使用；请核对原文`
        : `发文字号“${number.raw}”${said}，未采用；请核对原文后补全`,
    },
  ]
}

/** Several policies in one file: which one is read, and how to choose another. */
export function partWarnings(parts: readonly Part[]): Warning[] {
  if (parts.filter((part) => part.role === 'policy').length < 2) return []
  const names = parts.map((part, index) => `${index + 1}. ${part.title || '（无标题）'}`).join('；')
  return [
    {
      code: 'several-parts',
      message: `一个文件里有多份政策文件，默认解读第一份；可用 --part 选择：${names}`,
    },
  ]
}

/** What was taken for the page's own words. */
export function chromeWarnings(dropped: readonly string[]): Warning[] {
  const shown = dropped.filter((line) => /[\u4e00-\u9fff]/.test(line))
  if (shown.length === 0) return []
  const sample = shown
    .slice(0, 3)
    .map((line) => `“${line.slice(0, 20)}”`)
    .join('、')
  return [{ code: 'page-chrome', message: `去掉 ${shown.length} 行网页或数据库附加的信息，如${sample}` }]
}

/** Traditional characters beyond a quotation or a name: one in a hundred Han, at least five. */
export function scriptWarnings(text: string): Warning[] {
  let traditional = 0
  let han = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x3400 || code > 0x9fff) continue
    han += 1
    if (traditionalOnly.has(text[index] as string)) traditional += 1
  }
  if (traditional < 5 || traditional * 100 < han) return []
  return [
    {
      code: 'traditional-characters',
      message: `文中有 ${traditional} 个繁体字；国家通用语言文字法要求使用规范汉字，请核对或换用简体版本`,
    },
  ]
}

/** Neither a title of a known kind nor the structure of a policy. */
export function policyWarnings(
  document: Pick<PolicyDocument, 'title' | 'documentNumber' | 'text'>,
  lines: readonly Line[],
): Warning[] {
  const kind = titleKind(document.title)
  const numbers = lines.map((line) => (line.cells ? undefined : headingNumber(line.text)))
  const clauses = numbers.filter((number) => number !== undefined).length
  const statute = numbers.filter((number) => number?.style === 'article' || number?.style === 'han').length
  const han = document.text.replace(/[^\u4e00-\u9fff]/g, '').length
  const looks =
    (kind !== undefined || document.documentNumber !== undefined ? 2 : 0) +
    (statute >= 2 ? 2 : clauses >= 3 ? 1 : 0)
  if (looks >= 4 || (looks >= 2 && han >= 60)) return []
  const seen = document.title ? `标题“${document.title.slice(0, 30)}”` : '没有标题'
  return [
    {
      code: 'not-a-policy',
      message: `这份文件不像政策文件：${seen}，也没有条款或章节；如确需解读，请确认后继续`,
    },
  ]
}
