/** Ends at Ctrl-C and its like with the shell's code for it. Files that are not whole go at the exit (see PartFile); a line on stdout is written whole or not at all. */
export const stopOnSignal = (): void => {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ] as const)
    process.once(signal, () => process.exit(128 + number))
}
