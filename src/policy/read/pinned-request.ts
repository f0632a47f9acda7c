import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'

export type PinnedResponse = {
  readonly status: number
  readonly location?: string
  readonly contentType?: string
  readonly body: AsyncIterable<Uint8Array>
  cancel(): void
}

/**
 * One GET to an address already checked: the name is not resolved a second time, so it cannot point elsewhere by
 * then. The certificate is still checked against the name.
 */
export function requestPinned(url: URL, address: string, signal: AbortSignal): Promise<PinnedResponse> {
  const family = isIP(address)
  const lookup: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [{ address, family }])
    else done(null, address, family)
  }
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        lookup,
        signal,
        agent: false,
        // Packed bodies would need their own guard against bombs.
        headers: {
          accept: 'text/html,application/pdf,*/*',
          'accept-encoding': 'identity',
          'user-agent': 'jiedu',
        },
      },
      (response) => {
        const { location, 'content-type': contentType } = response.headers
        resolve({
          status: response.statusCode ?? 0,
          ...(location && { location }),
          ...(contentType && { contentType }),
          body: response as AsyncIterable<Uint8Array>,
          cancel: () => response.destroy(),
        })
      },
    )
    request.on('error', reject)
    request.end()
  })
}
