import { isMainThread } from 'node:worker_threads'

// Loaded by `node --import` before the command: its peak memory in kilobytes, on the last line of standard error.
if (isMainThread) process.on('exit', () => process.stderr.write(`\nPEAK ${process.resourceUsage().maxRSS}`))
