const gram = 5

/** Share of the 5-character runs of `part` that also stand in `whole`; 0 for texts too short to have one. */
export function gramContainment(part: string, whole: string): number {
  if (part.length < gram) return 0
  const known = new Set<string>()
  for (let at = 0; at + gram <= whole.length; at++) known.add(whole.slice(at, at + gram))
  let shared = 0
  let count = 0
  for (let at = 0; at + gram <= part.length; at++, count++) if (known.has(part.slice(at, at + gram))) shared++
  return shared / count
}
