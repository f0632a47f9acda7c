import type { Role } from '../types.ts'

export type Cue = { readonly role: Role; readonly pattern: RegExp; readonly weight: number }

/** Cues of headings, after 国办发〔2016〕80号 实施细则's nine elements and the headings seen in policies. */
export const headingCues: readonly Cue[] = [
  { role: 'background', pattern: /背景|意义|形势|现状|依据|目的/, weight: 2 },
  { role: 'goals', pattern: /目标|总体要求|总体思路|指导思想|基本原则|工作原则/, weight: 2 },
  { role: 'scope', pattern: /范围|对象|适用/, weight: 2 },
  { role: 'standards', pattern: /标准|条件|额度|限额/, weight: 2 },
  { role: 'service', pattern: /程序|流程|申请|受理|办理|材料|申报|认定/, weight: 2 },
  { role: 'safeguards', pattern: /保障|组织领导|组织实施|责任落实|督促|考核|宣传/, weight: 2 },
  { role: 'cautions', pattern: /法律责任|罚则|禁止|责任追究|监督/, weight: 2 },
  { role: 'validity', pattern: /附则|施行|有效期/, weight: 2 },
]

/** Cues of sentences. */
export const sentenceCues: readonly Cue[] = [
  {
    role: 'background',
    pattern: /^为(?:了|进一步|深入|贯彻|加强|规范|推进|全面|切实)|根据《|制定本|近年来|问题/,
    weight: 2,
  },
  { role: 'goals', pattern: /到20\d\d年|力争|工作目标|以习近平/, weight: 3 },
  { role: 'scope', pattern: /适用(?:于|本)|适用范围/, weight: 4 },
  { role: 'terms', pattern: /本[^，。]{2,8}所称|是指/, weight: 4 },
  { role: 'cautions', pattern: /不得|严禁|禁止|逾期|追究|处罚|罚款/, weight: 3 },
  { role: 'validity', pattern: /起(?:施行|实施|执行)|有效期/, weight: 5 },
  { role: 'changes', pattern: /同时废止/, weight: 3 },
]
