/**
 * Words that begin like a quantity and are none.
 *
 * Political formulas as the reports of the 18th to 20th party congresses word them; county and city names from the list of
 * administrative divisions whose first two characters read as a figure with a measure word; 四周, "all around".
 */
export const wordsLikeQuantities =
  /两个(?:维护|确立|一以贯之|毫不动摇|结合|一百年|大局|健康)|四个(?:意识|自信|全面|服从|最严|伟大|善于)|三个(?:代表|区分开来|务必|转变)|六个(?:必须坚持|一(?!个))|五个一(?!个)|九个坚定不移|十个明确|十四个坚持|八项规定|四套班子|两条线|两条腿|一米线|三门(?:峡|县)|七台河|三台县|九台区|五台(?:县|山)|三元区|五家渠|四周(?!以|内|之|龄|前|后)/y

/** Before a number it names a place in the file, not an amount: 附件3个人申请表 is not three persons. */
export const labelBefore = /(?:附件|附表|附图|附录|专栏|(?<![代列报发外填申一])表|(?<![地意企版力试宏蓝])图)$/

/** Before 一次 it is the name of a reform, no limit: 最多跑一次. */
export const sloganBefore = /最多跑$/
