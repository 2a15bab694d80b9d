import { coreference } from '../coreference/coreference.ts'
import { frames } from '../frames/frames.ts'
import { judgement } from '../judgement/judgement.ts'
import { mentions } from '../mentions/mentions.ts'
import { names } from '../names/names.ts'
import { patterns } from '../patterns/patterns.ts'
import { qualifiers } from '../qualifiers/qualifiers.ts'
import { results } from '../results/results.ts'
import { respectively } from '../scorer/respectively.ts'
import { scorer } from '../scorer/scorer.ts'
import { weighReading } from '../scorer/weigh-reading.ts'
import { segmentation } from '../segmentation/segmentation.ts'
import { status } from '../status/status.ts'
import { syntax } from '../syntax/syntax.ts'
import { times } from '../times/times.ts'
import type { Stage } from './stage.ts'

/** All stages, in order. */
export const pipeline: readonly Stage[] = [
  segmentation,
  syntax,
  names,
  mentions,
  coreference,
  times,
  frames,
  patterns,
  results,
  scorer,
  weighReading,
  respectively,
  status,
  qualifiers,
  judgement,
]
