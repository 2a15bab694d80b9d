/** An end with a message for the user and an exit code; anything else thrown is a defect. */
export class Failure extends Error {
  override name = 'Failure'
  readonly code: number
  constructor(message: string, code = 1) {
    super(message)
    this.code = code
  }
}
