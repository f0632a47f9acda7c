import type { Clause, PolicyDocument } from '../types.ts'
import { cutArticleTitle, cutHeading, type HeadingCut } from './heading-text.ts'
import { bareChapters } from './headings.data.ts'
import { type CountedLine, countLines } from './numbered-lines.ts'
import { bodyLines } from './part-lines.ts'

export type OutlineClause = Omit<Clause, 'role'>

type Open = { readonly clause: OutlineClause; readonly rank: number; readonly line: number }

/**
 * Clauses of the chosen part in reading order, after the paragraphs of the notice that carries it (level 0).
 *
 * Whether （一） is a heading or an item is decided by what it stands under: in an article, after a colon or ending
 * in ； it is an item, else a heading when its words can be one. Articles are level 2 with or without chapters.
 */
export function readOutline(document: PolicyDocument): OutlineClause[] {
  const part = document.parts[document.partIndex]
  if (!part) return []
  const clauses: OutlineClause[] = []
  const id = () => `c${clauses.length + 1}`
  const wrapper = document.parts.find((other) => other.role === 'wrapper')
  if (wrapper && wrapper !== part)
    for (const { span } of bodyLines(document, wrapper))
      clauses.push({ id: id(), path: [], level: 0, form: 'paragraph', span, bodySpan: span })
  const lines = countLines(bodyLines(document, part))
  const cuts = cutAll(lines)
  const divided = countsAgain(lines)
  const followers = nextNumbered(lines)
  const stack: Open[] = []
  lines.forEach((line, index) => {
    const { span, number, text } = line
    const bare = !number && isBareChapter(lines, index, divided)
    if (!number && !bare) {
      while (closesList(lines, stack.at(-1), followers[index])) stack.pop()
      const parent = stack.at(-1)?.clause
      clauses.push({
        id: id(),
        path: parent?.path ?? [],
        level: parent ? parent.level + 1 : 0,
        form: line.row ? 'row' : 'paragraph',
        ...(parent && { parentId: parent.id }),
        span,
        bodySpan: span,
      })
      return
    }
    const rank = number ? number.rank : bareRank
    while (stack.length > 0 && (stack.at(-1) as Open).rank >= rank) stack.pop()
    const parent = stack.at(-1)?.clause
    const article = number?.style === 'article'
    const cut = cuts[index] as HeadingCut
    const textStart = span[0] + (number?.end ?? 0)
    const label = number?.label ?? ''
    const clause: OutlineClause = {
      id: id(),
      path: [...(parent?.path ?? []), label || text],
      level: article ? Math.max(2, (parent?.level ?? 0) + 1) : (parent?.level ?? 0) + 1,
      form: article ? 'article' : bare || cut.heading !== undefined ? 'heading' : 'item',
      ...(number && { number: label }),
      ...(bare ? { heading: text } : cut.heading !== undefined && { heading: cut.heading }),
      ...(parent && { parentId: parent.id }),
      span,
      bodySpan: bare ? [span[1], span[1]] : [textStart + cut.bodyStart, span[1]],
    }
    clauses.push(clause)
    stack.push({ clause, rank, line: index })
  })
  return clauses
}

/** For every line the first numbered line after it. */
function nextNumbered(lines: readonly CountedLine[]): (number | undefined)[] {
  const next: (number | undefined)[] = new Array(lines.length)
  let follower: number | undefined
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = follower
    if (lines[index]?.number) follower = index
  }
  return next
}

/**
 * Whether a paragraph stands behind a list rather than in its last entry: the entry is a whole sentence and the
 * count does not go on. In an article such a paragraph is its next 款.
 */
function closesList(
  lines: readonly CountedLine[],
  top: Open | undefined,
  follower: number | undefined,
): boolean {
  if (top?.clause.form !== 'item') return false
  const entry = lines[top.line] as CountedLine
  if (entry.text.length < 6 || !/[。；]$/.test(entry.text)) return false
  const next = follower === undefined ? undefined : lines[follower]?.number
  return !(next && next.rank === top.rank && next.ordinal === (entry.number?.ordinal ?? 0) + 1)
}

const bareRank = 0.5

/** 总则, 附则 printed without 第X章, right before an article; a sub-title before a new count 一、. */
function isBareChapter(lines: readonly CountedLine[], index: number, divided: boolean): boolean {
  const line = lines[index] as CountedLine
  const next = lines[index + 1]
  if (line.row || line.text.length > 24 || /[。；：，、）”]$/.test(line.text) || !next?.number) return false
  if (next.number.style === 'article') return bareChapters.has(line.text)
  return next.number.style === 'han' && next.number.ordinal === 1 && divided
}

/** 一、 starts more than once: sub-titles without numbers divide the text. */
const countsAgain = (lines: readonly CountedLine[]) =>
  lines.filter((line) => line.number?.style === 'han' && line.number.ordinal === 1).length > 1

/** Decides run by run, because neighbours of one count are all headings or all items. */
function cutAll(lines: readonly CountedLine[]): HeadingCut[] {
  const cuts: HeadingCut[] = lines.map(() => ({ bodyStart: 0 }))
  const titledArticles = lines.filter(
    (line) => line.number?.style === 'article' && cutArticleTitle(bodyOf(line)).heading !== undefined,
  ).length
  for (const run of runsOf(lines)) {
    const first = lines[run[0] as number] as CountedLine
    const style = first.number?.style
    if (style === 'part' || style === 'chapter' || style === 'section') {
      for (const index of run)
        cuts[index] = {
          heading: bodyOf(lines[index] as CountedLine),
          bodyStart: bodyOf(lines[index] as CountedLine).length,
        }
      continue
    }
    if (style === 'article') {
      for (const index of run)
        if (titledArticles >= 2) cuts[index] = cutArticleTitle(bodyOf(lines[index] as CountedLine))
      continue
    }
    const texts = run.map((index) => bodyOf(lines[index] as CountedLine))
    const colons = texts.filter((text) => /^[^。；，：]{2,16}[：:]/.test(text)).length
    const colon = run.length > 1 && colons * 3 >= run.length * 2
    const found = evenOut(
      lines,
      run,
      texts.map((text) => cutHeading(text, colon)),
    )
    if (isList(lines, run, found, cuts)) continue
    run.forEach((index, place) => {
      cuts[index] = found[place] as HeadingCut
    })
  }
  return cuts
}

const bodyOf = (line: CountedLine) => line.text.slice(line.number?.end ?? 0)

/**
 * Makes the entries of one run alike: among headings a whole short sentence is one too, and among long texts neither
 * a short opening nor a short sentence is.
 */
function evenOut(
  lines: readonly CountedLine[],
  run: readonly number[],
  found: readonly HeadingCut[],
): HeadingCut[] {
  const texts = run.map((index) => bodyOf(lines[index] as CountedLine))
  // A heading stands over something or has no full stop; 由财政部门负责。 alone is a sentence
  const stands = run.map((index, place) => {
    const cut = found[place] as HeadingCut
    const text = texts[place] as string
    return (
      cut.heading !== undefined &&
      (cut.bodyStart < text.length || !/[。！]$/.test(text) || continuesBelow(lines, index))
    )
  })
  const headed = stands.filter(Boolean).length / run.length
  return found.map((cut, place) => {
    const text = texts[place] as string
    const whole = text.length <= 40 && text.indexOf('。') === text.length - 1
    if (headed >= 0.6)
      return cut.heading === undefined && whole ? { heading: text.slice(0, -1), bodyStart: text.length } : cut
    if (!stands[place]) return { bodyStart: 0 }
    return headed < 0.3 && run.length >= 3 && cut.bodyStart < text.length ? { bodyStart: 0 } : cut
  })
}

/** Indexes of lines that count on under one parent. */
function runsOf(lines: readonly CountedLine[]): number[][] {
  const runs: number[][] = []
  const open: { rank: number; run: number[] }[] = []
  lines.forEach((line, index) => {
    if (!line.number) return
    const { rank } = line.number
    while (open.length > 0 && (open.at(-1) as { rank: number }).rank > rank) open.pop()
    const top = open.at(-1)
    if (top && top.rank === rank) top.run.push(index)
    else {
      const run = [index]
      runs.push(run)
      open.push({ rank, run })
    }
  })
  return runs
}

function isList(
  lines: readonly CountedLine[],
  run: readonly number[],
  found: readonly HeadingCut[],
  cuts: readonly HeadingCut[],
): boolean {
  const first = run[0] as number
  const line = lines[first] as CountedLine
  const open = line.number?.article
  const withText = run.filter(
    (index, place) =>
      (found[place] as HeadingCut).heading !== undefined &&
      (found[place] as HeadingCut).bodyStart < bodyOf(lines[index] as CountedLine).length,
  ).length
  // 第五条 企业培育。（一）落户补贴。… : titled items of a titled article are headings
  if (open !== undefined)
    return !((cuts[open] as HeadingCut).heading !== undefined && withText === run.length)
  const ends = run.filter((index) => /[；;，,]$/.test((lines[index] as CountedLine).text)).length
  if (run.length > 1 && ends * 2 >= run.length) return true
  const before = lines[first - 1]
  const introduced =
    line.number?.style !== 'han' &&
    before !== undefined &&
    (/[：:]$/.test(before.text) || (before.number !== undefined && /下列|以下|之一/.test(before.text)))
  return (
    introduced &&
    withText < run.length &&
    run.filter((index) => continuesBelow(lines, index)).length * 2 <= run.length
  )
}

/** A heading has something under it: the next line is no sibling. */
const continuesBelow = (lines: readonly CountedLine[], index: number) => {
  const next = lines[index + 1]
  const own = lines[index]?.number
  return next !== undefined && own !== undefined && (next.number === undefined || next.number.rank > own.rank)
}
