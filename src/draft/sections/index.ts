import type { Role } from '../../types.ts'
import type { Composer } from '../context.ts'
import { background } from './background.ts'
import { changes } from './changes.ts'
import { contact } from './contact.ts'
import { goals } from './goals.ts'
import { plain } from './plain.ts'
import { questions } from './questions.ts'
import { standards } from './standards.ts'
import { tasks } from './tasks.ts'
import { terms } from './terms.ts'
import { validity } from './validity.ts'

/** The sections of a draft in the order they are printed: role, heading, composer. */
export const sections: readonly (readonly [role: Role, heading: string, composer: Composer])[] = [
  ['background', '背景依据', background],
  ['goals', '目标', goals],
  ['tasks', '主要任务', tasks],
  ['scope', '适用范围', plain],
  ['standards', '标准和时限', standards],
  ['benefits', '惠民举措', plain],
  ['service', '怎么办理', plain],
  ['cautions', '注意事项', plain],
  ['terms', '关键词', terms],
  ['changes', '新旧变化', changes],
  ['safeguards', '保障落实', plain],
  ['validity', '施行时间', validity],
  ['questions', '问答', questions],
  ['contact', '咨询', contact],
]
