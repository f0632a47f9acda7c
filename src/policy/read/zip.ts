import { inflateRawSync } from 'node:zlib'
import { JieduError } from '../../errors.ts'
import { formatBytes, readLimits } from './limits.ts'

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
  readonly encrypted: boolean
}

/** The entries of a zip by name; `read` unpacks one, or gives nothing when the archive has no such entry. */
export type Zip = {
  readonly names: readonly string[]
  read(name: string): Uint8Array | undefined
}

const endRecord = 0x06054b50
const directoryRecord = 0x02014b50
const localRecord = 0x04034b50
const endRecordBytes = 22
const maxCommentBytes = 65_535

/**
 * Opens an untrusted zip: the directory is judged before anything is unpacked, and every entry is unpacked under a
 * cap, since the sizes a directory states can lie.
 *
 * @throws {JieduError} `zip_broken`, `zip_encrypted`, `zip_too_many_entries`, `zip_too_large`, `zip_ratio`,
 *   `zip_entry_name`, `zip_size_lied`, `xml_too_large`
 */
export function openZip(bytes: Uint8Array): Zip {
  const entries = listEntries(bytes)
  judge(entries, bytes.length)
  const byName = new Map<string, Entry>()
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry)
  let unpackedSoFar = 0
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name)
      if (!entry) return undefined
      const data = unpack(bytes, entry)
      unpackedSoFar += data.length
      if (unpackedSoFar > readLimits.maxUnpackedBytes) throw tooLarge(unpackedSoFar)
      return data
    },
  }
}

function listEntries(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > readLimits.maxZipEntries) throw tooMany(count)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryRecord) throw broken('目录不完整')
    const nameLength = view.getUint16(at + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endRecordBytes - maxCommentBytes)
  for (let at = view.byteLength - endRecordBytes; at >= lowest; at--)
    if (view.getUint32(at, true) === endRecord) return at
  throw broken('找不到压缩包目录，文件可能没有传完')
}

function judge(entries: readonly Entry[], fileBytes: number): void {
  let total = 0
  for (const entry of entries) {
    const { name } = entry
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|\\|^[a-z]:|\0/i.test(name))
      throw new JieduError(
        'zip_entry_name',
        `压缩包内有不安全的路径“${name.slice(0, 80)}”，已拒绝读取；请用办公软件重新另存后再试`,
        `the archive holds an unsafe entry name: ${name.slice(0, 80)}; save the file again with an office program`,
      )
    total += entry.unpacked
  }
  if (total > readLimits.maxUnpackedBytes) throw tooLarge(total)
  if (total > readLimits.ratioFloorBytes && total > fileBytes * readLimits.maxZipRatio)
    throw new JieduError(
      'zip_ratio',
      `压缩包展开后是原来的 ${Math.round(total / fileBytes)} 倍，超过上限 ${readLimits.maxZipRatio} 倍；请另存为新文件后重试`,
      `the archive unpacks to ${Math.round(total / fileBytes)} times its size, over the limit of ${readLimits.maxZipRatio}; save it as a new file`,
    )
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted)
    throw new JieduError(
      'zip_encrypted',
      '压缩包有密码，无法读取；请去掉密码后重试',
      'the archive is protected by a password; remove it first',
    )
  const isXml = /\.(?:xml|rels)$/i.test(entry.name)
  const cap = isXml ? readLimits.maxXmlBytes : readLimits.maxUnpackedBytes
  if (entry.unpacked > cap) throw tooLargeXml(entry.name, entry.unpacked)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = entry.offset
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localRecord) throw broken(`“${entry.name}”缺失`)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const data = bytes.subarray(start, start + entry.packed)
  if (data.length < entry.packed) throw broken(`“${entry.name}”不完整`)
  if (entry.method === 0) {
    if (entry.packed !== entry.unpacked) throw lied(entry)
    return data
  }
  if (entry.method !== 8) throw broken(`“${entry.name}”用了不支持的压缩方式`)
  try {
    const unpacked = inflateRawSync(data, { maxOutputLength: Math.max(1, entry.unpacked) })
    if (unpacked.length !== entry.unpacked) throw lied(entry)
    return unpacked
  } catch (cause) {
    if (cause instanceof JieduError) throw cause
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw lied(entry)
    throw broken(`“${entry.name}”解压失败`, cause)
  }
}

function broken(detail: string, cause?: unknown): JieduError {
  return new JieduError(
    'zip_broken',
    `文件已损坏（${detail}）；请重新下载，或用办公软件打开后另存再试`,
    'the file is damaged; download it again, or open it in an office program and save it anew',
    { cause },
  )
}

function tooMany(count: number): JieduError {
  return new JieduError(
    'zip_too_many_entries',
    `压缩包内有 ${count} 个文件，超过上限 ${readLimits.maxZipEntries} 个；请另存为 .docx 后重试`,
    `the archive holds ${count} entries, over the limit of ${readLimits.maxZipEntries}; save it as .docx`,
  )
}

function tooLarge(total: number): JieduError {
  const limit = formatBytes(readLimits.maxUnpackedBytes)
  return new JieduError(
    'zip_too_large',
    `压缩包展开后 ${formatBytes(total)}，超过上限 ${limit}；请另存为 .docx 后重试`,
    `the archive unpacks to ${formatBytes(total)}, over the limit of ${limit}; save it as .docx`,
  )
}

function tooLargeXml(name: string, size: number): JieduError {
  const limit = formatBytes(readLimits.maxXmlBytes)
  return new JieduError(
    'xml_too_large',
    `“${name}”展开后 ${formatBytes(size)}，超过单个部件上限 ${limit}；请拆分文件后重试`,
    `${name} unpacks to ${formatBytes(size)}, over the limit of ${limit} for one part; split the document`,
  )
}

function lied(entry: Entry): JieduError {
  return new JieduError(
    'zip_size_lied',
    `“${entry.name}”的实际大小与压缩包目录所写（${formatBytes(entry.unpacked)}）不符，已拒绝读取；请用办公软件重新另存`,
    `${entry.name} is not the size the archive states (${formatBytes(entry.unpacked)}); save the file again`,
  )
}
