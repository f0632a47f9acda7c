import { JieduError } from '../../errors.ts'
import type { ReadNote, ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'
import { readDocxBody } from './docx-body.ts'
import { readNumbering } from './docx-numbering.ts'
import { readStyles } from './docx-styles.ts'
import type { Numberer } from './list-numbers.ts'
import { decodeXml } from './xml-decode.ts'
import type { Zip } from './zip.ts'

const bodyPart = 'word/document.xml'

/**
 * The text of a Word document: paragraphs with their automatic numbers, tables as rows × cells.
 *
 * Insertions count as accepted and deletions as gone; headers, footers, footnotes, pictures, macros and hidden
 * text are left out and noted. Linked outside parts are never followed.
 *
 * @throws {JieduError} `docx_broken` without a body; the codes of {@link openZip} and `scanXml`
 */
export function readDocx(zip: Zip): ReadResult {
  const body = zip.read(bodyPart)
  if (!body)
    throw new JieduError(
      'docx_broken',
      'Word 文件缺少正文部分（word/document.xml），文件已损坏；请重新另存后再试',
      'the Word file has no body part; save it again',
    )
  const styles = zip.read('word/styles.xml')
  const numbering = zip.read('word/numbering.xml')
  const numberOf: Numberer = numbering ? readNumbering(decodeXml(numbering)) : () => ''
  const { blocks, counts } = readDocxBody(decodeXml(body), {
    styles: styles ? readStyles(decodeXml(styles)) : new Map(),
    numberOf,
  })
  const cleaned = cleanBlocks(blocks)
  return {
    format: 'docx',
    blocks: cleaned.blocks,
    meta: {},
    notes: [...leftOut(zip, counts), ...cleaned.notes],
  }
}

function leftOut(zip: Zip, counts: Readonly<Record<string, number>>): ReadNote[] {
  const notes: ReadNote[] = []
  const add = (message: string): void => {
    notes.push({ code: 'embedded-content', message })
  }
  if (counts.pictures) add(`文中有 ${counts.pictures} 处图片或图形，其中的文字未读取`)
  if (counts.footnotes) add(`文中有 ${counts.footnotes} 处脚注或尾注，未收录`)
  if (counts.deletions) add('文件带有未处理的修订，按接受全部修订后的文字读取')
  if (counts.hiddenChars) add(`文件中 ${counts.hiddenChars} 个字设为隐藏文字，未收录`)
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) add('文件带有宏，未执行')
  if (zip.names.some((name) => /^word\/embeddings\//i.test(name)))
    add('文件嵌有其他对象（如表格文件），未读取')
  return notes
}
