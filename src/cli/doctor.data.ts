import type { Language } from './choose-language.ts'

export type Capability = {
  readonly name: Readonly<Record<Language, string>>
  readonly required: boolean
  /** What is imported to see whether it works, and what npm is asked for when it does not. */
  readonly packages: readonly { readonly load: string; readonly install: string }[]
  /** Packages that hold only data and are looked up instead of run. */
  readonly dataOnly?: readonly string[]
}

const same = (name: string) => ({ 'zh-CN': name, en: name })

/** What jiedu can do and the packages each part stands on; versions as in package.json. */
export const capabilities: readonly Capability[] = [
  { name: same('txt'), required: true, packages: [] },
  { name: same('md'), required: true, packages: [{ load: 'markdown-it', install: 'markdown-it@15.0.3' }] },
  {
    name: same('html'),
    required: true,
    packages: [{ load: 'htmlparser2/WritableStream', install: 'htmlparser2@10.1.0' }],
  },
  { name: same('docx, doc, ofd'), required: true, packages: [] },
  {
    name: same('pdf'),
    required: true,
    packages: [{ load: 'pdfjs-dist/legacy/build/pdf.mjs', install: 'pdfjs-dist@6.5.438' }],
  },
  {
    name: { 'zh-CN': '扫描件文字识别（--ocr，可选）', en: 'text recognition of scans (--ocr, optional)' },
    required: false,
    packages: [
      { load: 'tesseract.js', install: 'tesseract.js@7.0.0' },
      { load: '@tesseract.js-data/chi_sim/package.json', install: '@tesseract.js-data/chi_sim@1.0.0' },
    ],
    dataOnly: ['@tesseract.js-data/chi_sim/package.json'],
  },
]
