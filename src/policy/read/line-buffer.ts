const tailChars = 150

/**
 * A line put together from many pieces with its blanks collapsed as a browser does. Looking at the end of a growing
 * string would copy it each time; the buffer keeps the end apart.
 */
export class LineBuffer {
  private parts: string[] = []
  /** The last characters of the line. */
  tail = ''

  get isEmpty(): boolean {
    return this.tail === ''
  }

  add(data: string): void {
    const piece = this.isEmpty
      ? data.replace(/^[ \t\n\f\r]+/, '')
      : this.tail.endsWith(' ')
        ? data.replace(/^ /, '')
        : data
    if (piece === '') return
    this.parts.push(piece)
    this.tail = (this.tail + piece.slice(-tailChars)).slice(-tailChars)
  }

  /** The line without outer blanks; the buffer is empty afterwards. */
  take(): string {
    const line = this.parts.join('').trim()
    this.parts = []
    this.tail = ''
    return line
  }
}
