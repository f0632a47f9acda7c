import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')
export const node = resolve(root, 'node_modules/.bin/node')
export const samples = resolve(root, 'fixtures/policies')

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Starts the command exactly as a user does, with no settings and no locale but those given. */
export function runJiedu(
  args: readonly string[],
  options: {
    readonly input?: Uint8Array | string
    readonly env?: Readonly<Record<string, string>>
    readonly cwd?: string
    readonly entry?: string
  } = {},
): Promise<Run> {
  const child = spawn(node, [options.entry ?? resolve(root, 'src/cli.ts'), ...args], {
    cwd: options.cwd ?? root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...options.env },
  })
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] }
  child.stdout.on('data', (chunk: Buffer) => output.stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.stderr.push(chunk))
  return new Promise((fulfil, reject) => {
    child.on('error', reject)
    child.on('close', (status) =>
      fulfil({
        status,
        stdout: Buffer.concat(output.stdout).toString('utf8'),
        stderr: Buffer.concat(output.stderr).toString('utf8'),
      }),
    )
  })
}
