import { JieduError } from '../../errors.ts'

/** What a parser could not make sense of, when it gave no better reason. */
export function readFailed(cause: unknown): JieduError {
  const detail = cause instanceof Error ? cause.message : String(cause)
  return new JieduError(
    'read_failed',
    '文件无法解析，可能已损坏；请重新下载，或用办公软件打开后另存再试',
    `the file could not be parsed (${detail}); it may be damaged`,
    { cause },
  )
}
