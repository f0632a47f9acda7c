import type { Settings } from './config.ts'

type SettingRow = {
  readonly env: string
  readonly secret?: true
  readonly expected: { readonly 'zh-CN': string; readonly en: string }
}

const text = { 'zh-CN': '非空文字', en: 'a text that is not empty' }
const address = {
  'zh-CN': '以 http:// 或 https:// 开头的网址',
  en: 'an address starting with http:// or https://',
}

export type SettingKey = keyof Settings

/** Each setting's environment variable, whether it is a secret, and what a value should look like. */
export const settingTable: Readonly<Record<SettingKey, SettingRow>> = {
  lang: { env: 'JIEDU_LANG', expected: { 'zh-CN': 'zh-CN 或 en', en: 'zh-CN or en' } },
  profile: { env: 'JIEDU_PROFILE', expected: text },
  store: {
    env: 'JIEDU_STORE',
    expected: { 'zh-CN': 'sqlite:路径 或 postgres://… 地址', en: 'sqlite:PATH or a postgres:// address' },
  },
  openaiApiKey: { env: 'OPENAI_API_KEY', secret: true, expected: text },
  openaiBaseUrl: { env: 'OPENAI_BASE_URL', expected: address },
  model: { env: 'JIEDU_MODEL', expected: text },
  slackBotToken: { env: 'SLACK_BOT_TOKEN', secret: true, expected: text },
  slackAppToken: { env: 'SLACK_APP_TOKEN', secret: true, expected: text },
  slackSigningSecret: { env: 'SLACK_SIGNING_SECRET', secret: true, expected: text },
  slackApiUrl: { env: 'SLACK_API_URL', expected: address },
  dingtalkClientId: { env: 'DINGTALK_CLIENT_ID', expected: text },
  dingtalkClientSecret: { env: 'DINGTALK_CLIENT_SECRET', secret: true, expected: text },
  dingtalkGatewayUrl: { env: 'DINGTALK_GATEWAY_URL', expected: address },
  dingtalkCardTemplateId: { env: 'DINGTALK_CARD_TEMPLATE_ID', expected: text },
  host: { env: 'JIEDU_HOST', expected: text },
  port: { env: 'JIEDU_PORT', expected: { 'zh-CN': '1 到 65535 的整数', en: 'an integer from 1 to 65535' } },
  apiKeys: {
    env: 'JIEDU_API_KEYS',
    secret: true,
    expected: {
      'zh-CN': '密钥列表（环境变量中用英文逗号分隔）',
      en: 'a list of keys (comma-separated in the variable)',
    },
  },
}
