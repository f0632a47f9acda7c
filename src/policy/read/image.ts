import { JieduError } from '../../errors.ts'
import type { ReadResult } from './block.ts'
import { cleanBlocks } from './clean.ts'
import { noTextLayer } from './no-text-layer.ts'
import { openRecognizer } from './ocr.ts'
import { pictureSize } from './picture-size.ts'
import { withoutMarks } from './recognised.ts'
import { reflow } from './reflow.ts'

const maxPixels = 50_000_000

/**
 * The text of a picture, by recognition when that was asked for.
 *
 * @throws {JieduError} `no_text_layer` without OCR or when nothing was recognised, `image_too_large`, `ocr_missing`
 */
export async function readImage(bytes: Uint8Array, ocr: boolean): Promise<ReadResult> {
  if (!ocr) throw noTextLayer(1)
  const { width, height } = pictureSize(bytes)
  if (width * height > maxPixels)
    throw new JieduError(
      'image_too_large',
      `图片 ${width}×${height} 像素，超过上限 ${maxPixels / 1_000_000} 百万像素；请缩小后重试`,
      `the picture is ${width}×${height} pixels, over the limit of ${maxPixels / 1_000_000} million; scale it down`,
    )
  const recognizer = await openRecognizer()
  try {
    const { blocks, notes } = reflow([await recognizer.read(bytes)])
    const read = withoutMarks(cleanBlocks(blocks))
    if (read.blocks.length === 0) throw noTextLayer(1)
    return { format: 'image', blocks: read.blocks, meta: {}, notes: [...notes, ...read.notes] }
  } finally {
    await recognizer.close()
  }
}
