/**
 * Bounds of one read. Sizes in bytes, times in milliseconds, text in UTF-16 units.
 *
 * The figures come from measured attacks: a 115 KB docx whose XML unpacks to 120 MB took 646 MB of memory.
 * `maxXmlRatio` is judged only above `ratioFloorBytes`, since small honest XML compresses better than 100 : 1.
 */
export const readLimits = {
  maxFileBytes: 20 * 1024 * 1024,
  maxZipEntries: 2_000,
  maxUnpackedBytes: 100 * 1024 * 1024,
  maxXmlBytes: 30 * 1024 * 1024,
  maxZipRatio: 100,
  ratioFloorBytes: 10 * 1024 * 1024,
  maxPdfPages: 300,
  maxPageMs: 5_000,
  maxChars: 1_000_000,
  timeoutMs: 20_000,
  ocrTimeoutMs: 600_000,
  workerHeapMb: 512,
  /** Text and web pages up to this size are read on the calling thread: a worker would cost more than the read. */
  mainThreadBytes: 2 * 1024 * 1024,
  /** Depth of such a page; each level of nesting costs a parser more than the one before. */
  mainThreadDepth: 2_000,
} as const

/** Bytes as an editor reads them: `120 MB`, `115 KB`. */
export function formatBytes(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} KB`
}
