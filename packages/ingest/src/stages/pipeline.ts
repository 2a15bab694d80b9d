import { coreference } from '../coreference/coreference.ts'
import { frames } from '../frames/frames.ts'
import { judgement } from '../judgement/judgement.ts'
import { mentions } from '../mentions/mentions.ts'
import { names } from '../names/names.ts'
import { segmentation } from '../segmentation/segmentation.ts'
import { status } from '../status/status.ts'
import { syntax } from '../syntax/syntax.ts'
import type { Stage } from './stage.ts'

/** All stages, in order. */
export const pipeline: readonly Stage[] = [
  segmentation,
  syntax,
  names,
  mentions,
  coreference,
  frames,
  status,
  judgement,
]
