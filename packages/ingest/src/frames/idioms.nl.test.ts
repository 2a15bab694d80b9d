import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..')))

/** What the packs' rules alone say of a text: the scorer, which learns from examples, could hide that an idiom is missing. */
const told = (text: string): string[] => {
  const { candidates, chains } = ingest.analyse({ id: 'x', lang: 'nl', text, date: '2026-02-14' })
  return candidates
    .filter(({ layer, status }) => layer !== 'scorer' && status === 'asserted')
    .map((one) => `${one.predicate}(${chains[one.subjectChain]?.name}, ${chains[one.objectChain]?.name})`)
}
const SYMMETRIC =
  /^(?:engaged_to|married_to|partner_of|ex_partner_of|sibling_of|relative_of|friend_of|rival_of|teammate_of|paired_with)$/u
/** A symmetric relation may be told from either end. */
const either = (statement: string): string[] => {
  const [, predicate, one, other] = /^(\w+)\((.*), (.*)\)$/u.exec(statement) ?? []
  return SYMMETRIC.test(predicate ?? '') ? [statement, `${predicate}(${other}, ${one})`] : [statement]
}

describe('Dutch idioms', () => {
  it.each([
    // Contests.
    ['Femke Bol maakte korte metten met Anna Kok.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol gaf Anna Kok geen schijn van kans.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol was een maatje te groot voor Anna Kok.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol verwees Anna Kok naar de tweede plaats.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol kegelde Anna Kok uit het toernooi.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol veegde de vloer aan met Anna Kok.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol dook een tiende onder de tijd van Anna Kok.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol werd tweede voor Anna Kok.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok nam genoegen met zilver achter Femke Bol.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok ging tegen Femke Bol kopje-onder.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok moest het goud laten aan Femke Bol.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok had geen antwoord op Femke Bol.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok was niet opgewassen tegen Femke Bol.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok kreeg klop van Femke Bol.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok trok aan het kortste eind tegen Femke Bol.', 'beat(Femke Bol, Anna Kok)'],
    ['Het goud ging naar Femke Bol, voor Anna Kok.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol dubbelt met Anna Kok.', 'paired_with(Femke Bol, Anna Kok)'],
    ['De bondscoach koppelde Femke Bol aan Anna Kok.', 'paired_with(Femke Bol, Anna Kok)'],
    ['Femke Bol en Anna Kok staan zaterdag tegenover elkaar.', 'paired_with(Femke Bol, Anna Kok)'],
    ['Jan Smit won de rally met navigator Piet Boer.', 'paired_with(Jan Smit, Piet Boer)'],
    ['Femke Bol schreef de Olympische Spelen op haar naam.', 'won(Femke Bol, Olympische Spelen)'],
    ['Femke Bol werd kampioen op de Olympische Spelen.', 'won(Femke Bol, Olympische Spelen)'],
    ['Femke Bol finishte op de Olympische Spelen als vijfde.', 'competed_in(Femke Bol, Olympische Spelen)'],
    ['Anna Kok nam de uitdaging van Femke Bol aan.', 'challenged(Femke Bol, Anna Kok)'],
    ['Femke Bol en Anna Kok zijn al jaren rivalen.', 'rival_of(Femke Bol, Anna Kok)'],
    // Coaches and teams.
    ['Onder Piet Boer promoveerde Feyenoord twee keer.', 'coaches(Piet Boer, Feyenoord)'],
    ['Feyenoord ontsloeg trainer Piet Boer.', 'coaches(Piet Boer, Feyenoord)'],
    ['Femke Bol breekt met coach Piet Boer.', 'coaches(Piet Boer, Femke Bol)'],
    ['Feyenoord stelt Piet Boer aan als hoofdtrainer.', 'coaches(Piet Boer, Feyenoord)'],
    ['De nieuwe trainer van Femke Bol heet Piet Boer.', 'coaches(Piet Boer, Femke Bol)'],
    ['Femke Bol werkt met trainer Piet Boer.', 'coaches(Piet Boer, Femke Bol)'],
    ['Piet Boer werkte als trainer van Feyenoord.', 'coaches(Piet Boer, Feyenoord)'],
    ['De door Piet Boer getrainde Femke Bol won.', 'coaches(Piet Boer, Femke Bol)'],
    ['Femke Bol won voor ploeggenote Anna Kok.', 'teammate_of(Femke Bol, Anna Kok)'],
    ['Femke Bol en Anna Kok zijn ploeggenoten.', 'teammate_of(Femke Bol, Anna Kok)'],
    ['Jan Smit (Feyenoord) kreeg rood.', 'member_of(Jan Smit, Feyenoord)'],
    ['Feyenoord plukt Jan Smit weg bij FC Volendam.', 'member_of(Jan Smit, FC Volendam)'],
    ['Jan Smit komt over van FC Volendam.', 'member_of(Jan Smit, FC Volendam)'],
    // Work.
    ['Directeur van de Rabobank is Jan Smit.', 'leads(Jan Smit, Rabobank)'],
    ['Jan Smit staat aan het hoofd van de Rabobank.', 'leads(Jan Smit, Rabobank)'],
    ['De Rabobank benoemde Jan Smit tot voorzitter.', 'leads(Jan Smit, Rabobank)'],
    ['Jan Smit is in dienst van de Rabobank.', 'works_for(Jan Smit, Rabobank)'],
    ['Jan Smit gaat aan de slag bij de Rabobank.', 'works_for(Jan Smit, Rabobank)'],
    ['Bioloog Jan Smit van de Rabobank onderzocht het.', 'works_for(Jan Smit, Rabobank)'],
    ['Jan Smit stond aan de wieg van Feyenoord.', 'founded(Jan Smit, Feyenoord)'],
    ['Jan Smit neemt het stokje over van Piet Boer.', 'succeeded(Jan Smit, Piet Boer)'],
    ['Piet Boer maakt plaats voor Jan Smit.', 'succeeded(Jan Smit, Piet Boer)'],
    // Family and friends.
    ['Jan Smit vroeg Femke Bol om haar hand.', 'engaged_to(Jan Smit, Femke Bol)'],
    ['Jan Smit ging op de knieën voor Femke Bol.', 'engaged_to(Jan Smit, Femke Bol)'],
    ['Femke Bol gaf Jan Smit het jawoord.', 'married_to(Femke Bol, Jan Smit)'],
    ['Het echtpaar Jan Smit en Femke Bol woont in Breda.', 'married_to(Jan Smit, Femke Bol)'],
    ['Femke Bol verloor haar hart aan Jan Smit.', 'partner_of(Femke Bol, Jan Smit)'],
    ['Femke Bol kwam met haar toenmalige man Jan Smit.', 'ex_partner_of(Jan Smit, Femke Bol)'],
    ['Femke Bol blies de bruiloft met Jan Smit af.', 'ex_partner_of(Femke Bol, Jan Smit)'],
    ['De zussen Femke Bol en Anna Bol wonnen.', 'sibling_of(Femke Bol, Anna Bol)'],
    ['Femke Bol, dochter van schaatser Piet Bol, won.', 'parent_of(Piet Bol, Femke Bol)'],
    ['Femke Bol en Anna Kok zijn boezemvriendinnen.', 'friend_of(Femke Bol, Anna Kok)'],
    // Places and the stage.
    ['De wieg van Femke Bol stond in Amersfoort.', 'born_in(Femke Bol, Amersfoort)'],
    ['Femke Bol verkaste naar Amersfoort.', 'lives_in(Femke Bol, Amersfoort)'],
    ['De Rabobank is gevestigd in Utrecht.', 'located_in(Rabobank, Utrecht)'],
    ['Milaan is gastheer van de Olympische Spelen.', 'located_in(Olympische Spelen, Milaan)'],
    ["In de film 'De Tweeling' kruipt Jan Smit in de huid van een visser.", 'appears_in(Jan Smit, De Tweeling)'],
  ])('%s', (text, statement) => expect(told(text).filter((one) => either(statement).includes(one))).not.toEqual([]))
})

describe('Dutch sentences that look like an idiom', () => {
  it.each([
    ['Femke Bol maakte geen korte metten met Anna Kok.', 'beat'],
    ['Femke Bol hoopt Anna Kok naar huis te sturen.', 'beat'],
    ['Femke Bol stuurde Anna Kok een kaart.', 'beat'],
    ['Femke Bol gaf Anna Kok een boek.', 'beat'],
    ['Femke Bol kwam na Anna Kok binnen bij de bakker.', 'paired_with'],
    ['Femke Bol en Anna Kok stonden op de foto.', 'paired_with'],
    ['Femke Bol en Anna Kok reden naar huis.', 'paired_with'],
    ['Femke Bol dubbelt niet met Anna Kok.', 'paired_with'],
    ['Femke Bol keek op televisie naar de Olympische Spelen.', 'competed_in'],
    ['Femke Bol wil de Olympische Spelen op haar naam schrijven.', 'won'],
    ['De trainer sprak met Femke Bol over Feyenoord.', 'coaches'],
    ['Feyenoord wil trainer Piet Boer niet ontslaan.', 'teammate_of'],
    ['Trainer Piet Boer van Feyenoord was boos.', 'member_of'],
    ['Jan Smit bezocht Feyenoord.', 'member_of'],
    ['Jan Smit komt niet over van FC Volendam.', 'member_of'],
    ['Jan Smit wordt geen directeur van de Rabobank.', 'leads'],
    ['Jan Smit belde de Rabobank.', 'works_for'],
    ['Jan Smit is niet in dienst van de Rabobank.', 'works_for'],
    ['Jan Smit nam de bal over van Piet Boer.', 'engaged_to'],
    ['Jan Smit ging op de knieën voor het altaar.', 'engaged_to'],
    ['Femke Bol kwam met haar toenmalige man Jan Smit.', 'married_to'],
    ['Femke Bol kwam met haar beste vriend Jan Smit.', 'partner_of'],
    ['Femke Bol kwam samen met Jan Smit.', 'partner_of'],
    ['Femke Bol groette haar buurvrouw Anna Kok.', 'married_to'],
    ['De renners Jan Smit en Piet Boer wonnen.', 'sibling_of'],
    ['Femke Bol en Anna Kok zijn geen vriendinnen.', 'friend_of'],
    ['Femke Bol reed door Amersfoort.', 'lives_in'],
    ["Jan Smit zag 'De Tweeling' thuis.", 'appears_in'],
  ])('%s gives no %s', (text, predicate) =>
    expect(told(text).filter((one) => one.startsWith(`${predicate}(`))).toEqual([]),
  )
})
