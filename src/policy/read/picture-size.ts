type Size = { readonly width: number; readonly height: number }

const unknown: Size = { width: 0, height: 0 }

/** Width and height of a PNG, JPEG, GIF, BMP or WebP in pixels, from its head alone; zeros when it does not say. */
export function pictureSize(bytes: Uint8Array): Size {
  if (bytes.length < 30) return unknown
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0x89) return { width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes[0] === 0x47) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (bytes[0] === 0x42) return { width: view.getUint32(18, true), height: Math.abs(view.getInt32(22, true)) }
  if (bytes[0] === 0x52) return webpSize(view)
  if (bytes[0] === 0xff) return jpegSize(view)
  return unknown
}

function webpSize(view: DataView): Size {
  const kind = view.getUint8(15)
  if (kind === 0x58) return { width: read24(view, 24) + 1, height: read24(view, 27) + 1 }
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

function read24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
}

function jpegSize(view: DataView): Size {
  for (let at = 2; at + 9 < view.byteLength; ) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) return unknown
    // Start-of-frame markers carry the size; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return unknown
}
