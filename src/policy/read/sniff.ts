import type { SourceFormat } from '../../types.ts'

/** The format of a file told from its first bytes, never from its name. */
export function sniffFormat(bytes: Uint8Array): SourceFormat {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (/<(?:!doctype html|html|head|body|div|table|p|meta|title)[\s>]/i.test(head)) return 'html'
  return 'txt'
}
