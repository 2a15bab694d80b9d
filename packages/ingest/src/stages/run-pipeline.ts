import type { Document } from '../document/document.ts'
import type { IngestContext } from './context.ts'
import type { DocumentField, Stage } from './stage.ts'

/**
 * Checks, once, that every stage finds what it requires among what the stages before it assign.
 *
 * @throws Error that names the stage and the missing field; a mistake in the list, never in an article
 */
export const checkPipeline = (stages: readonly Stage[]): void => {
  const given = new Set<DocumentField>()
  for (const stage of stages) {
    const missing = stage.requires.filter((field) => !given.has(field))
    if (missing.length > 0)
      throw new Error(`Stage "${stage.name}" requires ${missing.join(', ')}, which no stage before it assigns`)
    for (const field of stage.assigns) given.add(field)
  }
}

/** Runs the stages over one document, in order. */
export const runPipeline = (stages: readonly Stage[], document: Document, context: IngestContext): Document =>
  stages.reduce((done, stage) => stage.run(done, context), document)
