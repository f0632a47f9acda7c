/**
 * Lines that belong to the page and not to the policy, matched whole against a line without blanks.
 *
 * Collected from the portals of the State Council, provinces, cities and districts; a line counts only when it is
 * short, so that a sentence of the policy that begins alike stays.
 */
export const chromeLines: readonly RegExp[] = [
  /^您?(?:现在|当前|目前)?(?:所在|所处)?的?(?:当前)?(?:所在)?的?(?:位置|路径)[:：].{0,200}$/,
  /^首页(?:[>＞»/\\-].{0,200})?$/,
  /^(?:【?(?:打印|关闭|收藏|分享|下载|纠错|字体|字号|A?[+-]?[大中小]|[AT][+-]|大字|标准|返回|顶部|复制链接|朗读|语音播报|繁体|简体|无障碍|长者版|保护视力色)(?:本页|本文|窗口|页面|文章|正文|到|顶部|上一页|[:：])?】?[|｜/\s]*){1,12}$/,
  /^[【[（(]?(?:字体|字号)[:：]?[】\])）]?.{0,20}$/,
  /^(?:来源|信息来源|文章来源|稿源|作者|编辑|责任编辑|责编|审核|校对|录入|浏览次数|访问量|阅读|点击(?:数|率|量)?|浏览量?)[:：].{0,60}$/,
  /^(?:发布|更新|发表|公开|录入|添加)(?:时间|日期)[:：].{0,80}$/,
  /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\d{1,2}:\d{2}(?::\d{2})?(?:来源[:：].{0,40})?$/,
  /^(?:分享(?:到|至)?|扫一扫|扫码|微信扫|手机(?:扫|看|版)|用手机|点击?右上角|打开微信|关注).{0,40}$/,
  /^(?:上|下)一(?:篇|条|页)[:：]?.{0,80}$/,
  /^(?:相关(?:解读|链接|阅读|文章|附件|政策|信息|推荐|新闻|文件|稿件|专题)|解读链接|政策解读|政策问答|图解|图文解读|部门解读|延伸阅读|热点推荐|猜你喜欢)[:：]?(?:更多)?[>＞]*$/,
  /^(?:请?点击|扫码)(?:查看|阅读|观看|收听).{0,100}$/,
  /^(?:点击|请点击|我要)(?:查看|下载|浏览|进入|打开|纠错|评论|留言|咨询|写信|分享)?.{0,24}$/,
  /^(?:版权所有|主办单位?|承办单位?|主管单位?|技术支持|协办单位?|网站标识码|网站地图|联系我们|关于我们|使用帮助|版权声明|隐私(?:保护|声明)|免责声明|网站声明|站点地图|备案(?:号|序号)).{0,200}$/,
  /ICP备|公网安备|网站标识码|Copyright|ALLRIGHTSRESERVED|建议使用.{0,40}浏览器|分辨率/i,
  /^(?:登录|注册|退出|搜索|检索|高级搜索|请输入关键(?:字|词)|全文|标题|更多|展开|收起|目录导航|返回列表|取消|确定|提交|附件打包下载|下载全部|在线阅读|文件下载|文字版下载|(?:Word|PDF|OFD|图片)(?:版|版本)?(?:下载)?|TOP)[>＞+]*$/i,
  /^(?:微博|微信|新浪微博|腾讯微博|QQ空间|人人网|豆瓣|客户端|小程序|抖音|头条号?|二维码)(?:[、|/]?(?:微博|微信|新浪微博|QQ空间|客户端|小程序|二维码))*$/,
  /^(?:本文|该文件|此文件|政策)(?:的)?(?:解读|相关解读)[:：]?.{0,60}$/,
  /^-?\d{0,7}次?$/,
  /^(?:政策全文|文件全文|基本信息|正文)$/,
  /^文档[:：].{0,80}\.(?:md|txt|docx?|pdf)$/,
  /^[-—–]\d{1,4}[-—–]$/,
  /^(?:视力保护色|【我要纠错】|我要纠错|不能正常打开|附件无法打开).{0,30}$/,
]

/** Names of elements that hold the text on government portals. */
export const bodyNames =
  /^(?:ucap-content|zoom(?:con)?|info_cont|trs_(?:editor|ueditor|preappend)|article[-_]content.*|content_article|pages?_content|article_con|view|xxgk_content|detail[-_]?content|news_(?:content|conent).*|bt_content|textcontent|conten[-_]?txt|main[-_]?text|vsb_content.*|infocontent|article-body|wenzhang)$/i

/** Names of elements that hold the page's furniture. */
export const chromeNames =
  /(?:^|[-_])(?:nav|navbar|navigation|menu|header__?\w*|foot|footer|bottom|breadcrumbs?|crumbs?|share|sidebar|copyright|position|location|dqwz|recommend|related|relat|extended|others|qrcode|qr|pop(?:up|box)?|login|search|toolbar|tools?|links?|friend)(?:$|[-_])/i

/** Labels of the information table above a document and of headers written by crawlers, without blanks or colon. */
export const metaLabels: Readonly<
  Record<string, 'title' | 'documentNumber' | 'issuer' | 'publisher' | 'issuedOn' | 'publishedOn' | 'other'>
> = {
  标题: 'title',
  名称: 'title',
  文件名称: 'title',
  信息名称: 'title',
  发文字号: 'documentNumber',
  发文文号: 'documentNumber',
  文号: 'documentNumber',
  文件编号: 'documentNumber',
  文件号: 'documentNumber',
  发文机关: 'issuer',
  发文单位: 'issuer',
  制定机关: 'issuer',
  制发机关: 'issuer',
  发布机构: 'publisher',
  发布机关: 'publisher',
  发布单位: 'publisher',
  公开责任部门: 'publisher',
  信息来源: 'publisher',
  来源: 'other',
  成文日期: 'issuedOn',
  发文日期: 'issuedOn',
  生成日期: 'issuedOn',
  制发日期: 'issuedOn',
  印发日期: 'issuedOn',
  发布日期: 'publishedOn',
  发布时间: 'publishedOn',
  公开日期: 'publishedOn',
  公布日期: 'publishedOn',
  索引号: 'other',
  主题分类: 'other',
  主题词: 'other',
  分类: 'other',
  信息分类: 'other',
  体裁分类: 'other',
  组配分类: 'other',
  服务对象: 'other',
  实施日期: 'other',
  生效日期: 'other',
  废止日期: 'other',
  失效日期: 'other',
  有效性: 'other',
  时效性: 'other',
  有效期: 'other',
  文件状态: 'other',
  主题: 'other',
  关键词: 'other',
  检索关键词: 'other',
  检索时间: 'other',
  更新时间: 'other',
  原文链接: 'other',
  版本: 'other',
  规范性文件编号: 'other',
  统一编号: 'other',
  登记号: 'other',
  公开方式: 'other',
  公开类别: 'other',
  公开范围: 'other',
}
