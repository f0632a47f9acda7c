import type { Composer } from '../context.ts'
import { statements } from '../statements.ts'

/** Sections whose sentences stand as they are told: scope, cautions, benefits, service, safeguards. */
export const plain: Composer = (materials, context) => statements(materials, context)
