/**
 * What makes a phrase worth telling: cue, weight, and what it stands for. Weights are ours, set on the gold
 * annotations so that a phrase with a checkable value always beats a phrase without one.
 */
export type ValueCue = readonly [name: string, cue: RegExp, weight: number]

export const valueCues: readonly ValueCue[] = [
  ['prohibition', /不得|严禁|禁止|不准|不能|不可|不予|限制(?=[\u4e00-\u9fff])/u, 3],
  [
    'consequence',
    /追究|处罚|罚款|退回|退还|暂停|取消|通报|问责|约谈|撤销|责令|处分|曝光|没收|收回|依法查处|打击|骗/u,
    2.2,
  ],
  ['definition', /是指|所称|，指|是一种|是通过/u, 3],
  ['validity', /施行|有效期|废止|停止执行/u, 6],
  ['deadline', /底前|之前|以前|之日起|内完成|时限|每年|每月|每季|定期|当年|次月|逾期|全年/u, 2],
  [
    'service',
    /申请|申报|申领|提交|受理|办理|登记|备案|报送|填报|领取|预约|咨询|举报|投诉|电话|信箱|窗口|网点|小程序|留存|汇算/u,
    1.5,
  ],
  [
    'benefit',
    /补贴|补助|奖励|资助|减免|免征|免费|免申|优惠|优先|绿色通道|一站式|发放|供养|医保|医疗保险|保障|便利|掌上|就近|无需|保密/u,
    1.5,
  ],
  ['scope', /适用|范围|对象|参照|符合.{0,12}条件|凡|包括|含/u, 1.3],
  ['condition', /的，|的$|除.{1,20}外|原则上|仅|只能|最高|至少|优先|同类|就高|择高|不重复/u, 1.2],
  ['duty', /负责|牵头|承担|主管|组长|统筹|办公室设在|经费|预算|纳入|考核|验收|监测|抽查|评估/u, 1],
  [
    'object',
    /平台|机制|制度|清单|台账|目录|标准|体系|名单|基金|专项|试点|示范|基地|中心|方案|办法|法|条例|数据库|资源库|系统/u,
    0.5,
  ],
]

/** Phrases of guidance and ceremony, which an interpretation is told to leave out (文件压缩 is not 解读). */
export const ceremony =
  /以习近平|指导思想|党的[一二三四五六七八九十]+|中全会|四个意识|四个自信|两个维护|五位一体|四个全面|思想为指导|高度重视|提高(?:思想|政治)认识|充分认识|重要意义|坚持(?:以|党|问题|因地|系统|统筹|依法|创新|改革|政府|市场|底线)|树牢|贯彻(?:落实)?(?:党|习近平|国家|中央|市委|省委)|会议精神|重要讲话|决策部署|新发展理念|战略布局|总体布局|为目标|凝聚|有力支撑|坚实基础|不断满足|美好生活/u
