/**
 * A text cut at pairs of marks: what is outside stands at even places, a stretch with its marks at odd ones. An
 * opening without its close stays text. One pass, where a lazy pattern would look to the end for each opening.
 */
export function splitBetween(text: string, open: string, close: string): string[] {
  const lower = text.toLowerCase()
  const pieces: string[] = []
  let from = 0
  for (;;) {
    const start = lower.indexOf(open, from)
    const end = start === -1 ? -1 : lower.indexOf(close, start + open.length)
    if (end === -1) break
    pieces.push(text.slice(from, start), text.slice(start, end + close.length))
    from = end + close.length
  }
  pieces.push(text.slice(from))
  return pieces
}
