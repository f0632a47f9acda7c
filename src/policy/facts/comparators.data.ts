import type { Fact } from '../../types.ts'

type Comparator = NonNullable<Fact['comparator']>

/** How far a bound reaches, see `boundsBefore`. */
export type Span = 'near' | 'of' | 'act' | 'free'

/**
 * Words before a value that bound it, and how far off they may stand.
 *
 * `near`: directly before it. `of`: over the base of a share, `不低于当地最低工资标准的80%`. `act`: over a verb of giving
 * or doing, `最高给予50万元`. `free`: over any short predicate, `至少入户安检1次`.
 */
export const boundsBefore: readonly (readonly [RegExp, Comparator, Span])[] = [
  [/不(?:得|应|能|可|宜|允许)?(?:低|少|小|短|早|下)于/, '>=', 'of'],
  [
    /不(?:得|应|能|可|宜|允许)?(?:超过|超出|突破|超|(?:高|多|大|长|晚|迟)于)|(?:未|没有?)(?:超过|超出|突破)|[未不]逾|≤|<=/,
    '<=',
    'of',
  ],
  [/(?:小于|少于|低于)(?:或者?)?等于/, '<=', 'near'],
  [/(?:大于|多于|高于)(?:或者?)?等于|≥|>=/, '>=', 'near'],
  [/至少|起码|最少/, '>=', 'free'],
  [/至多|最多/, '<=', 'free'],
  [/下限/, '>=', 'act'],
  [/最低(?:不(?:低|少)于)?/, '>=', 'act'],
  [/最高|最长|最大|上限/, '<=', 'act'],
  [/(?<![未不期届每圆美饱充])满(?!分|足|意)/, '>=', 'near'],
  [/(?:不满|未满|不足|不到|未达到?|达不到|没有达到|(?:低|少|小|短|早)于|<)/, '<', 'of'],
  [/超过|超出|突破|逾(?!期)|(?<!赶|反)超|(?:高|多|大|长|晚|迟)于|>/, '>', 'of'],
  [
    /大约|大概|大致|将近|接近|(?<![节集签合条制履违邀预公租解续失毁守特契])约为?|(?<![附邻最就亲靠贴临远新])近/,
    '~',
    'near',
  ],
]

/** Between a bound and its value when the bound reaches over a verb: giving, doing, each. */
export const actWords =
  '可|可以|可达|能|应|要|有|为|在|给予|予以|补助|补贴|奖励|奖补|支持|资助|扶持|不超过|达|达到|每年|每月|每人|每户|每次|每季度|每周|每半年|每亩|每[^,。;]{1,4}|一次性|配备|安排|开展|组织|召开|提供|设置|设立|设|建设|建成|建立|建|选派|选择|参加|完成|申请|申报|享受|减免|贷款|授信|补|奖|扣|罚|延长|缩短|提高|降低|人民币|再|各|保留|支付|报销|赔付|扣除|补偿|保存|公示|公布|增加|额度|标准|期限|金额|限额|限|举办|培育|打造|新增|确定|推荐|培训|抽查|检查|更新|修订|评估|维护|巡查|走访|报送|通报|接受|拥有|包括|包含|含|得|于|时长|时间|年限|总额|比例|幅度|放宽至|放宽到|延长至|延长到|提高至|提高到'
