import { lookup as systemLookup } from 'node:dns/promises'
import { JieduError } from '../../errors.ts'
import { isPublicAddress } from './address-range.ts'
import { formatBytes, readLimits } from './limits.ts'
import { type PinnedResponse, requestPinned } from './pinned-request.ts'

export type Lookup = (
  host: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>

/** One request that connects to the given address and follows nothing. */
export type PinnedFetch = (url: URL, address: string, signal: AbortSignal) => Promise<PinnedResponse>

export type FetchPolicyOptions = {
  readonly lookup?: Lookup
  readonly fetch?: PinnedFetch
  /** Which addresses may be reached; default: the public internet. */
  readonly allow?: (address: string) => boolean
  /** Wall clock for everything, redirects included; 20 s. */
  readonly timeoutMs?: number
}

export type FetchedPolicy = {
  readonly bytes: Uint8Array
  /** Last part of the address, for messages. */
  readonly name: string
  readonly charset?: string
}

const maxRedirects = 3

/**
 * The bytes behind a web address someone typed. Only http and https; the name is resolved first, every address of it
 * must be public, and the connection goes to the address that was checked. Each redirect is checked anew.
 *
 * @throws {JieduError} `url_invalid`, `url_scheme`, `url_private`, `url_unreachable`, `url_redirects`, `url_status`,
 *   `file_too_large`, `read_timeout`
 */
export async function fetchPolicy(url: string, options: FetchPolicyOptions = {}): Promise<FetchedPolicy> {
  const fetch = options.fetch ?? requestPinned
  const timeoutMs = options.timeoutMs ?? readLimits.timeoutMs
  const signal = AbortSignal.timeout(timeoutMs)
  let target = parse(url)
  try {
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const address = await checkedAddress(target, options)
      signal.throwIfAborted()
      const response = await fetch(target, address, signal)
      if (response.status >= 300 && response.status < 400 && response.location) {
        response.cancel()
        target = parse(response.location, target)
        continue
      }
      if (response.status !== 200) {
        response.cancel()
        throw new JieduError(
          'url_status',
          `网址返回状态 ${response.status}，没有取到文件；请在浏览器中确认网址可以打开`,
          `the address answered with status ${response.status}`,
        )
      }
      const bytes = await collect(response, signal)
      const charset = /charset\s*=\s*"?([\w-]{2,20})/i.exec(response.contentType ?? '')?.[1]
      return { bytes, name: nameOf(target), ...(charset && { charset }) }
    }
  } catch (cause) {
    if (cause instanceof JieduError) throw cause
    if (signal.aborted) throw timedOut(timeoutMs, cause)
    throw unreachable(target.host, cause)
  }
  throw new JieduError(
    'url_redirects',
    `网址跳转超过 ${maxRedirects} 次，已停止；请填写最终网址`,
    `the address redirects more than ${maxRedirects} times; give the final one`,
  )
}

function parse(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (!url)
    throw new JieduError('url_invalid', `网址“${text.slice(0, 200)}”格式不对`, 'the web address is malformed')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new JieduError(
      'url_scheme',
      `只能读取 http 或 https 网址，不能读取 ${url.protocol}//`,
      `only http and https addresses can be read, not ${url.protocol}//`,
    )
  if (url.username || url.password)
    throw new JieduError(
      'url_invalid',
      '网址中不能带用户名和密码',
      'the address must not carry a user name or password',
    )
  return url
}

async function checkedAddress(url: URL, options: FetchPolicyOptions): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const lookup: Lookup = options.lookup ?? ((name) => systemLookup(name, { all: true }))
  let found: Awaited<ReturnType<Lookup>>
  try {
    found = await lookup(host)
  } catch (cause) {
    throw unreachable(url.host, cause)
  }
  const allow = options.allow ?? isPublicAddress
  // One private address among public ones is enough to refuse: the next question could get that one.
  if (found.length === 0 || !found.every(({ address }) => allow(address)))
    throw new JieduError(
      'url_private',
      `网址“${url.host}”指向内网或本机地址，已拒绝读取`,
      `${url.host} points to a private or local address and is refused`,
    )
  return found[0]?.address ?? ''
}

/** The body under the size limit, counted while it arrives: the stated length may be missing or wrong. */
async function collect(response: PinnedResponse, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    signal.throwIfAborted()
    size += chunk.length
    if (size > readLimits.maxFileBytes) {
      response.cancel()
      const limit = formatBytes(readLimits.maxFileBytes)
      throw new JieduError(
        'file_too_large',
        `网址内容超过上限 ${limit}，已停止下载`,
        `the content is over the limit of ${limit}; the download was stopped`,
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function nameOf(url: URL): string {
  const last = url.pathname.split('/').findLast(Boolean) ?? url.hostname
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

function timedOut(timeoutMs: number, cause: unknown): JieduError {
  const seconds = Math.round(timeoutMs / 1000)
  return new JieduError(
    'read_timeout',
    `下载超过 ${seconds} 秒，已停止；请稍后再试，或先在浏览器中下载`,
    `the download took more than ${seconds} s and was stopped`,
    { cause },
  )
}

function unreachable(host: string, cause: unknown): JieduError {
  return new JieduError(
    'url_unreachable',
    `无法连接“${host}”；请检查网址和网络`,
    `cannot reach ${host}; check the address and the network`,
    { cause },
  )
}
