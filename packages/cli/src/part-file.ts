import { unlinkSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { Failure } from './failure.ts'

const unfinished = new Set<string>()
process.on('exit', () => {
  for (const path of unfinished)
    try {
      unlinkSync(path)
    } catch {
      // It is gone already, or its disk is; nothing more can be done at the exit.
    }
})

/** A file that appears under its name only when it is whole. However the process ends, short of being killed outright, no half of it stays. */
export class PartFile {
  readonly #target: string
  readonly #part: string
  readonly #handle: FileHandle

  private constructor(target: string, part: string, handle: FileHandle) {
    this.#target = target
    this.#part = part
    this.#handle = handle
  }

  /** @throws Failure where the file cannot be made */
  static async open(target: string): Promise<PartFile> {
    const part = `${target}.${process.pid}.part`
    try {
      const handle = await open(part, 'w')
      unfinished.add(part)
      return new PartFile(target, part, handle)
    } catch (error) {
      throw new Failure(`${target} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  async write(text: string): Promise<void> {
    await this.#handle.writeFile(text)
  }

  /** All that was written is on the disk. */
  async finish(): Promise<void> {
    await this.#handle.sync()
    await this.#handle.close()
  }

  /** Takes back what was written. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined)
    await rm(this.#part, { force: true })
    unfinished.delete(this.#part)
  }

  /** The whole file takes its name. */
  async publish(): Promise<void> {
    await rename(this.#part, this.#target)
    unfinished.delete(this.#part)
  }
}

/** Writes several files that belong together: all are written before the first takes its name. */
export const writeWhole = async (
  files: readonly { readonly path: string; readonly parts: Iterable<string> | AsyncIterable<string> }[],
): Promise<void> => {
  const written: PartFile[] = []
  try {
    for (const { path, parts } of files) {
      const file = await PartFile.open(path)
      written.push(file)
      for await (const part of parts) await file.write(part)
      await file.finish()
    }
  } catch (error) {
    for (const file of written) await file.discard()
    throw error
  }
  for (const file of written) await file.publish()
}
