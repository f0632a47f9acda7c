import { describe, expect, it } from 'vitest'
import { readBrief } from '../../src/policy/brief.ts'
import { documentOf } from './read-text.ts'

const audiencesOf = (title: string, ...lines: string[]) => {
  const document = documentOf([title, ...lines].join('\n'))
  return readBrief(document).audiences.map(({ name, span }) => {
    expect(document.text.slice(...span)).toBe(name)
    return name
  })
}

describe('readAudiences', () => {
  it('names whom the text applies to, defines, addresses and binds', () => {
    expect(
      audiencesOf(
        '清河县创业补贴办法',
        '第一条 本办法适用于在本县登记的小微企业。',
        '第二条 本办法所称创业青年，是指45周岁以下的创业者。',
        '第三条 申请人应当提交营业执照。',
        '第四条 凡在本县纳税的个体工商户，可以申请。',
      ),
    ).toEqual(['在本县登记的小微企业', '创业青年', '申请人', '在本县纳税的个体工商户'])
  })

  it('takes people out of the title', () => {
    expect(
      audiencesOf(
        '清河县人民政府关于进一步加强特困人员救助供养工作的通知',
        '一、认定范围',
        '特困人员按规定认定。',
      ),
    ).toContain('特困人员')
  })

  it('leaves agencies of the state out', () => {
    expect(
      audiencesOf('清河县甲办法', '第一条 县民政部门应当审核。', '第二条 经办机构工作人员不得泄露信息。'),
    ).toEqual([])
  })
})
