import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'
import { contextsOf } from '../stages/contexts-of.ts'
import { status } from './status.ts'

const assets = loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'))
const ingest = createIngest(assets)

/** The statuses under which a predicate is told of anybody; none where the text does not tell of it at all. */
const statusesOf = (text: string, lang: 'nl' | 'en', predicate: string): readonly string[] => {
  const { candidates } = ingest.analyse({ id: 'x', lang, text, date: '2026-02-14' })
  return [...new Set(candidates.filter((one) => one.predicate === predicate).map(({ status }) => status))]
}

/** Told as so. */
const SO: Readonly<Record<'nl' | 'en', readonly (readonly [string, string])[]>> = {
  nl: [
    ['beat', 'Femke Bol versloeg Anna Kok in de finale.'],
    ['beat', 'Niet Piet Boer maar Jan Smit versloeg Karel de Wit.'],
    ['beat', 'Femke Bol heeft de Poolse favoriet Anna Kowalska verslagen.'],
    ['beat', 'Nadat Femke Bol Anna Kok had verslagen, ging het licht uit.'],
    ['beat', 'Gisteren heeft Femke Bol Anna Kok verslagen.'],
    ['beat', 'Femke Bol, die in november van Anna Kok won, hoopt zondag op een medaille.'],
    ['paired_with', 'Femke Bol rijdt zondag in rit 3 tegen Anna Kok.'],
    ['paired_with', 'Femke Bol zal het in de slotrit opnemen tegen Anna Kok.'],
    ['paired_with', 'Femke Bol moet het in de eerste ronde opnemen tegen Anna Kok.'],
    ['coaches', 'Piet Boer is de coach van Femke Bol.'],
    ['coaches', 'Piet Boer gaat Femke Bol trainen.'],
    ['coaches', 'Piet Boer is geen trainer meer van Feyenoord.'],
    ['coaches', 'Als trainer van Feyenoord zag Piet Boer het gebeuren.'],
    ['coaches', 'Sinds Piet Boer haar traint, valt Femke Bol niet meer.'],
    ['engaged_to', 'Femke Bol en haar verloofde Jan Smit kwamen niet opdagen.'],
    ['engaged_to', 'Over haar verloving met Jan Smit wil Femke Bol niets kwijt.'],
    ['engaged_to', 'Femke Bol is sinds mei verloofd met Jan Smit.'],
    ['married_to', 'Femke Bol is vorig jaar getrouwd met Jan Smit.'],
    ['married_to', 'Haar man Jan Smit hoopt dat Femke Bol zondag wint.'],
    ['leads', 'Jan Smit wordt de nieuwe voorzitter van de KNSB.'],
    ['won', 'Femke Bol won zondag de 400 meter.'],
    ['located_in', 'In juni hoopt Femke Bol bij de EK atletiek in Rome te starten.'],
    ['engaged_to', 'Femke Bol bedankte vanaf het podium haar verloofde Jan Smit.'],
  ],
  en: [
    ['beat', "Ann Smith won, as she'd beaten Mary Jones by a second."],
    ['beat', "Ann Smith won; last year she'd beaten Mary Jones too."],
    ['beat', 'Ann Smith beat Mary Jones in the final.'],
    ['beat', 'Ann Smith has beaten Mary Jones four times.'],
    ['beat', 'Ann Smith, who beat Mary Jones in November, hopes to race on Sunday.'],
    ['beat', 'After Ann Smith had beaten Mary Jones, the lights went out.'],
    ['beat', 'Ann Smith managed to beat Mary Jones.'],
    ['beat', 'Ann Smith beat Mary Jones by six seconds on her way to victory in the mile.'],
    ['beat', 'Outsider Ann Smith has knocked out Mary Jones.'],
    ['paired_with', 'Ann Smith will face Mary Jones in the semi-final on Sunday.'],
    ['paired_with', 'Ann Smith has been drawn against Mary Jones.'],
    ['paired_with', 'Ann Smith must face Mary Jones in the first round.'],
    ['coaches', 'Peter White coaches Ann Smith.'],
    ['coaches', 'Peter White is no longer the coach of Ann Smith.'],
    ['coaches', 'Ann Smith will be trained by Peter White from May.'],
    ['coaches', 'Ann Smith and her coach Peter White did not comment.'],
    ['engaged_to', 'Ann Smith has been engaged to Peter White since May.'],
    ['engaged_to', 'Ann Smith and her fiancé Peter White never showed up.'],
    ['married_to', 'Ann Smith married Peter White last year.'],
    ['married_to', 'Her husband, Peter White, hopes that Ann Smith will race again.'],
    ['succeeded', 'Peter White will succeed Jack Brown as chief executive.'],
    ['member_of', 'Ann Smith will join Team Visma in the summer.'],
    ['won', 'Ann Smith won the 400 metres on Sunday.'],
  ],
}

/** Hedged, planned, denied or made up: never told as so. */
const NOT_SO: Readonly<Record<'nl' | 'en', readonly (readonly [string, string])[]>> = {
  nl: [
    ['beat', 'Femke Bol versloeg Anna Kok niet.'],
    ['beat', 'Femke Bol heeft nog nooit van Anna Kok gewonnen.'],
    ['beat', 'Femke Bol hoopt Anna Kok zondag te verslaan.'],
    ['beat', 'Femke Bol zal Anna Kok verslaan, denkt haar trainer.'],
    ['beat', 'Had Femke Bol Anna Kok verslagen, dan was ze kampioen geweest.'],
    ['beat', 'Als Femke Bol Anna Kok verslaat, is ze kampioen.'],
    ['beat', 'Verslaat Femke Bol Anna Kok?'],
    ['beat', 'Bijna had Femke Bol Anna Kok verslagen.'],
    ['beat', 'In de film versloeg Femke Bol Anna Kok.'],
    ['beat', 'Femke Bol ontkende dat ze Anna Kok had verslagen.'],
    ['beat', 'Peilers voorzien dat Femke Bol Anna Kok verslaat.'],
    ['paired_with', 'Het duel tussen Femke Bol en Anna Kok gaat niet door.'],
    ['paired_with', 'De rit tussen Femke Bol en Anna Kok is afgelast.'],
    ['paired_with', 'Waarschijnlijk treft Femke Bol in de volgende ronde Anna Kok.'],
    ['paired_with', 'Een titelgevecht tussen Jan Smit en Piet Boer lijkt een kwestie van tijd.'],
    ['coaches', 'Piet Boer wordt genoemd als nieuwe trainer van Feyenoord.'],
    ['coaches', 'Piet Boer werd gevraagd als coach van Feyenoord, maar weigerde.'],
    ['coaches', 'Misschien gaat Piet Boer Femke Bol trainen.'],
    ['engaged_to', 'Femke Bol is niet verloofd met Jan Smit.'],
    ['engaged_to', 'Naar verluidt is Femke Bol verloofd met Jan Smit.'],
    ['engaged_to', 'Femke Bol zou verloofd zijn met Jan Smit.'],
    ['engaged_to', 'Het aanzoek van Jan Smit aan Femke Bol moet nog komen.'],
    ['married_to', 'Femke Bol trouwt in september met Jan Smit.'],
    ['married_to', 'Femke Bol trouwt deze zomer met Jan Smit.'],
    ['married_to', 'Femke Bol en Jan Smit gaan trouwen.'],
    ['member_of', 'Femke Bol weigerde te tekenen bij PSV.'],
    ['leads', 'Sanne Drost wordt getipt als directeur van Thialf.'],
  ],
  en: [
    ['beat', 'Ann Smith, who was on her way to beating Mary Jones, fell in the last lap.'],
    ['beat', 'Ann Smith did not beat Mary Jones.'],
    ['beat', 'Ann Smith has never beaten Mary Jones.'],
    ['beat', 'Ann Smith hopes to beat Mary Jones on Sunday.'],
    ['beat', 'Ann Smith will beat Mary Jones, says her coach.'],
    ['beat', 'Had Ann Smith beaten Mary Jones, she would be champion.'],
    ['beat', 'If Ann Smith beats Mary Jones, she is champion.'],
    ['beat', 'Can Ann Smith beat Mary Jones?'],
    ['beat', 'Ann Smith nearly beat Mary Jones.'],
    ['beat', 'In the film Ann Smith beat Mary Jones.'],
    ['beat', 'Ann Smith denied having beaten Mary Jones.'],
    ['beat', 'Ann Smith has yet to beat Mary Jones.'],
    ['beat', 'Ann Smith looks set to beat Mary Jones.'],
    ['beat', 'Ann Smith failed to beat Mary Jones.'],
    ['paired_with', 'The bout between Jack Brown and Peter White is off.'],
    ['paired_with', 'Perhaps Ann Smith will meet Mary Jones in the final.'],
    ['paired_with', 'A meeting of Ann Smith and Mary Jones looks likely.'],
    ['coaches', 'Peter White is mentioned as the new coach of Ajax.'],
    ['coaches', 'Peter White was offered the job of coach of Ajax, but declined.'],
    ['coaches', 'Peter White may coach Ann Smith next year.'],
    ['engaged_to', 'Ann Smith is not engaged to Peter White.'],
    ['engaged_to', 'Ann Smith is said to be engaged to Peter White.'],
    ['engaged_to', 'Ann Smith is reportedly engaged to Peter White.'],
    ['married_to', 'Ann Smith is to marry Peter White.'],
    ['married_to', 'Ann Smith will marry Peter White in June.'],
    ['acquired', 'Nordhaul is in talks to buy Swiftlet.'],
    ['member_of', 'Ann Smith refused to join Team Visma.'],
    ['succeeded', 'Peter White would succeed Jack Brown if the board agreed.'],
  ],
}

describe.each(['nl', 'en'] as const)('status, %s', (lang) => {
  it.each(SO[lang])('%s is so: %s', (predicate, text) =>
    expect(statusesOf(text, lang, predicate)).toContain('asserted'),
  )
  it.each(NOT_SO[lang])('%s is not told as so: %s', (predicate, text) =>
    expect(statusesOf(text, lang, predicate)).not.toContain('asserted'),
  )
  // Silence would pass the tests above: what is not so must be read as that, not overlooked.
  it('is told as expected or negated of most that is not so', () => {
    const read = NOT_SO[lang].filter(([predicate, text]) => statusesOf(text, lang, predicate).length > 0)
    expect(read.length / NOT_SO[lang].length).toBeGreaterThan(0.85)
  })
})

describe('the reading of the whole text', () => {
  /** The status of who beat whom where the reading takes it for asserted with a probability. */
  const read = (text: string, asserted: number | undefined): string | undefined => {
    const document = ingest.analyse({ id: 'x', lang: 'nl', text, date: '2026-02-14' })
    const candidates = document.candidates
      .filter(({ predicate }) => predicate === 'beat')
      .map((one) => ({ ...one, status: 'asserted' as const, ...(asserted === undefined ? {} : { asserted }) }))
    return status.run({ ...document, candidates }, contextsOf(assets).contextOf('nl')).candidates[0]?.status
  }

  it.each([
    [undefined, 'negated', 'asserted'],
    [0.95, 'asserted', 'asserted'],
    [0.6, 'negated', 'asserted'],
    [0.1, 'negated', 'expected'],
  ] as const)('goes before the clause where it is sure: %s', (asserted, denied, told) => {
    expect(read('Femke Bol versloeg Anna Kok niet.', asserted)).toBe(denied)
    expect(read('Femke Bol versloeg Anna Kok.', asserted)).toBe(told)
  })
})
