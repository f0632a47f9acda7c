import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JieduError } from '../errors.ts'
import type { Interpretation } from '../interpret.ts'
import { renderHtml, renderMarkdown } from '../publication/index.ts'

/**
 * Writes the files of one interpretation into a folder, making it when needed.
 *
 * A `draft.md` that differs from what the `draft.json` beside it renders to has been edited by a person; it is
 * never overwritten unless `force` is set.
 *
 * @returns  the paths written, `draft.md` first
 * @throws {JieduError} `draft_edited`, `out_unwritable`
 */
export async function writeInterpretation(
  folder: string,
  result: Interpretation,
  force: boolean,
): Promise<string[]> {
  const { document, brief, draft } = result
  const markdown = renderMarkdown(document, draft)
  const path = join(folder, 'draft.md')
  if (!force && (await isEdited(folder, markdown)))
    throw new JieduError(
      'draft_edited',
      `${path} 已被编辑过，未覆盖；请换一个 --out 文件夹，或加 --force 覆盖`,
      `${path} has been edited and was not overwritten; choose another --out folder, or overwrite it with --force`,
    )
  // draft.md goes first: if the run is cut short, the next one finds the text it is about to write and goes on.
  const files = {
    'draft.md': markdown,
    'draft.html': renderHtml(document, brief, draft),
    'draft.json': json(draft),
    'brief.json': json(brief),
    'document.json': json(document),
  }
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, text] of Object.entries(files)) await replaceFile(join(folder, name), text)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    throw new JieduError(
      'out_unwritable',
      `无法写入文件夹“${folder}”（${code}）`,
      `cannot write into the folder ${folder} (${code})`,
      { cause },
    )
  }
  return Object.keys(files).map((name) => join(folder, name))
}

async function isEdited(folder: string, next: string): Promise<boolean> {
  const current = await readIfThere(join(folder, 'draft.md'))
  if (current === undefined || current === next) return false
  const [draft, document] = await Promise.all([
    readIfThere(join(folder, 'draft.json')),
    readIfThere(join(folder, 'document.json')),
  ])
  if (draft === undefined || document === undefined) return true
  try {
    return renderMarkdown(JSON.parse(document), JSON.parse(draft)) !== current
  } catch {
    return true
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const draftPath = `${path}.${process.pid}.tmp`
  await writeFile(draftPath, text)
  await rename(draftPath, path)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
