/**
 * Joins the command into few files under `dist`: a third of a plain start is spent on finding and opening modules.
 *
 * `dist/cli.js` stays the entry. Its code goes to `dist/command`, with the reader's worker beside it where the reader
 * looks for it. Packages stay outside; the library (`dist/index.js`) is what `tsc` made.
 */
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

const bundle = await rolldown({
  cwd: root,
  input: { cli: 'src/cli.ts', worker: 'src/policy/read/worker.ts' },
  platform: 'node',
  external: /^[^./]/,
})
const { output } = await bundle.write({
  dir: 'dist',
  format: 'esm',
  sourcemap: true,
  entryFileNames: ({ name }) => (name === 'cli' ? 'cli.js' : `command/${name}.js`),
  chunkFileNames: 'command/[name]-[hash].js',
})
process.stdout.write(`${output.filter((file) => file.type === 'chunk').length} files in dist/command\n`)
