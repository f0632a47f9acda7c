import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../src/policy/read/address-range.ts'
import { readLimits } from '../../src/policy/read/limits.ts'
import type { PinnedResponse } from '../../src/policy/read/pinned-request.ts'
import { type FetchPolicyOptions, fetchPolicy, type PinnedFetch } from '../../src/policy/read/url.ts'
import { refusal } from './read-helpers.ts'

const page = '<html><body><p>清河县人民政府公告。</p></body></html>'

async function* chunks(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield new TextEncoder().encode(part)
}

function answer(more: Partial<PinnedResponse> = {}): PinnedResponse {
  return { status: 200, body: chunks(page), cancel: () => {}, ...more }
}

/** Options whose names resolve as listed and whose fetch records where it connected. */
function net(
  addresses: Readonly<Record<string, readonly string[]>>,
  answers: Readonly<Record<string, PinnedResponse>> = {},
) {
  const connected: string[] = []
  const fetch: PinnedFetch = async (url, address) => {
    connected.push(`${url.href} ${address}`)
    return answers[url.href] ?? answer()
  }
  const options: FetchPolicyOptions = {
    fetch,
    lookup: async (host) =>
      (addresses[host] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  }
  return { options, connected }
}

describe('addresses', () => {
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.100.100.200',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd00:ec2::254',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:169.254.169.254',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
    '1.2.3',
    '0x7f.1',
  ])('%j is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '223.5.5.5', '2400:3200::1', '::ffff:1.1.1.1'])(
    '%s is public',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
})

describe('fetching a policy', () => {
  test('connects to the address that was checked', async () => {
    const { options, connected } = net({ 'www.qinghe.test': ['1.1.1.1', '1.0.0.1'] })
    const found = await fetchPolicy('https://www.qinghe.test/zc/%E9%80%9A%E7%9F%A5.html?x=1', options)
    expect(new TextDecoder().decode(found.bytes)).toBe(page)
    expect(found.name).toBe('通知.html')
    expect(connected).toEqual(['https://www.qinghe.test/zc/%E9%80%9A%E7%9F%A5.html?x=1 1.1.1.1'])
  })

  test('gives the charset of the header', async () => {
    const { options } = net(
      { a: ['1.1.1.1'] },
      { 'http://a/': answer({ contentType: 'text/html; charset="GBK"' }) },
    )
    expect(await fetchPolicy('http://a', options)).toMatchObject({ charset: 'GBK', name: 'a' })
  })

  test.each(['file:///etc/passwd', 'ftp://a/b', 'data:text/html,x', 'javascript:1', 'gopher://a'])(
    '%s is refused',
    async (url) => {
      await refusal(fetchPolicy(url, net({}).options), 'url_scheme')
    },
  )

  test.each(['not a url', 'http://', 'http://user:pass@a/'])('%s is no address', async (url) => {
    await refusal(fetchPolicy(url, net({ a: ['1.1.1.1'] }).options), 'url_invalid')
  })

  test.each([
    ['http://a/', ['10.0.0.1']],
    ['http://a/', ['1.1.1.1', '127.0.0.1']],
    ['http://a/', ['::ffff:10.0.0.1']],
    ['http://a/', []],
  ])('%s that resolves to %j is refused unasked', async (url, addresses) => {
    const { options, connected } = net({ a: addresses })
    await refusal(fetchPolicy(url, options), 'url_private')
    expect(connected).toEqual([])
  })

  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://169.254.169.254/latest/meta-data/',
  ])('the literal %s is refused with the real resolver', async (url) => {
    const { fetch } = net({}).options
    await refusal(fetchPolicy(url, fetch ? { fetch } : {}), 'url_private')
  })

  test('each redirect is checked anew', async () => {
    const { options, connected } = net(
      { a: ['1.1.1.1'], b: ['192.168.0.1'] },
      { 'http://a/': answer({ status: 302, location: 'http://b/secret' }) },
    )
    await refusal(fetchPolicy('http://a/', options), 'url_private')
    expect(connected).toHaveLength(1)
  })

  test('a redirect to another scheme is refused', async () => {
    const { options } = net(
      { a: ['1.1.1.1'] },
      { 'http://a/': answer({ status: 301, location: 'file:///etc/passwd' }) },
    )
    await refusal(fetchPolicy('http://a/', options), 'url_scheme')
  })

  test('three redirects are followed, the fourth is not', async () => {
    const hops = (count: number): Record<string, PinnedResponse> =>
      Object.fromEntries(
        Array.from({ length: count }, (_, hop) => [
          `http://a/${hop}`,
          answer({ status: 302, location: `/${hop + 1}` }),
        ]),
      )
    expect((await fetchPolicy('http://a/0', net({ a: ['1.1.1.1'] }, hops(3)).options)).name).toBe('3')
    await refusal(fetchPolicy('http://a/0', net({ a: ['1.1.1.1'] }, hops(4)).options), 'url_redirects')
  })

  test('a status is reported', async () => {
    const { options } = net({ a: ['1.1.1.1'] }, { 'http://a/': answer({ status: 404 }) })
    expect((await refusal(fetchPolicy('http://a/', options), 'url_status')).message).toContain('404')
  })

  test('a body over the limit is stopped while it arrives', async () => {
    let cancelled = false
    let sent = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 1024 * 1024
        yield new Uint8Array(1024 * 1024)
      }
    }
    const { options } = net(
      { a: ['1.1.1.1'] },
      {
        'http://a/': answer({
          body: endless(),
          cancel: () => {
            cancelled = true
          },
        }),
      },
    )
    await refusal(fetchPolicy('http://a/', options), 'file_too_large')
    expect(cancelled).toBe(true)
    expect(sent).toBeLessThan(readLimits.maxFileBytes + 3 * 1024 * 1024)
  })

  test('a name that does not resolve', async () => {
    const lookup = () => Promise.reject(new Error('ENOTFOUND'))
    await refusal(fetchPolicy('http://a/', { lookup }), 'url_unreachable')
  })
})

describe('against a server on this machine', () => {
  let server: Server
  let base = ''
  const seen: string[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(`${request.headers.host} ${request.url}`)
      if (request.url === '/slow') return
      if (request.url === '/redirect') response.writeHead(302, { location: '/page.html' }).end()
      else if (request.url === '/big') {
        response.writeHead(200)
        response.on('error', () => {})
        const send = (): void => {
          while (response.write(Buffer.alloc(1 << 20)));
          response.once('drain', send)
        }
        send()
      } else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://qinghe.test:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const options: FetchPolicyOptions = {
    lookup: async () => [{ address: '127.0.0.1', family: 4 }],
    allow: (address) => address === '127.0.0.1',
  }

  test('the name goes into the request, the address into the connection', async () => {
    const found = await fetchPolicy(`${base}/redirect`, options)
    expect(new TextDecoder().decode(found.bytes)).toBe(page)
    expect(found).toMatchObject({ name: 'page.html', charset: 'utf-8' })
    expect(seen[0]).toMatch(/^qinghe\.test:\d+ \/redirect$/)
  })

  test('an endless body is cut off', async () => {
    await refusal(fetchPolicy(`${base}/big`, options), 'file_too_large')
  })

  test('a server that never answers is left', async () => {
    await refusal(fetchPolicy(`${base}/slow`, { ...options, timeoutMs: 500 }), 'read_timeout')
  })

  test('without the predicate this machine is out of reach', async () => {
    const { allow: _, ...rest } = options
    await refusal(fetchPolicy(base, rest), 'url_private')
  })
})
