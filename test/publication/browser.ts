import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** The Chromium on this machine: `CHROMIUM_PATH`, or where the Debian package puts it. */
export const chromiumPath: string | undefined = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path))

/** What the protocol answers: plain JSON whose shape the caller knows. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol has a thousand shapes and each caller reads one
type Answer = any

export type Browser = {
  /** One command of the Chrome DevTools Protocol to the open page. */
  send(method: string, params?: object): Promise<Answer>
  /** The value of an expression in the page; it may be a promise. */
  evaluate(expression: string): Promise<Answer>
  /** Loads a file and waits until it is there. */
  open(path: string): Promise<void>
  /** What the page complained about: console errors, policy violations, exceptions, requests beyond the file. */
  readonly complaints: string[]
  close(): Promise<void>
}

/** A headless Chromium with one empty page, spoken to through a pipe. */
export async function startBrowser(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'jiedu-chromium-'))
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage --remote-debugging-pipe'
  const child = spawn(chromiumPath!, [...flags.split(' '), `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const input = child.stdio[3] as Writable
  const output = child.stdio[4] as Readable
  const waiting = new Map<number, { resolve: (value: Answer) => void; reject: (cause: Error) => void }>()
  const complaints: string[] = []
  let loaded = () => {}
  let last = 0
  let sessionId: string | undefined

  const command = (method: string, params: object = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) })}\0`)
    })
  const receive = ({ id, result, error, method, params }: Answer) => {
    const pending = waiting.get(id)
    if (pending) {
      waiting.delete(id)
      if (error) pending.reject(new Error(error.message))
      else pending.resolve(result)
    }
    if (method === 'Page.loadEventFired') loaded()
    if (method === 'Log.entryAdded') complaints.push(params.entry.text)
    if (method === 'Runtime.exceptionThrown') complaints.push(params.exceptionDetails.text)
    if (method === 'Runtime.consoleAPICalled') complaints.push(`console ${params.type}`)
    if (method === 'Network.requestWillBeSent' && !params.request.url.startsWith('file:')) {
      complaints.push(`request ${params.request.url}`)
    }
  }
  let rest = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0')
    rest = messages.pop()!
    for (const message of messages) receive(JSON.parse(message))
  })

  const { targetInfos } = await command('Target.getTargets')
  const page = targetInfos.find(({ type }: { type: string }) => type === 'page')
  ;({ sessionId } = await command('Target.attachToTarget', { targetId: page.targetId, flatten: true }))
  await command('Emulation.setFocusEmulationEnabled', { enabled: true })
  for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await command(`${domain}.enable`)

  return {
    send: command,
    async evaluate(expression) {
      const { result, exceptionDetails } = await command('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
    async open(path) {
      const load = new Promise<void>((resolve) => {
        loaded = resolve
      })
      await command('Page.navigate', { url: `file://${path}` })
      await load
    },
    complaints,
    async close() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
