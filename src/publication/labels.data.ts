import type { Role } from '../types.ts'

/**
 * Names of the elements as editors know them.
 *
 * The first nine are the official terms of 国办发〔2016〕80号 实施细则 as restated by inspection bulletins; the
 * others are the words of published interpretations.
 */
export const roleNames: Readonly<Record<Role, string>> = {
  background: '背景依据',
  goals: '目标任务',
  tasks: '主要内容',
  scope: '涉及范围',
  standards: '执行标准',
  cautions: '注意事项',
  terms: '关键词诠释',
  benefits: '惠民利民举措',
  changes: '新旧政策差异',
  service: '办理指南',
  safeguards: '保障措施',
  validity: '施行时间',
  questions: '问答',
  contact: '咨询方式',
}

/** Words of the page itself, as opposed to the draft. */
export const pageLabels = {
  'zh-CN': {
    skip: '跳到正文',
    kicker: '政策解读稿',
    contents: '目录',
    policy: '政策原文',
    documentNumber: '发文字号',
    issuers: '发文机关',
    issuedOn: '成文日期',
    effectiveFrom: '施行日期',
    validity: '有效期',
    onPublication: '自发布之日起',
    until: (date: string) => `至${date}`,
    notStated: '原文未载明',
    placeholders: (count: number) => `本稿有${count}处待补充，补齐后再发布：`,
    placeholder: (index: number) => `第${index}处`,
    notApplicable: '不适用的要素',
    sources: '依据条款',
    sourcesHint: '方括号中的数字是条款序号。划出的文字是解读所依据的原文。',
    source: (number: string, label: string, count: number) =>
      `[${number}] 依据：${label}${count > 1 ? `等${count}处` : ''}`,
    card: '这句话的依据',
    usedIn: '引用处',
    use: (index: number) => `第${index}处引用`,
    close: '关闭',
    footer: '本稿依据政策原文编写；与原文不一致的，以原文为准。',
  },
  en: {
    skip: 'Skip to the text',
    kicker: 'Policy interpretation, draft',
    contents: 'Contents',
    policy: 'Policy',
    documentNumber: 'Document number',
    issuers: 'Issued by',
    issuedOn: 'Issued on',
    effectiveFrom: 'In force from',
    validity: 'Valid for',
    onPublication: 'the day of publication',
    until: (date: string) => `until ${date}`,
    notStated: 'not stated in the source',
    placeholders: (count: number) =>
      `${count} placeholder${count === 1 ? '' : 's'} to fill before publishing:`,
    placeholder: (index: number) => `No. ${index}`,
    notApplicable: 'Elements that do not apply',
    sources: 'Cited clauses',
    sourcesHint:
      'Numbers in square brackets are the clauses below. The marked words are what the sentence rests on.',
    source: (number: string, label: string, count: number) =>
      `[${number}] source: ${label}${count > 1 ? ` and ${count - 1} more` : ''}`,
    card: 'What this sentence rests on',
    usedIn: 'Cited in',
    use: (index: number) => `citation ${index}`,
    close: 'Close',
    footer: 'Written from the policy document, which prevails where the two differ.',
  },
} as const
export type PageLabels = (typeof pageLabels)['zh-CN' | 'en']
