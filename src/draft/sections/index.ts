import type { Role } from '../../types.ts'
import type { Composer } from '../context.ts'
import { background } from './background.ts'
import { changes } from './changes.ts'
import { contact } from './contact.ts'
import { plain } from './plain.ts'
import { questions } from './questions.ts'
import { standards } from './standards.ts'
import { tasks } from './tasks.ts'
import { terms } from './terms.ts'
import { validity } from './validity.ts'

/** The sections of a draft in the order they are printed: role, heading, composer. */
export const sections: readonly (readonly [role: Role, heading: string, composer: Composer])[] = [
  ['background', '出台背景和依据', background],
  ['goals', '要达到什么目标', plain],
  ['tasks', '主要任务有哪些', tasks],
  ['scope', '适用范围和对象', plain],
  ['standards', '执行标准：条件、金额和时限', standards],
  ['benefits', '有哪些惠民利企举措', plain],
  ['service', '怎么办理', plain],
  ['cautions', '需要注意什么', plain],
  ['terms', '关键词是什么意思', terms],
  ['changes', '新旧政策有什么不同', changes],
  ['safeguards', '怎么保障落实', plain],
  ['validity', '什么时候施行', validity],
  ['questions', '大家可能会问', questions],
  ['contact', '找谁咨询', contact],
]
