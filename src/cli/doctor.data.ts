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
  { name: same('txt, md'), required: true, packages: [] },
  {
    name: same('html'),
    required: true,
    packages: [
      { load: 'linkedom', install: 'linkedom@0.18.15' },
      { load: '@mozilla/readability', install: '@mozilla/readability@0.6.0' },
    ],
  },
  {
    name: same('docx'),
    required: true,
    packages: [
      { load: 'mammoth', install: 'mammoth@1.13.0' },
      { load: 'fflate', install: 'fflate@0.8.3' },
    ],
  },
  {
    name: same('doc'),
    required: true,
    packages: [{ load: 'word-extractor', install: 'word-extractor@1.0.4' }],
  },
  {
    name: same('pdf'),
    required: true,
    packages: [{ load: 'pdfjs-dist/legacy/build/pdf.mjs', install: 'pdfjs-dist@6.5.438' }],
  },
  {
    name: same('ofd'),
    required: true,
    packages: [
      { load: 'fflate', install: 'fflate@0.8.3' },
      { load: 'fast-xml-parser', install: 'fast-xml-parser@5.12.1' },
    ],
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
