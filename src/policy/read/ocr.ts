import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { JieduError } from '../../errors.ts'
import type { ReadNote } from './block.ts'
import { commonest, type VisualPage } from './visual-line.ts'

/** Reads pictures of text; one engine for all pages of a file. */
export type Recognizer = {
  read(picture: Uint8Array): Promise<VisualPage>
  close(): Promise<void>
}

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
type OcrLine = {
  readonly bbox: Box
  readonly text: string
  readonly words: readonly { readonly bbox: Box }[]
}

const installCommand = 'npm install tesseract.js@7.0.0 @tesseract.js-data/chi_sim@1.0.0'
/** The model measured best on official documents: 1.7 MB, character error 0.112 at 150 dpi. */
const model = '4.0.0_best_int'
const lstmOnly = 1
/** A Han character's ink is about this share of its em. */
const inkShare = 0.9

/**
 * Starts the recognition engine with the language data installed beside it; nothing is downloaded.
 *
 * @throws {JieduError} `ocr_missing` when the optional packages are not installed
 */
export async function openRecognizer(): Promise<Recognizer> {
  const { engine, dataFolder } = await load()
  const worker = await engine.createWorker('chi_sim', lstmOnly, {
    langPath: join(dataFolder, model),
    gzip: true,
    cacheMethod: 'none',
  })
  return {
    async read(picture) {
      const { data } = await worker.recognize(Buffer.from(picture), {}, { blocks: true })
      const lines = (data.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph) => paragraph.lines),
      )
      return toPage(lines)
    },
    async close() {
      await worker.terminate()
    },
  }
}

async function load() {
  try {
    const { default: engine } = await import('tesseract.js')
    const dataFolder = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/chi_sim/package.json')))
    return { engine, dataFolder }
  } catch (cause) {
    throw new JieduError(
      'ocr_missing',
      `未安装文字识别组件；请运行 ${installCommand} 后重试`,
      `the text recognition packages are not installed; run ${installCommand}`,
      { cause },
    )
  }
}

function toPage(found: readonly OcrLine[]): VisualPage {
  const body = commonest(
    found.flatMap((line) => line.words.map((word) => [word.bbox.y1 - word.bbox.y0, 1] as const)),
  )
  const lines = found
    .map((line) => {
      const own = commonest(line.words.map((word) => [word.bbox.y1 - word.bbox.y0, 1]))
      // Ink heights vary from line to line; only a clear difference is another size of type.
      const size = Math.abs(own - body) < body * 0.35 ? body : own
      return {
        text: tidy(line.text),
        x: line.bbox.x0,
        end: line.bbox.x1,
        y: line.bbox.y1,
        size: size / inkShare,
        recognised: true,
      }
    })
    .filter((line) => line.text !== '' && !/扫描全能王|全能王创建|CamScanner/i.test(line.text))
  return {
    width: Math.max(0, ...lines.map((line) => line.end)),
    height: Math.max(0, ...lines.map((line) => line.y)),
    lines,
    tables: [],
  }
}

const han = '\\p{Script=Han}，。、；：！？（）《》“”〔〕'
const blankByHan = new RegExp(`(?<=[${han}\\d,.;:()])[ \\t]+(?=[${han}\\d,.;:()])`, 'gu')
const markByHan = new RegExp(`(?<=[${han}])[,;:()]|[,;:()](?=[${han}])`, 'gu')
const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' }

/** Confusions met on official pages: 一 read as a dash and the reverse, brackets of another kind. */
const confusions: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/(?<=\d)一(?=\d)/g, '—'],
  [/^[(（〈][-—–][)）〉]/, '（一）'],
  [/^[(（〈]=[)）〉]/, '（二）'],
  [/〈\s?([^〈〉《》（）]{1,60})）/g, '（$1）'],
  [/\s?\[(\d{4})\]\s?(?=\d)/g, '〔$1〕'],
]

/** The engine sets blanks between words and narrow marks among Han characters. */
function tidy(text: string): string {
  const spaced = text
    .trim()
    .replace(blankByHan, '')
    .replace(markByHan, (mark) => wide[mark] ?? mark)
  return confusions.reduce((line, [pattern, replacement]) => line.replace(pattern, replacement), spaced)
}

const numeral =
  /[0-9０-９]+(?:[.．,，][0-9０-９]+)*[%％‰]?|百分之[一二三四五六七八九十百零点]+|[一二三四五六七八九十百千万亿零〇两]+(?=年|月|日|元|万|亿|个|项|名|家|户|人|倍)/g

/** One note per number of a recognised text: recognition confuses digits, so each is to be checked. */
export function numberNotes(text: string, block: number): ReadNote[] {
  return [...text.matchAll(numeral)].map(([found]) => ({
    code: 'ocr-number',
    message: `“${found}”由文字识别得到，【待核实】`,
    block,
  }))
}
