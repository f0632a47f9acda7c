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
