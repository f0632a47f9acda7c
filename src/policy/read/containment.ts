const gram = 5

/** Tells of any part what share of its 5-character runs also stands in a text; 0 for parts too short to have one. */
export function containmentIn(whole: string): (part: string) => number {
  const known = new Set<string>()
  for (let at = 0; at + gram <= whole.length; at++) known.add(whole.slice(at, at + gram))
  return (part) => {
    if (part.length < gram) return 0
    let shared = 0
    let count = 0
    for (let at = 0; at + gram <= part.length; at++, count++)
      if (known.has(part.slice(at, at + gram))) shared++
    return shared / count
  }
}
