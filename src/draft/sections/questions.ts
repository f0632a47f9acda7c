import type { Point } from '../../types.ts'
import type { Composer } from '../context.ts'

/** What an affected person would ask, each answered from a clause. */
export const questions: Composer = (materials) =>
  materials.flatMap(({ condition, sources }): Point[] => {
    if (condition === undefined) return []
    const answer = `${condition.result}。`
    return [
      { kind: 'question', text: `${condition.condition}，${ending(answer)}？`, sources },
      { kind: 'answer', text: answer, sources },
    ]
  })

function ending(answer: string): string {
  if (/元|补贴|补助|奖励|扣除|标准/u.test(answer)) return '标准是多少'
  if (/处|罚|追究|责任|退回|取消|暂停|通报|撤销/u.test(answer)) return '会怎么处理'
  if (/申请|办理|提交|认证|申报|登记|签订/u.test(answer)) return '该怎么办'
  return '怎么规定的'
}
