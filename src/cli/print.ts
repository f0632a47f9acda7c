/**
 * Writes a text to a stream and waits until it is handed on, so that the process may end right after.
 *
 * A reader that closed the pipe (`jiedu … | head`) is not an error: the rest is dropped.
 */
export function print(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error)
      else resolve()
    })
  })
}
