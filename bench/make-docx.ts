import { strToU8, zipSync } from 'fflate'
import { makePolicy } from './make-policy.ts'

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/**
 * A Word file of a given size that is stored, not deflated, so that all of it must be taken in.
 *
 * @param bytes  size of the file
 * @param chars  characters of text in it; pictures of noise fill the rest
 */
export function makeDocx(bytes: number, chars: number): Uint8Array {
  const paragraphs = makePolicy(chars)
    .map(
      (line) =>
        `<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`,
    )
    .join('')
  const document = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  )
  const picture = new Uint8Array(Math.max(0, bytes - document.length - 2048))
  for (let index = 0; index < picture.length; index++) picture[index] = (index * 2654435761) >>> 24
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relations),
      'word/document.xml': document,
      'word/media/image1.png': picture,
    },
    { level: 0 },
  )
}
