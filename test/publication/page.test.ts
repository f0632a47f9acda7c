import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/publication/index.ts'
import { type Browser, chromiumPath, startBrowser } from './browser.ts'
import { hostileTexts, mapSample, readSample } from './sample.ts'

if (!chromiumPath)
  console.warn('page.test.ts: no Chromium here (set CHROMIUM_PATH or install it); the page is not tested')

const desktop = { width: 1200, height: 900, deviceScaleFactor: 1, mobile: false }
const phone = { width: 390, height: 844, deviceScaleFactor: 1, mobile: true }

describe.skipIf(!chromiumPath && !process.env.CI)('the page in a browser', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'jiedu-page-'))

  const write = (name: string, { document, brief, draft } = readSample(), lang: 'zh-CN' | 'en' = 'zh-CN') => {
    const path = join(folder, name)
    writeFileSync(path, renderHtml(document, brief, draft, { lang }))
    return path
  }
  const set = async (metrics: typeof desktop, { scheme = 'light', script = true } = {}) => {
    await browser.send('Emulation.setDeviceMetricsOverride', metrics)
    await browser.send('Emulation.setTouchEmulationEnabled', { enabled: metrics.mobile })
    await browser.send('Emulation.setEmulatedMedia', {
      media: '',
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ],
    })
    await browser.send('Emulation.setScriptExecutionDisabled', { value: !script })
  }
  const mouse = (type: string, { x, y }: { x: number; y: number }) =>
    browser.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: type === 'mouseMoved' ? 'none' : 'left',
      clickCount: 1,
    })
  const key = async (key: string) => {
    const code = { Tab: 9, Escape: 27, Enter: 13 }[key]
    const text = key === 'Enter' ? { text: '\r' } : {}
    await browser.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key,
      code: key,
      windowsVirtualKeyCode: code,
      ...text,
    })
    await browser.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key,
      code: key,
      windowsVirtualKeyCode: code,
    })
  }
  /** Centre of the first line of the sentence that holds the words, scrolled to the middle of the window. */
  const placeOf = (words: string) =>
    browser.evaluate(`(() => {
      const point = [...document.querySelectorAll('.point')].find((one) => one.textContent.includes('${words}'))
      point.scrollIntoView({ block: 'center' })
      const rect = point.getClientRects()[0]
      return { x: rect.left + Math.min(60, rect.width / 2), y: rect.top + rect.height / 2 }
    })()`)
  const card = () =>
    browser.evaluate(`(() => {
      const card = document.getElementById('card')
      if (card.hidden) return null
      const { left, top, right, bottom } = card.getBoundingClientRect()
      return {
        labels: [...card.querySelectorAll('.label')].map((label) => label.textContent),
        marked: [...card.querySelectorAll('mark')].map((mark) => mark.textContent).join('|'),
        inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
      }
    })()`)
  const patience = { timeout: 10_000, interval: 50 }
  const shows = (expected: unknown) => expect.poll(card, patience).toEqual(expected)
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

  const lead = {
    words: '每百户',
    card: {
      labels: ['[6] 第五条（一）'],
      marked:
        '城镇居民小区配套建设社区托育用房，新建小区与住宅同步规划、同步建设、同步验收、同步交付使用，每百户不少于20平方米；',
      inside: true,
    },
  }

  beforeAll(async () => {
    if (!chromiumPath)
      throw new Error(
        'the checks of the page need Chromium: install the package chromium or set CHROMIUM_PATH',
      )
    browser = await startBrowser()
  })
  beforeEach(() => {
    browser.complaints.length = 0
  })
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('shows the clause while a sentence is pointed at, and lets the pointer into the card', async () => {
    await set(desktop)
    await browser.open(write('hover.html'))
    const place = await placeOf(lead.words)
    await mouse('mouseMoved', place)
    await shows(lead.card)
    await mouse(
      'mouseMoved',
      await browser.evaluate(`(() => {
      const { left, top } = document.getElementById('card').getBoundingClientRect()
      return { x: left + 40, y: top + 20 }
    })()`),
    )
    await pause(500)
    expect(await card()).toEqual(lead.card)
    await mouse('mouseMoved', { x: 5, y: 5 })
    await shows(null)
    expect(browser.complaints).toEqual([])
  })

  test('marks only the words of the sentence that is shown', async () => {
    await set(desktop)
    await browser.open(write('words.html'))
    await mouse('mouseMoved', await placeOf('届时每个乡镇'))
    await shows({
      labels: ['[5] 第二条'],
      marked: '实现乡镇（街道）家庭托育点全覆盖',
      inside: true,
    })
  })

  test('shows the clauses of a table row', async () => {
    await set(desktop)
    await browser.open(write('row.html'))
    await mouse('mouseMoved', await placeOf('运营补贴'))
    await expect.poll(async () => (await card())?.labels, patience).toEqual(['[13] 第八条 表格'])
  })

  test('shows the clause on keyboard focus, hides it on Escape, follows the number on Enter', async () => {
    await set(desktop)
    await browser.open(write('keys.html'))
    await browser.evaluate(`document.querySelector('a.ref[href="#n6"]').focus({ focusVisible: true })`)
    expect(await card()).toEqual(lead.card)
    expect(await browser.evaluate(`document.activeElement.getAttribute('aria-describedby')`)).toBe(
      'card-body',
    )
    await key('Escape')
    expect(await card()).toBeNull()
    await key('Enter')
    expect(await browser.evaluate('location.hash')).toBe('#n6')
    expect(
      await browser.evaluate(`document.querySelector(':target').getBoundingClientRect().top < innerHeight`),
    ).toBe(true)
  })

  test('reaches every note number with Tab, first the skip link', async () => {
    await set(desktop)
    await browser.open(write('tab.html'))
    await key('Tab')
    expect(await browser.evaluate('document.activeElement.className')).toBe('skip')
    expect(await browser.evaluate('document.activeElement.getBoundingClientRect().top >= 0')).toBe(true)
    await key('Enter')
    await key('Tab')
    expect(await browser.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true)
    expect(
      await browser.evaluate(
        `[...document.querySelectorAll('a, button')].every((one) => one.tabIndex === 0)`,
      ),
    ).toBe(true)
  })

  test('shows the clause on tap at the foot of a phone and closes it by its button', async () => {
    await set(phone)
    await browser.open(write('tap.html'))
    const tap = async ({ x, y }: { x: number; y: number }) => {
      await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
      await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await tap(await placeOf(lead.words))
    await shows(lead.card)
    const button = await browser.evaluate(`(() => {
      const { left, top, width, height } = document.querySelector('#card button').getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2, width, height }
    })()`)
    expect(Math.min(button.width, button.height)).toBeGreaterThanOrEqual(44)
    await tap(button)
    await shows(null)
  })

  test.each([
    ['desktop', desktop],
    ['phone', phone],
    ['a window at 400 %', { ...desktop, width: 320, height: 256 }],
  ])('fits %s without scrolling sideways, in letters of at least 16 px', async (_name, metrics) => {
    await set(metrics)
    const { document, brief, draft } = mapSample((text) => `${text}${'W'.repeat(80)}`)
    for (const path of [write('fit.html'), write('fit-long.html', { document, brief, draft })]) {
      await browser.open(path)
      expect(
        await browser.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBe(0)
    }
    await browser.open(write('fit.html'))
    expect(
      await browser.evaluate(`Math.min(...[...document.querySelectorAll('p:not(.uses), li, td, th, dd, blockquote, h1, h2, h3')]
        .map((one) => parseFloat(getComputedStyle(one).fontSize)))`),
    ).toBeGreaterThanOrEqual(16)
  })

  test.each([
    ['light', desktop, 'zh-CN'],
    ['dark', desktop, 'zh-CN'],
    ['light', phone, 'zh-CN'],
    ['dark', phone, 'en'],
  ] as const)('meets WCAG 2.2 AA: %s, %o, %s', async (scheme, metrics, lang) => {
    await set(metrics, { scheme })
    await browser.open(write('axe.html', readSample(), lang))
    await browser.evaluate(axe.source)
    const audit = async () => {
      const { violations, passes } = JSON.parse(
        await browser.evaluate(
          `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => JSON.stringify(result))`,
        ),
      )
      expect(passes.map(({ id }: axe.Result) => id)).toEqual(
        expect.arrayContaining(['color-contrast', 'target-size', 'heading-order', 'region', 'link-name']),
      )
      return violations.map(({ id, nodes }: axe.Result) => [id, nodes.map(({ html }) => html).slice(0, 3)])
    }
    expect(await audit()).toEqual([])
    await browser.evaluate(`document.querySelector('a.ref[href="#n6"]').focus()`)
    expect(await card()).not.toBeNull()
    expect(await audit()).toEqual([])
  })

  test('is whole without script: every number leads to its clause', async () => {
    await set(desktop, { script: false })
    await browser.open(write('plain.html'))
    const { root } = await browser.send('DOM.getDocument', { depth: 0 })
    const query = async (selector: string) =>
      (await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })).nodeIds.length
    expect(await query('html.js')).toBe(0)
    expect(await query('a.ref')).toBeGreaterThan(40)
    expect(await query('.notes li mark')).toBeGreaterThan(20)
    await set(desktop)
  })

  test('runs nothing a policy brings and asks for nothing', async () => {
    await set(desktop)
    for (const [index, hostile] of hostileTexts.entries()) {
      const { document, brief, draft } = mapSample((text) => `${hostile}${text}`)
      const text = hostile + document.text.slice(hostile.length)
      await browser.open(write(`hostile-${index}.html`, { document: { ...document, text }, brief, draft }))
      expect(await browser.evaluate('globalThis.pwned ?? null')).toBeNull()
      expect(await browser.evaluate(`document.querySelector('h1').textContent.trim()`)).toBe(
        draft.title.trim(),
      )
      expect(await browser.evaluate(`document.querySelectorAll('script, img, svg, iframe').length`)).toBe(1)
    }
    expect(browser.complaints).toEqual([])
  })

  test('prints on A4 with the list of clauses and without the parts for the screen', async () => {
    await set(desktop)
    await browser.open(write('print.html'))
    await browser.send('Emulation.setEmulatedMedia', { media: 'print' })
    const shown = (selector: string) =>
      browser.evaluate(`document.querySelector('${selector}').getClientRects().length > 0`)
    for (const selector of ['.toc', '.skip', '.notice', '.uses', '#card'])
      expect(await shown(selector)).toBe(false)
    for (const selector of ['h1', '.facts', '.notes', 'mark.todo']) expect(await shown(selector)).toBe(true)
    const { data } = await browser.send('Page.printToPDF', { preferCSSPageSize: true })
    const pdf = Buffer.from(data, 'base64').toString('latin1')
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12]/)
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeLessThan(9)
  })
})
