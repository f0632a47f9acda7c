/**
 * Lines that belong to a page, a crawler or a database and may come through a reader.
 *
 * Matched against a whole line without blanks; each was met in saved pages, crawled Markdown or exports of legal
 * databases. Readers drop what markup tells; these are told by their words alone.
 */
export const pageLines: readonly RegExp[] = [
  /^【法宝引证码】/,
  /^(?:您?(?:现在|当前)?(?:的|所在)?(?:的?位置|所在位置)|当前位置)[:：].{0,200}$/,
  /^(?:A[+-]?)?[大中小](?:A?[+-]?[大中小]){1,2}$/,
  /^[-*·•]?(?:来源|原文链接|网址|链接)[:：]\[?https?:/i,
  /^[-*·•]?(?:原文链接|文章来源|标题|文件名称|信息名称|信息来源|来源|网址|链接|检索时间|检索关键词|关键词|更新时间|发布日期|发布时间|发布机构|公布机构|分类|版本|文档类型|文件类型|文件编号|索引号|主题分类|主题词|浏览次数|点击次数|字号|字体|责任编辑|打印|政策全文)[:：].{0,300}$/,
  /^(?:政策全文|正文|全文|基本信息|文件全文|文件信息)$/,
  /^文档[:：]?.{0,60}\.(?:md|txt|docx?|pdf)$/,
  /^(?:点击查看|相关)?政策解读[:：].{0,160}$/,
  /^点击(?:查看|下载).{0,160}$/,
  /^【(?:原文下载|相关附件|附件下载|相关解读|政策解读|打印|关闭)】.{0,40}$/,
  /^(?:[-*]?\[.{1,160}\]\(.{1,400}\)(?:\(\w{2,5}\))?|[-*·]?.{1,120}\.(?:pdf|docx?|xlsx?|zip|rar|wps|ofd)(?:\(\w{2,5}\))?)$/i,
  /^(?:相关(?:附件|解读|链接|文件|阅读|新闻)|解读链接|附件下载|分享到|扫一扫.{0,30}|上一篇.{0,100}|下一篇.{0,100}|返回顶部|打印本页|关闭窗口)[:：]?$/,
  /^新华社.{1,8}\d{1,2}月\d{1,2}日电$/,
  /^(?:版权所有|主办单位|承办单位|网站标识码|备案号).{0,120}$/,
  /^<!--.*-->$/,
  /^-?\d*次$/,
  /^[|｜\-—–_=*#·•.。…>]{1,200}$/,
]

/** A list of attachments keeps its entries though they look like file names. */
export const keptLines = /^(?:附件|附表|附)[:：\d]|^\d{1,2}[.．、]/
