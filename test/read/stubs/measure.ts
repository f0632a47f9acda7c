import { readFileSync } from 'node:fs'
import { readPolicyFile } from '../../../src/policy/read/index.ts'

// Reads one file in a process of its own and prints how much memory that took at its peak.
const [path = ''] = process.argv.slice(2)
const result = await readPolicyFile(readFileSync(path), path)
const chars = result.blocks.reduce((sum, block) => sum + block.text.length, 0)
console.log(JSON.stringify({ chars, peakMb: process.resourceUsage().maxRSS / 1024 }))
