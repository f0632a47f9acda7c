import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { interpretationDraftSchema, policyBriefSchema, policyDocumentSchema } from '../../src/types.ts'
import { node, root, runJiedu, samples } from './run-jiedu.ts'

const html = join(samples, 'home-adaptation/policy.html')
const md = join(samples, 'market-stalls/policy.md')
const txt = join(samples, 'water-saving/policy.txt')
const fileNames = ['brief.json', 'document.json', 'draft.html', 'draft.json', 'draft.md']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiedu-e2e-'))
})

const write = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const readAll = (out: string) =>
  Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]))

describe('interpret writes', () => {
  test('the draft to standard output, notes to standard error', async () => {
    const { status, stdout, stderr } = await runJiedu(['interpret', html])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^# .*适老化改造补贴实施办法.*解读\n/)
    expect(stdout).toContain('清政办发〔2026〕14号')
    expect(stderr).toMatch(/^提示\[hidden-copy\]: /)
    expect(stderr).not.toContain('正在')
  })

  test('five files with --out, whose paths it prints', async () => {
    const out = join(folder, 'deep', 'out')
    const { status, stdout } = await runJiedu(['interpret', md, '--out', out])
    expect(status).toBe(0)
    expect(readdirSync(out).sort()).toEqual(fileNames)
    expect(stdout.trim().split('\n').sort()).toEqual(fileNames.map((name) => join(out, name)))
    const files = readAll(out)
    const document = policyDocumentSchema.parse(JSON.parse(files['document.json'] ?? ''))
    expect(document).toMatchObject({
      documentNumber: '清政发〔2026〕6号',
      issuedOn: '2026-03-25',
      kind: '意见',
    })
    expect(document.source).toMatchObject({ name: 'policy.md', format: 'md' })
    expect(policyBriefSchema.parse(JSON.parse(files['brief.json'] ?? '')).documentId).toBe(document.id)
    expect(interpretationDraftSchema.parse(JSON.parse(files['draft.json'] ?? '')).engine).toBe('embedded')
    expect(files['draft.html']).toMatch(/^<!doctype html>/i)
  })

  test('one JSON value and nothing else with --json', async () => {
    const { status, stdout, stderr } = await runJiedu(['interpret', txt, '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const result = JSON.parse(stdout)
    expect(Object.keys(result)).toEqual(['document', 'brief', 'draft'])
    interpretationDraftSchema.parse(result.draft)
  })

  test('the same bytes for the same input, from file and from standard input', async () => {
    const outs = [join(folder, 'one'), join(folder, 'two')]
    for (const out of outs) await runJiedu(['interpret', html, '--out', out])
    expect(readAll(outs[0]!)).toEqual(readAll(outs[1]!))
    const fromFile = JSON.parse((await runJiedu(['interpret', html, '--json'])).stdout)
    const fromInput = JSON.parse(
      (await runJiedu(['interpret', '-', '--json'], { input: readFileSync(html) })).stdout,
    )
    expect(fromInput.draft).toEqual(fromFile.draft)
    expect(fromInput.document.source.name).toBe('-')
  })

  test('nothing more once the reader has closed the pipe', async () => {
    const child = spawn(node, ['src/cli.ts', 'interpret', html, '--json'], { cwd: root })
    let complaints = ''
    child.stderr.on('data', (chunk) => (complaints += chunk))
    child.stdout.destroy()
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
  })
})

describe('a file with several policies', () => {
  const text = `清河县人民政府办公室关于印发清河县校车管理办法和清河县学生接送站建设标准的通知
清政办发〔2026〕18号
各乡镇人民政府，县政府各部门：
《清河县校车管理办法》《清河县学生接送站建设标准》已经县政府同意，现印发给你们，请认真贯彻执行。
清河县人民政府办公室
2026年4月2日
附件1
清河县校车管理办法
第一条 为加强校车管理，保障学生安全，根据《校车安全管理条例》，制定本办法。
第二条 校车应当每半年检验一次。
第三条 本办法自2026年5月1日起施行，有效期5年。
附件2
清河县学生接送站建设标准
第一条 接送站建筑面积不少于20平方米。
第二条 接送站应当在2026年8月31日前建成。
第三条 本标准自2026年5月1日起施行。
`

  test('lists them with their numbers, and --part chooses', async () => {
    const path = write('通知.txt', text)
    const first = await runJiedu(['interpret', path])
    expect(first.stdout).toMatch(/^# 《清河县校车管理办法》解读/)
    expect(first.stderr).toBe(`本文件含 3 个部分，本次解读带 * 的一个：
  1  清河县人民政府办公室关于印发清河县校车管理办法和清河县学生接送站建设标准的通知 [印发通知]
* 2  清河县校车管理办法 [正文]
  3  清河县学生接送站建设标准 [正文]
要解读另一个部分，请加 --part 序号，例如 --part 3
`)
    const other = await runJiedu(['interpret', path, '--part', '3'])
    expect(other.stdout).toMatch(/^# 《清河县学生接送站建设标准》解读/)
    expect(other.stdout).toContain('清政办发〔2026〕18号')
    expect(other.stdout).toContain('20平方米')
    expect(other.stderr).toContain('* 3  ')
  })
})

describe('an edited draft.md', () => {
  test('is kept until --force, while an unedited one gives way to another policy', async () => {
    const out = join(folder, 'out')
    await runJiedu(['interpret', md, '--out', out])
    expect((await runJiedu(['interpret', txt, '--out', out])).status).toBe(0)

    const path = join(out, 'draft.md')
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n编辑加的一句。\n`)
    const before = readAll(out)
    const refused = await runJiedu(['interpret', md, '--out', out])
    expect(refused.status).toBe(2)
    expect(refused.stderr).toMatch(/^错误\[draft_edited\]: .*--force/)
    expect(readAll(out)).toEqual(before)

    expect((await runJiedu(['interpret', md, '--out', out, '--force'])).status).toBe(0)
    expect(readFileSync(path, 'utf8')).not.toContain('编辑加的一句')
  })

  test('is kept when it was never ours', async () => {
    write('draft.md', '别人的稿子')
    const { status, stderr } = await runJiedu(['interpret', md, '--out', folder])
    expect(status).toBe(2)
    expect(stderr).toContain('draft_edited')
  })
})

describe('what cannot be done is said with a code, status 2 and an empty standard output', () => {
  const cases: readonly (readonly [string, () => string[], RegExp])[] = [
    [
      'a missing file',
      () => ['interpret', join(folder, '没有.docx')],
      /^错误\[file_missing\]: 找不到文件“.*没有\.docx”\n$/,
    ],
    ['a folder', () => ['interpret', folder], /^错误\[file_is_folder\]: /],
    ['an empty file', () => ['interpret', write('空.txt', '')], /^错误\[empty_file\]: /],
    ['a broken docx', () => ['interpret', write('坏.docx', 'PK\u0003\u0004 nothing')], /^错误\[[a-z_]+\]: /],
    [
      'an address without leave',
      () => ['interpret', 'https://example.com/a.html'],
      /^错误\[network_not_allowed\]: .*--allow-network/,
    ],
    [
      'a model engine',
      () => ['interpret', html, '--engine', 'model'],
      /^错误\[engine_unavailable\]: .*--engine embedded/,
    ],
    ['a part that is not there', () => ['interpret', md, '--part', '9'], /^错误\[part_unknown\]: /],
    ['a part that is no number', () => ['interpret', md, '--part', '附件'], /^错误\[part_unknown\]: /],
    [
      'a folder that cannot be made',
      () => ['interpret', md, '--out', join(write('file', 'x'), 'out')],
      /^错误\[out_unwritable\]: /,
    ],
    [
      'faulty settings',
      () => ['interpret', md, '--config', write('c.json', '{"prot": 1}')],
      /^错误\[config_invalid\]: .*port/,
    ],
    [
      'an unknown option',
      () => ['interpret', md, '--jsno'],
      /^错误\[usage\]: 没有 --jsno 这个选项，是否想写 --json？/,
    ],
    [
      'an unknown command',
      () => ['interpet', md],
      /^错误\[usage\]: 没有 interpet 这个命令，是否想写 interpret？/,
    ],
    ['a missing argument', () => ['interpret'], /^错误\[usage\]: 缺少参数 <policy>/],
    [
      'a wrong choice',
      () => ['interpret', md, '--engine', 'x'],
      /^错误\[usage\]: .*可选 auto, embedded, model/,
    ],
  ]
  test.each(cases)('%s', async (_name, args, complaint) => {
    const { status, stdout, stderr } = await runJiedu(args())
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(complaint)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('a text that is no policy, unless told to go on', async () => {
    const path = write('诗.txt', '床前明月光，疑是地上霜。举头望明月，低头思故乡。\n'.repeat(3))
    const refused = await runJiedu(['interpret', path])
    expect(refused.status).toBe(2)
    expect(refused.stderr).toMatch(/^错误\[not_a_policy\]: .*--anyway/)
    expect((await runJiedu(['interpret', path, '--anyway'])).status).toBe(0)
  })

  test('with --json the one JSON value on standard output says it too', async () => {
    const { status, stdout, stderr } = await runJiedu(['interpret', join(folder, 'x.md'), '--json'])
    expect(status).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'file_missing', message: expect.stringContaining('x.md') },
    })
    expect(stderr).toMatch(/^错误\[file_missing\]: /)
  })
})

describe('the language', () => {
  const missing = ['interpret', '/nowhere/policy.md']
  test.each([
    ['Chinese by default', {}, [], '错误'],
    ['Chinese in the C locale', { LC_ALL: 'C', LANG: 'en_US.UTF-8' }, [], '错误'],
    ['Chinese in another locale', { LANG: 'fr_FR.UTF-8' }, [], '错误'],
    ['English in an English locale', { LANG: 'en_GB.UTF-8' }, [], 'error'],
    ['English by setting', { JIEDU_LANG: 'en', LANG: 'zh_CN.UTF-8' }, [], 'error'],
    ['the flag over all', { JIEDU_LANG: 'en', LANG: 'en_US.UTF-8' }, ['--lang', 'zh-CN'], '错误'],
    ['English by flag', {}, ['--lang=en'], 'error'],
  ] as const)('%s', async (_name, env, flags, word) => {
    const { stderr } = await runJiedu([...missing, ...flags], { env })
    expect(stderr).toMatch(new RegExp(`^${word}\\[file_missing\\]`))
  })

  test('help speaks it too', async () => {
    expect((await runJiedu(['interpret', '--help'])).stdout).toMatch(
      /用法：.*\n[\s\S]*参数：\n[\s\S]*选项：\n/,
    )
    const english = (await runJiedu(['interpret', '--help', '--lang', 'en'])).stdout
    expect(english).toMatch(/^Usage: jiedu interpret/)
    expect(english.replace('待核实', '')).not.toMatch(/\p{Script=Han}/u)
  })
})
