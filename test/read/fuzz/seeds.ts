import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { openCfb } from '../../../src/policy/read/cfb.ts'
import { buildCfb } from '../build-cfb.ts'
import { buildDocx } from '../build-docx.ts'
import { buildOfd } from '../build-ofd.ts'
import { buildPdf } from '../build-pdf.ts'
import { qinghe } from '../qinghe.ts'
import { corpus, fixture } from '../read-helpers.ts'
import { mutate, type Random } from './mutate.ts'

export const readers = ['html', 'md', 'txt', 'docx', 'doc', 'pdf', 'ofd', 'image'] as const
export type ReaderName = (typeof readers)[number]

const largestSeed = 150_000
const maxReal = 12

const texts = qinghe.flatMap((item) =>
  typeof item === 'string' ? [item] : 'rows' in item ? [] : [item.text ?? ''],
)

/** What each reader is fed before mutation: our invented files, and small real ones when they are there. */
export function seedsOf(reader: ReaderName): Uint8Array[] {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="清河县办法"><style>.h{display:none}</style></head><body><ul class="nav"><li><a href="/">首页</a></li></ul><table><tr><td>文号：</td><td>清政发〔2026〕1号</td></tr></table><h1>清河县办法</h1><div class="TRS_Editor">${texts.map((text) => `<p align="center">${text}</p>`).join('')}<table><tr><th>项目</th><th>标准</th></tr><tr><td rowspan="2">开办</td><td>300元</td></tr><tr><td colspan="2">合计</td></tr></table></div><div class="h">${texts.join('')}</div></body></html>`
  const markdown = `# 清河县办法\n\n**发布日期**: 2026-03-18\n**发布机构**: 清河县\n\n---\n\n${texts.map((text) => `　　**${text}**`).join('\n\n')}\n\n| 项目 | 标准 |\n|---|---|\n| 开办 | [300元](a.pdf) |\n\n<table><tr><td>甲</td><td>乙</td></tr></table>\n`
  const ofd = [
    {
      texts: texts
        .slice(0, 20)
        .map((text, index) => ({ x: 28, y: 30 + index * 10, text: text.slice(0, 28) })),
    },
  ]
  const own: Record<ReaderName, Uint8Array[]> = {
    html: [bytes(page)],
    md: [bytes(markdown)],
    txt: [bytes(texts.join('\n')), bytes(texts.join('　　'))],
    docx: [buildDocx(qinghe)],
    doc: [fixture('qinghe.doc')],
    pdf: [
      buildPdf([
        {
          texts: texts
            .slice(0, 20)
            .map((text, index) => ({ x: 90, y: 780 - index * 28, text: text.slice(0, 26) })),
          lines: [[90, 100, 400, 100]],
        },
        { picture: true },
      ]),
    ],
    ofd: [buildOfd(ofd, { texts: [{ x: 60, y: 20, text: '清河县人民政府文件' }] })],
    image: [fixture('qinghe-scan.png')],
  }
  return [...own[reader], ...realFiles(reader)]
}

function realFiles(reader: ReaderName): Uint8Array[] {
  const folder = new URL(reader === 'ofd' ? 'ofd/' : 'policies/', corpus)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(`.${reader}`))
    .map((name) => readFileSync(new URL(name, folder)))
    .filter((bytes) => bytes.length <= largestSeed)
    .slice(0, maxReal)
}

/**
 * A seed with damage. Half of the time the damage goes to what an archive or container holds: damage to the outside
 * rarely reaches the parser within.
 */
export function mutateFile(
  reader: ReaderName,
  bytes: Uint8Array,
  random: Random,
  other: Uint8Array,
): Uint8Array {
  const inside = random(2) === 0 && innerParts(reader, bytes)
  if (!inside) return mutate(bytes, random, other)
  const names = Object.keys(inside.parts)
  const name = names[random(names.length)] ?? ''
  const donor = inside.parts[names[random(names.length)] ?? ''] ?? other
  return inside.rebuild({ ...inside.parts, [name]: mutate(inside.parts[name] ?? bytes, random, donor) })
}

type Inner = { parts: Record<string, Uint8Array>; rebuild: (parts: Record<string, Uint8Array>) => Uint8Array }

function innerParts(reader: ReaderName, bytes: Uint8Array): Inner | undefined {
  if (reader === 'docx' || reader === 'ofd') {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'))
    return { parts: Object.fromEntries(parts), rebuild: (changed) => zipSync(changed, { level: 1 }) }
  }
  if (reader !== 'doc' || bytes[0] !== 0xd0) return undefined
  const file = openCfb(bytes)
  const parts = ['WordDocument', '0Table', '1Table'].flatMap((name) => {
    const data = file.read(name)
    return data ? [[name, data] as const] : []
  })
  return { parts: Object.fromEntries(parts), rebuild: buildCfb }
}
