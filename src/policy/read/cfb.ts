import { JieduError } from '../../errors.ts'

/** The streams of an OLE compound file by name; `read` gives one whole, or nothing when there is none. */
export type Cfb = {
  readonly names: readonly string[]
  read(name: string): Uint8Array | undefined
}

type Stream = { readonly start: number; readonly size: number }

const lastSector = 0xffff_fffa
const headerBytes = 512
const entryBytes = 128
const miniSectorBytes = 64

/**
 * Opens an OLE compound file, the container of the old Office formats ([MS-CFB]).
 *
 * Every chain is followed at most as far as the file has sectors, so a chain in a circle is an error and no hang.
 *
 * @throws {JieduError} `ole_broken`
 */
export function openCfb(bytes: Uint8Array): Cfb {
  if (bytes.length < headerBytes) throw broken('文件太短')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw broken('扇区大小不对')
  const sectorBytes = 1 << shift
  const sectors = Math.ceil(bytes.length / sectorBytes)
  const fat = readFat(view, sectorBytes, sectors)
  const chain = (start: number): Uint8Array => {
    const parts: Uint8Array[] = []
    for (let id = start, count = 0; id < lastSector; id = fat(id), count++) {
      if (count > sectors || id >= sectors) throw broken('扇区链出错')
      parts.push(bytes.subarray((id + 1) * sectorBytes, (id + 2) * sectorBytes))
    }
    return concat(parts)
  }
  const { streams, root } = readDirectory(chain(view.getUint32(48, true)))
  const miniCutoff = view.getUint32(56, true)
  const miniTable = view.getUint32(60, true)
  const readMini = ({ start, size }: Stream): Uint8Array => {
    const table = chain(miniTable)
    const tableView = new DataView(table.buffer, table.byteOffset, table.byteLength)
    const data = chain(root.start)
    const parts: Uint8Array[] = []
    const limit = table.length / 4
    for (let id = start, count = 0; id < lastSector; count++) {
      if (count > limit || id >= limit) throw broken('小扇区链出错')
      parts.push(data.subarray(id * miniSectorBytes, (id + 1) * miniSectorBytes))
      id = tableView.getUint32(id * 4, true)
    }
    return concat(parts).subarray(0, size)
  }
  return {
    names: [...streams.keys()],
    read(name) {
      const stream = streams.get(name)
      if (!stream) return undefined
      return stream.size < miniCutoff ? readMini(stream) : chain(stream.start).subarray(0, stream.size)
    },
  }
}

/** The next sector of each sector. The table's own sectors are listed in the header and in a chain after it. */
function readFat(view: DataView, sectorBytes: number, sectors: number): (id: number) => number {
  const perSector = sectorBytes / 4
  const parts: number[] = []
  const take = (at: number, count: number): void => {
    for (let index = 0; index < count; index++) {
      const id = view.getUint32(at + index * 4, true)
      if (id < sectors) parts.push(id)
    }
  }
  take(76, 109)
  for (let id = view.getUint32(68, true), count = 0; id < lastSector; count++) {
    const at = (id + 1) * sectorBytes
    if (count > sectors || at + sectorBytes > view.byteLength) throw broken('扇区表出错')
    take(at, perSector - 1)
    id = view.getUint32(at + sectorBytes - 4, true)
  }
  return (id) => {
    const part = parts[Math.floor(id / perSector)]
    const at = part === undefined ? view.byteLength : (part + 1) * sectorBytes + (id % perSector) * 4
    if (at + 4 > view.byteLength) throw broken('扇区表不完整')
    return view.getUint32(at, true)
  }
}

function readDirectory(data: Uint8Array): { streams: Map<string, Stream>; root: Stream } {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const streams = new Map<string, Stream>()
  let root: Stream = { start: lastSector, size: 0 }
  for (let at = 0; at + entryBytes <= data.length; at += entryBytes) {
    const type = data[at + 66]
    const stream = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
    if (type === 5) root = stream
    if (type !== 1 && type !== 2) continue
    const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)
    const name = new TextDecoder('utf-16le').decode(data.subarray(at, at + length))
    // An embedded document repeats the names of the outer one; the outer one comes first.
    if (!streams.has(name)) streams.set(name, stream)
  }
  return { streams, root }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function broken(detail: string): JieduError {
  return new JieduError(
    'ole_broken',
    `文件已损坏（${detail}）；请重新下载，或用 Word、WPS 打开后另存为 .docx 再试`,
    'the file is damaged; download it again, or open it in Word or WPS and save it as .docx',
  )
}
