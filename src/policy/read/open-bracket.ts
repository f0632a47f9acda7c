const reach = 150

/** Whether a bracket or title mark opened near the end of a text is still open: the text goes on after a break. */
export function opensBracket(text: string): boolean {
  const tail = text.slice(-reach)
  const last = (open: string, narrow: string): number =>
    Math.max(tail.lastIndexOf(open), tail.lastIndexOf(narrow))
  return last('（', '(') > last('）', ')') || tail.lastIndexOf('《') > tail.lastIndexOf('》')
}

/** Lines of one paragraph with those joined that a break tore inside a bracket. */
export function joinOpenLines(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && opensBracket(last)) joined[joined.length - 1] = last + line
    else joined.push(line)
  }
  return joined
}
