/** Numbers from 0 up to a bound, the same for the same seed (Park and Miller's generator). */
export type Random = (below: number) => number

export function makeRandom(seed: number): Random {
  let state = (seed % 2147483646) + 1
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

/** Pieces that parsers of markup, XML and office files stumble over. */
const nasties = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '&amp',
  '&#x110000;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [',
  '<?xml',
  '<table><tr><td>',
  '</td></tr></table>',
  '<div style="display:none">',
  '</div>',
  '<p>',
  '<br>',
  '<pre>',
  '<script>',
  '</w:p>',
  '<w:p>',
  '<w:tbl>',
  '<w:tc>',
  '<w:t>',
  '<w:numId w:val="99999999999"/>',
  'w:gridSpan w:val="-1"',
  '**',
  '[',
  '](',
  '|',
  '\n|---|',
  '---\n',
  '# ',
  '《',
  '（',
  '〔2026〕',
  '\u0000',
  '\u202e',
  '\ufeff',
  '\ud800',
  '第一条',
  '一、',
  'obj',
  'endstream',
  'stream\n',
  '<<',
  '>>',
  '/Kids [1 0 R]',
  '/Length 99999999',
  'BT',
  'Tj',
  '1e999',
]

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const truncate: Mutation = (bytes, random) => bytes.slice(0, random(bytes.length + 1))

const flip: Mutation = (bytes, random) => {
  const out = Uint8Array.from(bytes)
  for (let count = 1 + random(20); count > 0; count--) {
    const at = random(Math.max(1, out.length))
    out[at] = (out[at] ?? 0) ^ (1 << random(8))
  }
  return out
}

const splice: Mutation = (bytes, random, other) => {
  const at = random(bytes.length + 1)
  const from = random(other.length + 1)
  return join(bytes.slice(0, at), other.slice(from, from + random(4096)), bytes.slice(at + random(256)))
}

const repeat: Mutation = (bytes, random) => {
  const from = random(bytes.length + 1)
  const piece = bytes.slice(from, from + 1 + random(512))
  return join(
    bytes.slice(0, from),
    ...Array.from({ length: 1 + random(300) }, () => piece),
    bytes.slice(from),
  )
}

const nest: Mutation = (bytes, random) => {
  const piece = Buffer.from((nasties[random(nasties.length)] ?? '<').repeat(1 + random(3000)))
  const at = random(bytes.length + 1)
  return join(bytes.slice(0, at), piece, bytes.slice(at))
}

const poke: Mutation = (bytes, random) => {
  const piece = Buffer.from(nasties[random(nasties.length)] ?? '<')
  const at = random(bytes.length + 1)
  return join(bytes.slice(0, at), piece, bytes.slice(at + random(piece.length + 1)))
}

const blank: Mutation = (bytes, random) => {
  const out = Uint8Array.from(bytes)
  const from = random(out.length + 1)
  out.fill(random(2) === 0 ? 0 : 0xff, from, from + 1 + random(64))
  return out
}

const number: Mutation = (bytes, random) => {
  const out = Uint8Array.from(bytes)
  if (out.length < 4) return out
  const extremes = [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe, out.length, out.length + 1]
  new DataView(out.buffer).setUint32(random(out.length - 3), extremes[random(extremes.length)] ?? 0, true)
  return out
}

const wrongType: Mutation = (_, __, other) => other

const common = [truncate, flip, splice, repeat, nest, poke, blank, number] as const

/** One to three mutations of a seed; now and then another format altogether. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (random(50) === 0) return wrongType(bytes, random, other)
  let out = bytes
  for (let count = 1 + random(3); count > 0; count--)
    out = (common[random(common.length)] ?? flip)(out, random, other)
  return out
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}
