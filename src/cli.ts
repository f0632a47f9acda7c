#!/usr/bin/env node
import module from 'node:module'

// Compiled code is kept between runs: the walk itself takes less time than compiling it.
module.enableCompileCache?.()

import('./cli/run-command-line.ts').then(async ({ runCommandLine }) => {
  process.exitCode = await runCommandLine(process.argv.slice(2))
})
