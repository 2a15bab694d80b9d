/** The step, 0 to 5, into which the heads count how far apart two are in sentences; training/relaas_training/distances.py has the same. */
export const distanceStep = (sentences: number): number => (sentences < 4 ? sentences : sentences < 7 ? 4 : 5)
