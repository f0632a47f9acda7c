const sectorBytes = 512
const miniCutoff = 4096
const endOfChain = 0xffff_fffe
const fatSector = 0xffff_fffd
const free = 0xffff_ffff

/** An OLE compound file with the given streams, each padded to at least the size that is stored in whole sectors. */
export function buildCfb(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams).map(([name, data]) => ({
    name,
    data: data.length < miniCutoff ? Uint8Array.from({ ...data, length: miniCutoff }) : data,
  }))
  const directorySectors = Math.ceil((entries.length + 1) / 4)
  const chains = [directorySectors, ...entries.map(({ data }) => Math.ceil(data.length / sectorBytes))]
  const filled = chains.reduce((sum, count) => sum + count, 0)
  const fatSectors = Math.ceil((filled + 1) / (sectorBytes / 4 - 1))
  const sectors = fatSectors + filled
  const file = new Uint8Array((sectors + 1) * sectorBytes)
  const view = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, fatSectors, true)
  view.setUint32(48, fatSectors, true)
  view.setUint32(56, miniCutoff, true)
  view.setUint32(60, endOfChain, true)
  view.setUint32(68, endOfChain, true)
  for (let index = 0; index < 109; index++)
    view.setUint32(76 + index * 4, index < fatSectors ? index : free, true)
  const fat = sectorBytes
  for (let index = 0; index < (fatSectors * sectorBytes) / 4; index++)
    view.setUint32(fat + index * 4, index < fatSectors ? fatSector : free, true)
  let next = fatSectors
  const starts = chains.map((count) => {
    const start = next
    for (let index = 0; index < count; index++, next++)
      view.setUint32(fat + next * 4, index === count - 1 ? endOfChain : next + 1, true)
    return start
  })
  const entry = (index: number, name: string, type: number, start: number, size: number): void => {
    const at = (fatSectors + 1) * sectorBytes + index * 128
    for (let char = 0; char < name.length; char++) view.setUint16(at + char * 2, name.charCodeAt(char), true)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    file[at + 66] = type
    view.setUint32(at + 116, start, true)
    view.setUint32(at + 120, size, true)
  }
  entry(0, 'Root Entry', 5, endOfChain, 0)
  for (const [index, { name, data }] of entries.entries()) {
    const start = starts[index + 1] ?? 0
    entry(index + 1, name, 2, start, data.length)
    file.set(data, (start + 1) * sectorBytes)
  }
  return file
}
