import { type Stroke, straightSides, thinStroke } from './strokes.ts'
import type { TextRun } from './visual-line.ts'
import { scanXml } from './xml-scan.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Box = readonly [number, number, number, number]

export type OfdPage = {
  readonly box: Box | undefined
  readonly templates: readonly string[]
  readonly runs: readonly TextRun[]
  readonly strokes: readonly Stroke[]
  readonly pictures: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const thinMm = 0.8
const defaultSizeMm = 4
const maxStrokes = 20_000

/** The text, straight strokes and templates of one OFD page, in millimetres with y growing downward. */
export function readOfdPage(xml: string): OfdPage {
  const runs: TextRun[] = []
  const strokes: Stroke[] = []
  const templates: string[] = []
  let pictures = 0
  let box: Box | undefined
  let object: { box: Box; matrix: Matrix; size: number; vertical: boolean } | undefined
  let code: { x: number; y: number; deltas: number[]; downs: number[] } | undefined
  let text: string | undefined

  scanXml(xml, {
    open(tag, attribute) {
      const name = tag.slice(tag.indexOf(':') + 1)
      if (name === 'Template') templates.push(attribute('TemplateID') ?? '')
      else if (name === 'ImageObject') pictures++
      else if (name === 'PhysicalBox') text = ''
      else if (name === 'TextObject' || name === 'PathObject') {
        object = {
          box: numbers(attribute('Boundary')) as unknown as Box,
          matrix: matrixOf(attribute('CTM')),
          size: Number(attribute('Size')) || defaultSizeMm,
          vertical: attribute('ReadDirection') === '90' || attribute('ReadDirection') === '270',
        }
      } else if (name === 'TextCode') {
        code = {
          x: Number(attribute('X') ?? code?.x ?? 0) || 0,
          y: Number(attribute('Y') ?? code?.y ?? 0) || 0,
          deltas: deltasOf(attribute('DeltaX')),
          downs: deltasOf(attribute('DeltaY')),
        }
        text = ''
      } else if (name === 'AbbreviatedData') text = ''
    },
    text(data) {
      if (text !== undefined) text += data
    },
    close(tag) {
      const name = tag.slice(tag.indexOf(':') + 1)
      if (name === 'PhysicalBox') box = numbers(text) as unknown as Box
      else if (name === 'TextCode' && object && code && text) runs.push(...toRuns(text, code, object))
      else if (name === 'AbbreviatedData' && object && text && strokes.length < maxStrokes)
        strokes.push(...toStrokes(text, object))
      else if (name === 'TextObject' || name === 'PathObject') {
        object = undefined
        code = undefined
      } else return
      text = undefined
    },
  })
  return { box: box?.length === 4 ? box : undefined, templates, runs, strokes, pictures }
}

function toRuns(
  raw: string,
  code: { x: number; y: number; deltas: readonly number[]; downs: readonly number[] },
  object: { box: Box; matrix: Matrix; size: number },
): TextRun[] {
  const text = raw.replace(/[\r\n]+/g, '')
  const [a, b, c, d, e, f] = object.matrix
  const place = (x: number, y: number): [number, number] => [
    (object.box[0] ?? 0) + a * x + c * y + e,
    (object.box[1] ?? 0) + b * x + d * y + f,
  ]
  const size = object.size * (Math.hypot(c, d) || 1)
  const scale = Math.hypot(a, b) || 1
  const chars = [...text]
  // Characters set below each other, as in seals and vertical heads, are one run each.
  if (code.downs.some((down) => Math.abs(down) > object.size * 0.5)) {
    let y = code.y
    return chars.map((char, index) => {
      const [px, py] = place(code.x, y)
      y += code.downs[Math.min(index, code.downs.length - 1)] ?? 0
      return { text: char, x: px, y: py, width: size, size }
    })
  }
  const [x, y] = place(code.x, code.y)
  let shown = ''
  let width = 0
  for (const [index, char] of chars.entries()) {
    shown += char
    const own = ((char.codePointAt(0) ?? 0) < 0x100 ? 0.5 : 1) * object.size
    const step = index < chars.length - 1 ? (code.deltas[index] ?? own) : own
    // A step much wider than the character stands for a blank.
    if (index < chars.length - 1 && step > own + object.size * 0.9) shown += ' '
    width += step
  }
  return [{ text: shown, x, y, width: width * scale, size }]
}

/** `g 12 5.57` stands for twelve steps of 5.57. */
function deltasOf(text: string | undefined): number[] {
  const parts = (text ?? '').trim().split(/\s+/)
  const steps: number[] = []
  for (let index = 0; index < parts.length; index++) {
    if (parts[index] !== 'g') {
      const step = Number(parts[index])
      if (parts[index] !== '' && !Number.isNaN(step)) steps.push(step)
      continue
    }
    const count = Math.min(10_000, Number(parts[index + 1]) || 0)
    for (let repeat = 0; repeat < count; repeat++) steps.push(Number(parts[index + 2]) || 0)
    index += 2
  }
  return steps
}

/** Horizontal and vertical lines of a path, and thin filled boxes, which drawing programs use as lines. */
function toStrokes(data: string, object: { box: Box; matrix: Matrix }): Stroke[] {
  const [a, b, c, d, e, f] = object.matrix
  const tokens = data.trim().split(/\s+/)
  const points: [number, number][] = []
  const place = (x: number, y: number): [number, number] => [
    (object.box[0] ?? 0) + a * x + c * y + e,
    (object.box[1] ?? 0) + b * x + d * y + f,
  ]
  for (let index = 0; index < tokens.length && points.length < 100; index++) {
    if (tokens[index] === 'B' || tokens[index] === 'Q' || tokens[index] === 'A') return []
    if (tokens[index] !== 'M' && tokens[index] !== 'L' && tokens[index] !== 'S') {
      if (tokens[index] === 'C' && points[0]) points.push(points[0])
      continue
    }
    points.push(place(Number(tokens[index + 1]) || 0, Number(tokens[index + 2]) || 0))
  }
  const thin = thinStroke(points, thinMm)
  return thin ? [thin] : straightSides(points)
}

function matrixOf(text: string | undefined): Matrix {
  const values = numbers(text)
  return values.length === 6 ? (values as unknown as Matrix) : identity
}

function numbers(text: string | undefined): number[] {
  return (text ?? '')
    .trim()
    .split(/\s+/)
    .map((value) => Number(value) || 0)
}
