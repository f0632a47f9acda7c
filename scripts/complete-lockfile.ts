/**
 * Makes package-lock.json whole: `npm run lockfile`, after every `npm install` that changes it.
 *
 * A registry that lacks some platform's build of a native package makes npm leave that build out of the lockfile,
 * and `npm ci` refuses such a file. Each missing optional build gets an entry of its own; addresses of the
 * registry go.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Entry = {
  version?: string
  resolved?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const path = new URL('../package-lock.json', import.meta.url)
const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(path, 'utf8'))
const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

let added = 0
let stripped = 0
for (const [parent, entry] of Object.entries(lock.packages)) {
  if (entry.resolved?.startsWith('http')) {
    delete entry.resolved
    stripped++
  }
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    // A range is left alone: only an exact version says what npm would have written.
    if (!/^\d+\.\d+\.\d+$/.test(version) || isLocked(parent, name)) continue
    const words = name.split(/[-/]/)
    const system = words.find((word) => systems.includes(word))
    const processor = words.find((word) => processors.includes(word))
    const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(processor && { cpu: [processor] }),
      ...(entry.dev && { dev: true }),
      ...(libc && { libc: [libc] }),
      optional: true,
      ...(system && { os: [system] }),
    }
    added++
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1)),
)
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${added} platform builds added, ${stripped} registry addresses removed\n`)

function isLocked(parent: string, name: string): boolean {
  return `${parent}/node_modules/${name}` in lock.packages || `node_modules/${name}` in lock.packages
}
