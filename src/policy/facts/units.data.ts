import type { FactKind } from '../../types.ts'

/** What follows a number, and what the pair is then called. */
export type Unit = {
  readonly kind: Extract<FactKind, 'duration' | 'money' | 'percent' | 'count' | 'measure' | 'ratio'>
  /** Canonical name: 天 is 日, 千米 is 公里. */
  readonly unit: string
  /** Power of ten the value is multiplied by: 七成 is 70 %. */
  readonly power?: number
  /** What must not follow: it makes the unit part of another word (处理, 年级, 部门). */
  readonly unless?: RegExp
  /** Behind a Chinese numeral it is a quantity only with a bound: 十分重要, but 十五度以上. */
  readonly hanNeedsBound?: boolean
}

type Row = readonly [surfaces: string, unit?: string, unless?: string, hanNeedsBound?: boolean]

// Measure words: those found behind figures in statutes and notices, checked against 《现代汉语八百词》附录;
// units: 国务院《关于在我国统一实行法定计量单位的命令》 and its customary names
const tables: readonly (readonly [Unit['kind'], readonly Row[]])[] = [
  [
    'duration',
    [
      ['个工作日 工作日', '工作日'],
      ['个交易日 交易日', '交易日'],
      ['个自然日 自然日 个日历日 日历日 日', '日', '报|志'],
      ['天', '日', '然|气|津|文|花|麻|线|地|空|棚|平|井|桥'],
      ['个月', '个月'],
      ['年', '年', '级|代|轻|画'],
      ['个小时 小时', '小时'],
      ['分钟', '分钟'],
      ['秒钟 秒', '秒'],
      ['周 个星期 星期', '周', '年'],
      ['个季度', '季度'],
      ['个学年 学年', '学年'],
      ['个学期 学期', '学期'],
    ],
  ],
  [
    'money',
    [
      ['元人民币 元', '元', '化|论|素|旦|件|器|结构'],
      ['美元', '美元'],
      ['港元 港币', '港元'],
      ['欧元', '欧元'],
      ['日元', '日元'],
      ['英镑', '英镑'],
    ],
  ],
  ['percent', [['%'], ['‰'], ['‱'], ['个百分点 百分点', '个百分点']]],
  ['ratio', [['倍', '倍']]],
  [
    'measure',
    [
      ['公里/小时 千米/小时 km/h', '公里/小时'],
      ['毫克/立方米 mg/m3', '毫克/立方米'],
      ['微克/立方米 μg/m3', '微克/立方米'],
      ['毫克/升 mg/L', '毫克/升'],
      ['毫克/千克 mg/kg', '毫克/千克'],
      ['立方米/秒 米/秒 吨/年 吨/日 克/升'],
      ['平方公里 平方千米 km2', '平方公里'],
      ['平方米 平米 平方 m2', '平方米'],
      ['立方米 m3', '立方米'],
      ['公里 千米 km', '公里'],
      ['公顷 亩 平方厘米 微米 纳米 海里 英寸'],
      ['厘米 cm', '厘米'],
      ['毫米 mm', '毫米'],
      ['米 m', '米'],
      ['吨标准煤 万吨标准煤', '吨标准煤'],
      ['吨 t', '吨'],
      ['千克 公斤 kg', '千克'],
      ['毫克 mg', '毫克'],
      ['微克 斤 吉瓦 分贝 兆赫'],
      ['克 g', '克'],
      ['毫升 ml mL', '毫升'],
      ['升 L', '升', '级|至|学', true],
      ['摄氏度 °C', '℃'],
      ['度', '度', '假|过', true],
      ['千瓦时 kWh', '千瓦时'],
      ['兆瓦时 MWh', '兆瓦时'],
      ['千瓦 kW', '千瓦'],
      ['兆瓦 MW', '兆瓦'],
      ['千伏 kV', '千伏'],
      ['伏', '伏', '天', true],
      ['dB', '分贝'],
      ['兆比特每秒 Mbps', '兆比特每秒'],
      ['MB', '兆字节'],
      ['GB', '吉字节'],
      ['TB', '太字节'],
    ],
  ],
  [
    'count',
    [
      ['人次 户次 台次 辆次 车次 架次 场次 批次 班次 件次 床次 例次 学时 课时 学分 工时 标台 床位 车位 泊位'],
      ['周岁 岁', '岁'],
      ['个', '个', '人(?:独|所得|合|信|账|申|身|有|情|简)|体(?:工商|经|户)|税'],
      ['家', '家', '庭'],
      ['名', '名', '称|单'],
      ['人', '人', '民|均'],
      ['项', '项', '目(?!标|录)'],
      ['次', '次', '性|元|生|品|供水|污染|开发|能源|分配|创业|产业|装修|加工|传播|转运'],
      ['件 艘 架 盏 枚 桶 箱 袋 瓶 剂 眼 粒 株 棵 栋 幢 册 匹 篇 块'],
      ['户', '户', '籍|口'],
      ['套', '套', '餐'],
      ['台', '台', '账|风|胞|湾|商'],
      ['辆 类'],
      ['座', '座', '谈'],
      ['处', '处', '理|罚|置|分|级|室|长'],
      ['所', '所', '有|需|属|得|列|称|谓|以(?!上|下|内)'],
      ['条', '条', '例|款|件|约'],
      ['种', '种', '植|子|养(?!老|护)'],
      ['批', '批', '准|复|发(?!放)|评'],
      ['份', '份', '额'],
      ['张', '张', '贴'],
      ['本', '本', '级|地|市|县|区|办法|规定|条例|细则|通知|意见|方案|单位|科|村|身|着|人'],
      ['部门 部分 方面'],
      ['部', '部', '委|署|长|队|位|件|级|曲|落|局'],
      ['头', '头', '部|等', true],
      ['只', '只', '能|有|要|需|限|是|可', true],
      ['间', '间', '隔|接|断|距'],
      ['层', '层', '级|面'],
      ['轮', '轮', '换|岗|训|流|值', true],
      ['场', '场', '所|地|景|馆|合|域|镇|内|站'],
      ['幅', '幅', '度|员'],
      ['组', '组', '织|建|团|合|成(?!员)'],
      ['支', '支', '付|持|出|撑|部|行|援|队(?!伍)'],
      ['位', '位', '置|于|居|数|阶|次|一体'],
      ['门', '门', '诊|店|户|槛|类|前|口|峡'],
      ['款', '款', '项|式|待'],
      ['例', '例', '如|会|外|行'],
      ['宗', '宗', '教'],
      // 自3月起 and 起草 are far commoner than 3起
      ['起', '起', '(?!以|典|案|事|违|重|较|安|火|投|举|侵|涉|纠|信|[,。;、)]|$)'],
      ['笔', '笔', '试|记'],
      ['道', '道', '路|德|理|县|区|歉'],
      ['根', '根', '据|本'],
      ['集', '集', '中|体|团|聚|合|成|镇|市|约'],
      ['床', '床', '位', true],
      ['字', '字', '号|〔', true],
      ['分', '分', '类|级|布|局|别|析|配|管|期|之|行|公|区|包|批|步|段|层|组', true],
      ['大', '大', '(?!任务|工程|行动|领域|方面|板块|举措|措施|体系|产业|项目|专项|类)'],
    ],
  ],
]

const bySurface = new Map<string, Unit>()
for (const [kind, rows] of tables)
  for (const [surfaces, unit, unless, hanNeedsBound] of rows)
    for (const surface of surfaces.split(' '))
      bySurface.set(surface, {
        kind,
        unit: unit ?? surface,
        ...(unless && { unless: new RegExp(unless, 'y') }),
        ...(hanNeedsBound && { hanNeedsBound }),
      })
bySurface.set('成', {
  kind: 'percent',
  unit: '%',
  power: 1,
  unless: /为|立|员|果|功|本|熟|长|效|品|绩|交|人|都|分|份|片|批|套|年|因|型|语/y,
})

/** Every unit by how it is written. */
export const units: ReadonlyMap<string, Unit> = bySurface
