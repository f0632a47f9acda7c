import type { Language } from './choose-language.ts'

type Words = Readonly<Record<Language, string>>

/** Everything the command line says, in both languages; `{name}` marks what is filled in. */
export const messages = {
  description: {
    'zh-CN': '把政策文件变成可核对的解读稿：每一句都能找到原文条款',
    en: 'turn a Chinese policy document into an interpretation draft, every sentence traced to a clause',
  },
  interpret: {
    'zh-CN': '读取一份政策文件，写出解读稿',
    en: 'read a policy document and write an interpretation draft',
  },
  interpretPolicy: {
    'zh-CN': '政策文件（txt、md、html、docx、doc、pdf、ofd）或网址；- 表示从标准输入读取',
    en: 'policy file (txt, md, html, docx, doc, pdf, ofd) or web address; - reads standard input',
  },
  interpretOut: {
    'zh-CN': '把 draft.md、draft.html 和 JSON 文件写进这个文件夹（不写则在屏幕上输出 draft.md）',
    en: 'write draft.md, draft.html and the JSON files into this folder (default: print draft.md)',
  },
  interpretJson: {
    'zh-CN': '在标准输出只打印一个 JSON：{document, brief, draft}',
    en: 'print one JSON value on standard output: {document, brief, draft}',
  },
  interpretEngine: {
    'zh-CN': '写稿引擎：auto 自动选择，embedded 内置（不需要密钥和网络），model 大模型',
    en: 'drafting engine: auto, embedded (no key, no network) or model',
  },
  interpretPart: {
    'zh-CN': '文件含多个部分时，解读第几部分（从 1 数起）',
    en: 'which part to interpret when the file has several, from 1',
  },
  interpretOcr: {
    'zh-CN': '对扫描件做文字识别（识别出的数字标为【待核实】）',
    en: 'recognise the text of scans (numbers read so are marked 待核实)',
  },
  interpretNetwork: {
    'zh-CN': '允许按网址读取网页（默认不联网）',
    en: 'allow reading a web address (the default is no network)',
  },
  interpretAnyway: {
    'zh-CN': '即使看起来不是政策文件也继续',
    en: 'go on although the text does not look like a policy document',
  },
  interpretForce: {
    'zh-CN': '覆盖已被编辑过的 draft.md',
    en: 'overwrite a draft.md that someone has edited',
  },
  doctor: {
    'zh-CN': '检查运行环境、各格式读取能力和设置',
    en: 'say what is there and what is missing: runtime, readers, settings',
  },
  doctorJson: { 'zh-CN': '在标准输出只打印一个 JSON', en: 'print one JSON value on standard output' },
  completion: {
    'zh-CN': '打印命令行补全脚本',
    en: 'print the script that completes commands in a shell',
  },
  completionShell: { 'zh-CN': 'bash、zsh 或 fish', en: 'bash, zsh or fish' },
  optionLang: { 'zh-CN': '界面语言：zh-CN 或 en', en: 'language of messages: zh-CN or en' },
  optionConfig: {
    'zh-CN': '设置文件（默认从当前文件夹向上找 jiedu.config.json）',
    en: 'settings file (default: jiedu.config.json in this folder or the nearest one above)',
  },
  optionVersion: { 'zh-CN': '显示版本号', en: 'print the version' },
  optionHelp: { 'zh-CN': '显示帮助', en: 'print this help' },
  helpCommand: { 'zh-CN': '显示某个命令的帮助', en: 'print the help of a command' },
  titleUsage: { 'zh-CN': '用法：', en: 'Usage:' },
  titleArguments: { 'zh-CN': '参数：', en: 'Arguments:' },
  titleOptions: { 'zh-CN': '选项：', en: 'Options:' },
  titleGlobal: { 'zh-CN': '通用选项：', en: 'Global options:' },
  titleCommands: { 'zh-CN': '命令：', en: 'Commands:' },
  helpDefault: { 'zh-CN': '默认 {value}', en: 'default {value}' },
  helpChoices: { 'zh-CN': '可选 {value}', en: 'one of {value}' },
  helpAfter: {
    'zh-CN': '\n退出状态：0 正常，1 发现错误级问题，2 无法运行。',
    en: '\nExit status: 0 clean, 1 findings of severity error, 2 could not run.',
  },
  error: { 'zh-CN': '错误[{code}]: {message}', en: 'error[{code}]: {message}' },
  warning: { 'zh-CN': '提示[{code}]: {message}', en: 'note[{code}]: {message}' },
  stepRead: { 'zh-CN': '正在读取文件…', en: 'reading the file…' },
  stepPage: { 'zh-CN': '正在读取第 {page} 页，共 {pages} 页…', en: 'reading page {page} of {pages}…' },
  stepUnderstand: { 'zh-CN': '正在梳理提纲与要素…', en: 'reading outline and facts…' },
  stepDraft: { 'zh-CN': '正在写解读稿…', en: 'drafting…' },
  parts: {
    'zh-CN': '本文件含 {count} 个部分，本次解读带 * 的一个：',
    en: 'the file has {count} parts; the one marked * is interpreted:',
  },
  partsChoose: {
    'zh-CN': '要解读另一个部分，请加 --part 序号，例如 --part {number}',
    en: 'to interpret another part add --part NUMBER, for example --part {number}',
  },
  partWrapper: { 'zh-CN': '印发通知', en: 'covering notice' },
  partPolicy: { 'zh-CN': '正文', en: 'policy' },
  partAttachment: { 'zh-CN': '附件', en: 'attachment' },
  usageUnknownOption: { 'zh-CN': '没有 {first} 这个选项', en: 'there is no option {first}' },
  usageUnknownCommand: { 'zh-CN': '没有 {first} 这个命令', en: 'there is no command {first}' },
  usageDidYouMean: { 'zh-CN': '，是否想写 {value}？', en: '; did you mean {value}?' },
  usageMissingArgument: { 'zh-CN': '缺少参数 <{first}>', en: 'the argument <{first}> is missing' },
  usageOptionArgument: { 'zh-CN': '选项 {first} 后面缺少值', en: 'the option {first} needs a value' },
  usageInvalidArgument: {
    'zh-CN': '{first} 的值 {second} 无效{third}',
    en: 'the value {second} of {first} is not valid{third}',
  },
  usageExcess: { 'zh-CN': '参数太多：{details}', en: 'too many arguments: {details}' },
  usageSeeHelp: { 'zh-CN': '（jiedu --help 查看用法）', en: ' (see jiedu --help)' },
  doctorNode: { 'zh-CN': '{version}，需要 24 或更高版本', en: '{version}; 24 or later is needed' },
  doctorThere: { 'zh-CN': '可用', en: 'ready' },
  doctorMissing: { 'zh-CN': '缺少 {packages}', en: '{packages} missing' },
  doctorInstall: { 'zh-CN': '安装：{command}', en: 'install: {command}' },
  doctorSettings: {
    'zh-CN': '设置（环境变量或 jiedu.config.json）：',
    en: 'Settings (environment or jiedu.config.json):',
  },
  doctorUnset: { 'zh-CN': '未设置', en: 'not set' },
  doctorFine: { 'zh-CN': '可以使用。', en: 'Ready.' },
  doctorFaulty: {
    'zh-CN': '有必需的内容缺失或有误，请按上面的提示处理。',
    en: 'Something required is missing or faulty; see above.',
  },
  sourceDefault: { 'zh-CN': '默认', en: 'default' },
  sourceFile: { 'zh-CN': '文件 {name}', en: 'file {name}' },
  sourceEnvironment: { 'zh-CN': '环境变量 {name}', en: 'variable {name}' },
  internal: {
    'zh-CN': '程序内部出错：{message}。这是 jiedu 的缺陷，请带上文件和 JIEDU_DEBUG=1 的输出反馈',
    en: 'internal error: {message}; this is a defect of jiedu, please report it with the output of JIEDU_DEBUG=1',
  },
} as const satisfies Record<string, Words>

export type MessageName = keyof typeof messages
