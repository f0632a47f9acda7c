/**
 * Words that stand before a document number in running text and are no part of its code.
 *
 * 和 and 与 cut only behind the end of another number or title: 住房和城乡建设部令, 清政发〔2025〕3号和清政办发….
 */
export const leadingWords =
  /^(?:.*(?:根据|按照|依据|依照|参照|遵照|参见|详见|比照|执行|印发|转发|转印|以下简称|贯彻|落实|废止|文件|通知|意见|规定|办法|方案|批复)|.*[号件》][和及与或、至由经]?|[的见由以按据将照原](?!政))?(?=[\u4e00-\u9fff、]{2})/

/** Pairs that close each other. */
export const bracketPairs: readonly string[] = ['〔〕', '﹝﹞', '[]', '［］', '()', '（）', '【】']

/** Traditional characters that occur in codes of document numbers. */
export const traditional = /[號辦發財稅務國兒農聯衛總環懷廳勞會發產業團義鄉鎮縣區]/
