/**
 * The page's one script: shows the clauses behind a sentence in a card while it is pointed at, tapped or has
 * its note number focused. Escape, the button or a click elsewhere closes it (WCAG 2.2, 1.4.13). Without it the
 * note numbers are links to the list of clauses.
 *
 * It builds nodes by cloning the list and never parses text. Changing a letter here changes `pageScriptHash`.
 */
export const pageScript = `(() => {
  const card = document.getElementById('card')
  const body = document.getElementById('card-body')
  const narrow = matchMedia('(max-width: 40rem)')
  document.documentElement.classList.add('js')
  let current = null, pinned = false, timer = 0

  const later = (ms, action) => { clearTimeout(timer); timer = setTimeout(action, ms) }
  const pointOf = (node) => node instanceof Element ? node.closest('.point') : null
  const refsOf = (point) => point.querySelectorAll('a.ref')

  function hide() {
    clearTimeout(timer)
    if (!current) return
    current.classList.remove('shown')
    for (const ref of refsOf(current)) ref.removeAttribute('aria-describedby')
    current = null
    pinned = false
    card.hidden = true
  }

  function fill(point) {
    body.replaceChildren()
    for (const ref of refsOf(point)) {
      for (const id of ref.dataset.notes.split(' ')) {
        const copy = document.getElementById(id).querySelector('.note').cloneNode(true)
        for (const mark of copy.querySelectorAll('mark')) {
          if (!mark.dataset.for.split(' ').includes(point.id)) mark.replaceWith(...mark.childNodes)
        }
        body.append(copy)
      }
      ref.setAttribute('aria-describedby', 'card-body')
    }
  }

  function place(point, x, y) {
    card.style.left = card.style.top = ''
    const rects = [...point.getClientRects()]
    const line = rects.find((rect) => y >= rect.top && y <= rect.bottom) ?? rects.at(-1)
    if (narrow.matches) {
      const hiddenBy = line.bottom - card.getBoundingClientRect().top
      if (hiddenBy > 0) scrollBy(0, hiddenBy + 16)
      return
    }
    const { offsetWidth: width, offsetHeight: height } = card
    const left = Math.max(8, Math.min((x ?? line.left) - 24, document.documentElement.clientWidth - width - 8))
    const below = line.bottom + 6
    const top = below + height <= innerHeight || line.top - height - 6 < 0 ? below : line.top - height - 6
    card.style.left = left + scrollX + 'px'
    card.style.top = top + scrollY + 'px'
  }

  function show(point, pin, x, y) {
    clearTimeout(timer)
    if (refsOf(point).length === 0) return
    if (current !== point) {
      hide()
      current = point
      point.classList.add('shown')
      fill(point)
      card.hidden = false
      body.scrollTop = 0
      place(point, x, y)
      const mark = body.querySelector('mark')
      if (mark && mark.offsetTop > body.clientHeight) body.scrollTop = mark.offsetTop - 48
    }
    pinned = pinned || pin
  }

  document.addEventListener('mouseover', (event) => {
    if (card.contains(event.target)) return clearTimeout(timer)
    if (pinned) return
    const point = pointOf(event.target)
    if (point && point !== current) later(current ? 200 : 120, () => show(point, false, event.clientX, event.clientY))
    else if (point) clearTimeout(timer)
    else later(300, hide)
  })
  document.addEventListener('mouseleave', () => { if (!pinned) later(300, hide) })
  document.addEventListener('focusin', (event) => {
    if (card.contains(event.target)) return clearTimeout(timer)
    if (event.target.matches('a.ref')) {
      const { left, top } = event.target.getBoundingClientRect()
      show(pointOf(event.target), false, left, top + 4)
    } else hide()
  })
  document.addEventListener('click', (event) => {
    if (event.target.closest('#card button')) return hide()
    if (card.contains(event.target)) return
    const point = pointOf(event.target)
    const link = event.target.closest('a')
    if (!point || (link && !link.matches('.ref'))) return hide()
    // A key press on a note number (detail 0) follows the link to the list.
    if (link && event.detail === 0) return hide()
    if (link) event.preventDefault()
    else if (String(getSelection())) return
    if (current === point && pinned) hide()
    else show(point, true, event.clientX, event.clientY)
  })
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') hide() })
  // A phone changes the height alone when its address bar comes and goes.
  let width = innerWidth
  addEventListener('resize', () => { if (innerWidth !== width) { width = innerWidth; hide() } })
  addEventListener('beforeprint', hide)
})()`

/** SHA-256 of `pageScript` for the page's content security policy. */
export const pageScriptHash = 'sha256-dZIaSDJ9lEhFaarhJeizvKywicyG51+P8EYd245psiU='
