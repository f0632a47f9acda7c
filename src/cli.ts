#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Parsed code is kept between runs: the walk takes less time than compiling it.
enableCompileCache?.()

const { runCommandLine } = await import('./cli/run-command-line.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
