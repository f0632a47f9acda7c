/** A straight stroke of a page; one of the sides is a point. */
export type Stroke = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }

type Point = readonly [x: number, y: number]

const level = 0.2

/** A closed path no thicker than a line, as that line: drawing programs fill thin boxes. */
export function thinStroke(points: readonly Point[], thin: number): Stroke | undefined {
  if (points.length < 4) return undefined
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (y2 - y1 <= thin && x2 - x1 > y2 - y1) return { x1, x2, y1: (y1 + y2) / 2, y2: (y1 + y2) / 2 }
  if (x2 - x1 <= thin) return { x1: (x1 + x2) / 2, x2: (x1 + x2) / 2, y1, y2 }
  return undefined
}

/** The level and upright sides of a path. */
export function straightSides(points: readonly Point[]): Stroke[] {
  const strokes: Stroke[] = []
  for (const [index, [x2, y2]] of points.entries()) {
    const before = points[index - 1]
    if (!before) continue
    const [x1, y1] = before
    if (Math.abs(y1 - y2) < level && Math.abs(x1 - x2) > level) strokes.push({ x1, x2, y1, y2: y1 })
    else if (Math.abs(x1 - x2) < level && Math.abs(y1 - y2) > level) strokes.push({ x1, x2: x1, y1, y2 })
  }
  return strokes
}
