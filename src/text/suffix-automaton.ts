/** The suffix automaton of a text: every substring of it leads from the root to a state. */
export type SuffixAutomaton = {
  /** The state behind `state` at a UTF-16 unit, -1 when the text has no such continuation. */
  readonly step: (state: number, code: number) => number
  /** The state of the longest shorter suffix; -1 for the root, 0. */
  readonly link: Int32Array
  /** Length of the longest substring of a state. */
  readonly length: Int32Array
  /** Offset behind the first place where the substrings of a state end. */
  readonly end: Int32Array
}

/**
 * Builds the suffix automaton of a text in time and memory linear in its length, some 100 bytes a character.
 *
 * Transitions live in one hash table, since the alphabet of a Chinese text is in the thousands.
 *
 * @see Blumer et al. 1985, "The smallest automaton recognizing the subwords of a text"
 */
export function buildSuffixAutomaton(text: string): SuffixAutomaton {
  const states = Math.max(2, 2 * text.length)
  const link = new Int32Array(states)
  const length = new Int32Array(states)
  const end = new Int32Array(states)
  const edges = createEdges(states, 3 * text.length + 4)
  link[0] = -1
  let size = 1
  let last = 0

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const state = size++
    length[state] = i + 1
    end[state] = i + 1
    let from = last
    while (from >= 0 && edges.find(from, code) < 0) {
      edges.set(from, code, state)
      from = link[from] as number
    }
    if (from >= 0) {
      const next = edges.find(from, code)
      if (length[next] === (length[from] as number) + 1) link[state] = next
      else {
        const clone = size++
        length[clone] = (length[from] as number) + 1
        end[clone] = end[next] as number
        link[clone] = link[next] as number
        edges.copy(next, clone)
        while (from >= 0 && edges.find(from, code) === next) {
          edges.set(from, code, clone)
          from = link[from] as number
        }
        link[next] = clone
        link[state] = clone
      }
    }
    last = state
  }
  return { step: edges.find, link, length, end }
}

/** Transitions by state and unit: open addressing for look-up, a list per state for copying. */
function createEdges(states: number, capacity: number) {
  const mask = 2 ** Math.ceil(Math.log2(2 * capacity)) - 1
  const slots = new Int32Array(mask + 1)
  const first = new Int32Array(states).fill(-1)
  const next = new Int32Array(capacity)
  const owner = new Int32Array(capacity)
  const unit = new Uint16Array(capacity)
  const target = new Int32Array(capacity)
  let count = 0

  // Slots hold edge + 1, 0 is empty; the multiplier is 2³² ÷ golden ratio (Knuth, TAOCP 6.4)
  const slotOf = (state: number, code: number) => {
    let slot = (Math.imul(state * 31 + code, 0x9e3779b1) >>> 7) & mask
    for (;;) {
      const edge = (slots[slot] as number) - 1
      if (edge < 0 || (owner[edge] === state && unit[edge] === code)) return slot
      slot = (slot + 1) & mask
    }
  }
  const find = (state: number, code: number): number => {
    const edge = (slots[slotOf(state, code)] as number) - 1
    return edge < 0 ? -1 : (target[edge] as number)
  }
  const set = (state: number, code: number, to: number) => {
    const slot = slotOf(state, code)
    const known = (slots[slot] as number) - 1
    if (known >= 0) {
      target[known] = to
      return
    }
    owner[count] = state
    unit[count] = code
    target[count] = to
    next[count] = first[state] as number
    first[state] = count
    slots[slot] = ++count
  }
  const copy = (from: number, to: number) => {
    for (let edge = first[from] as number; edge >= 0; edge = next[edge] as number)
      set(to, unit[edge] as number, target[edge] as number)
  }
  return { find, set, copy }
}
