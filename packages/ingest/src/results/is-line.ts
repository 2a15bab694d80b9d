import type { Candidate } from '../document/candidate.ts'

/** Whether a ranking, a programme or a score line tells a candidate, by its form: there are no words in it to judge. */
export const isLine = ({ layer, rule }: Candidate): boolean => layer === 'results' && !rule.endsWith('/standing')
