import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Stroke, straightSides, thinStroke } from './strokes.ts'

type Matrix = readonly [number, number, number, number, number, number]

const thinPoints = 2
const maxStrokes = 20_000

/** How many numbers follow each command of a path: move, line, curve, quadratic curve, close. */
const pathNumbers = [2, 2, 6, 4, 0]

/**
 * The straight lines a page draws, in the space of its viewport.
 *
 * @param operators  the page's operator list
 * @param viewport   transform from page space to viewport space
 */
export function readPdfStrokes(
  operators: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  viewport: Matrix,
): Stroke[] {
  const strokes: Stroke[] = []
  const stack: Matrix[] = []
  let matrix = viewport
  for (const [index, operation] of operators.fnArray.entries()) {
    const args = operators.argsArray[index] as readonly unknown[] | null
    if (operation === OPS.save) stack.push(matrix)
    else if (operation === OPS.restore) matrix = stack.pop() ?? viewport
    else if (operation === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix)
    else if (operation === OPS.paintFormXObjectBegin) {
      stack.push(matrix)
      if (Array.isArray(args?.[0])) matrix = multiply(matrix, args[0] as unknown as Matrix)
    } else if (operation === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? viewport
    else if (operation === OPS.constructPath && strokes.length < maxStrokes) addPath(args, matrix, strokes)
  }
  return strokes
}

function addPath(args: readonly unknown[] | null, matrix: Matrix, strokes: Stroke[]): void {
  const drawn = args?.[0]
  const data = (args?.[1] as readonly unknown[] | undefined)?.[0] as ArrayLike<number> | undefined
  if (!data || typeof data.length !== 'number' || drawn === OPS.endPath) return
  const filledOnly = drawn === OPS.fill || drawn === OPS.eoFill
  let points: [number, number][] = []
  const close = (): void => {
    const thin = thinStroke(points, thinPoints)
    if (thin) strokes.push(thin)
    else if (!filledOnly) strokes.push(...straightSides(points))
    points = []
  }
  for (let at = 0; at < data.length; ) {
    const command = data[at] ?? 0
    const count = pathNumbers[command]
    if (count === undefined) return
    if (command === 0) close()
    if (command <= 1) points.push(apply(matrix, data[at + 1] ?? 0, data[at + 2] ?? 0))
    else if (command === 4 && points[0]) points.push(points[0])
    else if (count > 2) points = []
    at += 1 + count
  }
  close()
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
