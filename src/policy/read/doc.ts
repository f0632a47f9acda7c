import { JieduError } from '../../errors.ts'
import type { ReadNote, ReadResult } from './block.ts'
import { type Cfb, openCfb } from './cfb.ts'
import { cleanBlocks } from './clean.ts'
import { readDocBody } from './doc-body.ts'

const wordMagic = 0xa5ec
const encryptedFlag = 0x0100
const secondTableFlag = 0x0200
/** Files of Word 97 and later; older ones place their tables differently. */
const oldestVersion = 0xc1

/**
 * The text of an old Word document (.doc, .wps in Word's format): paragraphs with their automatic numbers, tables
 * as rows × cells.
 *
 * @throws {JieduError} `file_encrypted`, `not_a_word_file` for a spreadsheet or slides, `doc_broken`, `ole_broken`
 */
export function readDoc(bytes: Uint8Array): ReadResult {
  const file = openCfb(bytes)
  if (file.names.includes('EncryptedPackage')) throw encrypted()
  if (!file.names.includes('WordDocument')) throw otherFile(file)
  try {
    return readWordStreams(file)
  } catch (cause) {
    if (cause instanceof JieduError) throw cause
    throw broken(cause)
  }
}

function readWordStreams(file: Cfb): ReadResult {
  const main = file.read('WordDocument')
  if (!main || main.length < 0x300) throw broken()
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength)
  if (view.getUint16(0, true) !== wordMagic || view.getUint16(2, true) < oldestVersion) throw broken()
  const flags = view.getUint16(10, true)
  if (flags & encryptedFlag) throw encrypted()
  const table = file.read(flags & secondTableFlag ? '1Table' : '0Table')
  if (!table) throw broken()
  const { blocks, counts } = readDocBody(main, table)
  const cleaned = cleanBlocks(blocks)
  return {
    format: 'doc',
    blocks: cleaned.blocks,
    meta: {},
    notes: [...leftOut(file, counts), ...cleaned.notes],
  }
}

function leftOut(
  file: Cfb,
  counts: Readonly<Record<'pictures' | 'footnotes' | 'deleted' | 'hidden', number>>,
): ReadNote[] {
  const notes: ReadNote[] = []
  const add = (message: string): void => {
    notes.push({ code: 'embedded-content', message })
  }
  if (counts.pictures) add(`文中有 ${counts.pictures} 处图片或图形，其中的文字未读取`)
  if (counts.footnotes) add(`文中有 ${counts.footnotes} 处脚注或批注，未收录`)
  if (counts.deleted) add('文件带有未处理的修订，按接受全部修订后的文字读取')
  if (counts.hidden) add(`文件中 ${counts.hidden} 个字设为隐藏文字，未收录`)
  if (file.names.some((name) => name === 'Macros' || name === '_VBA_PROJECT')) add('文件带有宏，未执行')
  return notes
}

function otherFile({ names }: Cfb): JieduError {
  const kind =
    names.includes('Workbook') || names.includes('Book')
      ? '表格文件（.xls）'
      : names.includes('PowerPoint Document')
        ? '演示文稿（.ppt）'
        : '其他程序的文件'
  return new JieduError(
    'not_a_word_file',
    `这是${kind}，不是 Word 文档；请提供政策正文，或另存为 .docx 后重试`,
    'this is not a Word document; give the policy text, or save it as .docx',
  )
}

function encrypted(): JieduError {
  return new JieduError(
    'file_encrypted',
    '文件设有打开密码，无法读取；请在 Word 或 WPS 中取消密码后重试',
    'the file is protected by a password; remove it in Word or WPS first',
  )
}

function broken(cause?: unknown): JieduError {
  return new JieduError(
    'doc_broken',
    '文件已损坏，或不是 Word 97 以后的格式；请用 Word 或 WPS 打开后另存为 .docx 再试',
    'the file is damaged or older than Word 97; open it in Word or WPS and save it as .docx',
    { cause },
  )
}
