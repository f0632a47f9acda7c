import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { JieduError } from '../errors.ts'

export type Input = {
  readonly bytes: Uint8Array
  readonly name: string
  /** What the web server says the page is written in. */
  readonly charset?: string
}

// The readers refuse files over 20 MB (reading-documents.md §5); a file far over it is not even loaded.
const maxBytes = 64 * 1024 * 1024

/**
 * The bytes of what the person named: a file, `-` for standard input, or a web address when the network is allowed.
 *
 * @throws {JieduError} `file_missing`, `file_is_folder`, `file_unreadable`, `file_too_large`, `network_not_allowed`,
 *   and the codes of the web reader
 */
export async function readInput(policy: string, allowNetwork: boolean): Promise<Input> {
  if (policy === '-') return { bytes: await readStandardInput(), name: '-' }
  if (/^https?:\/\//i.test(policy)) return readAddress(policy, allowNetwork)
  return { bytes: await readLocalFile(policy), name: basename(policy) }
}

async function readLocalFile(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path)
    if (found.isDirectory())
      throw new JieduError(
        'file_is_folder',
        `“${path}”是文件夹，请指明其中的一个文件`,
        `${path} is a folder; name a file in it`,
      )
    if (found.size > maxBytes) throw tooLarge(found.size)
    return await readFile(path)
  } catch (cause) {
    if (cause instanceof JieduError) throw cause
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new JieduError('file_missing', `找不到文件“${path}”`, `there is no file ${path}`, { cause })
    throw new JieduError(
      'file_unreadable',
      `无法读取文件“${path}”（${code}）`,
      `cannot read ${path} (${code})`,
      { cause },
    )
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > maxBytes) throw tooLarge(size)
  }
  return Buffer.concat(chunks)
}

async function readAddress(url: string, allowNetwork: boolean): Promise<Input> {
  if (!allowNetwork)
    throw new JieduError(
      'network_not_allowed',
      '读取网址需要联网；如确需联网，请加 --allow-network',
      'reading a web address needs the network; add --allow-network to allow it',
    )
  const { fetchPolicy } = await import('../policy/read/url.ts')
  return fetchPolicy(url)
}

function tooLarge(size: number): JieduError {
  const megabytes = Math.ceil(size / 1024 / 1024)
  return new JieduError(
    'file_too_large',
    `文件 ${megabytes} MB，超过上限 20 MB；请去掉图片或拆分后重试`,
    `the input is ${megabytes} MB, over the limit of 20 MB; drop its pictures or split it`,
  )
}
