import { JieduError } from '../../errors.ts'

/**
 * The refusal of a scan, the same for every format.
 *
 * @param way  how its text may be recognised after all
 */
export function noTextLayer(pages: number, way = '加 --ocr'): JieduError {
  return new JieduError(
    'no_text_layer',
    `本文件为扫描件或无文字层（共 ${pages} 页，没有可读取的文字）；请提供电子版，或${way} 识别文字后核对`,
    `the file is a scan without a text layer (${pages} pages); give the electronic version, or use --ocr and check the result`,
  )
}
