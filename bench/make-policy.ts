/**
 * An invented policy of any length, the same for the same length: headings, amounts, deadlines, agencies, conditions.
 *
 * @param chars  least length in characters; the text ends with the clause that reaches it
 */
export function makePolicy(chars: number): string[] {
  const lines = [
    '清河县人民政府关于促进乡村产业发展的实施意见',
    '清政发〔2026〕11号',
    '各乡镇人民政府，县政府各部门：',
    '为贯彻落实《河东省乡村振兴促进条例》，加快乡村产业发展，结合我县实际，提出以下意见。',
  ]
  let length = lines.join('').length
  const add = (line: string) => {
    lines.push(line)
    length += line.length
  }
  for (let section = 1; length < chars; section++) {
    add(`${toHan(section)}、${pick(fields, section)}发展提升`)
    for (let clause = 1; clause <= 6 && length < chars; clause++) {
      const seed = section * 7 + clause
      add(`（${toHan(clause)}）${pick(actions, seed)}${pick(fields, seed * 3)}。${makeClause(seed)}`)
      for (let item = 1; item <= 3 && seed % 3 === 0 && length < chars; item++)
        add(`${item}.${makeClause(seed * 5 + item)}`)
    }
  }
  return [
    ...lines,
    '本意见自2026年7月1日起施行，有效期5年。《清河县特色产业扶持办法》（清政发〔2021〕3号）同时废止。',
    '清河县人民政府',
    '2026年5月20日',
  ]
}

/** The policy as a saved web page. */
export function makePage(chars: number): string {
  const [title = '', ...lines] = makePolicy(chars)
  const body = lines.map((line) => `<p style="text-indent:2em">${line}</p>`).join('\n')
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a></div>
<h1>${title}</h1><div class="article">\n${body}\n</div>
<div class="footer">主办：清河县人民政府办公室 <a href="/map">网站地图</a></div></body></html>\n`
}

const fields = [
  '特色种植',
  '冷链物流',
  '农产品加工',
  '乡村旅游',
  '农村电商',
  '设施农业',
  '畜禽养殖',
  '林下经济',
  '手工制造',
]
const actions = ['扩大', '做强', '培育', '改造', '规范', '支持', '引进']
const offices = [
  '县农业农村局',
  '县财政局',
  '县商务局',
  '县文化和旅游局',
  '县自然资源和规划局',
  '县人力资源和社会保障局',
]
const owners = ['家庭农场', '农民专业合作社', '返乡创业人员', '加工企业', '村集体经济组织']

function makeClause(seed: number): string {
  const owner = pick(owners, seed)
  const office = pick(offices, seed)
  const parts = [
    `对新建${pick(fields, seed + 2)}项目且投资额达到${(seed % 40) * 5 + 20}万元以上的${owner}，按照实际投资额的${(seed % 6) * 5 + 10}%给予补助，每户最高不超过${(seed % 9) * 3 + 6}万元。`,
    `${owner}应当在每年${(seed % 9) + 1}月底前向${office}提出申请，${office}自受理之日起${(seed % 15) + 5}个工作日内作出决定。`,
    `到${2026 + (seed % 4)}年底，全县建成${pick(fields, seed + 4)}基地${(seed % 30) + 3}处，带动农户${(seed % 50) * 20 + 200}户以上。`,
    `${owner}不得以虚假材料骗取补助资金；逾期未整改的，由${office}追回资金，${(seed % 3) + 1}年内不再受理其申请。`,
  ]
  const told = parts.slice(seed % 3, (seed % 3) + 2).join('')
  return seed % 2 === 0 ? `${told}（${office}牵头，${pick(offices, seed + 1)}配合）` : told
}

function pick(words: readonly string[], seed: number): string {
  return words[seed % words.length] ?? ''
}

/** 1 to 9999 in Chinese numerals. */
function toHan(value: number): string {
  const digits = '零一二三四五六七八九'
  const units = ['', '十', '百', '千']
  const text = [...String(value)]
    .map((digit, index, all) =>
      digit === '0' ? '零' : `${digits[Number(digit)]}${units[all.length - 1 - index]}`,
    )
    .join('')
  return text.replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十')
}
