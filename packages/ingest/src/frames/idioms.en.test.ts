import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'

/** What is found at all: whether the scorer is sure enough of a sentence so short is another matter. */
const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..')), { minConfidence: 0.4 })
const told = (text: string): string[] => {
  const { entities, statements } = ingest.extract({ id: 'x', lang: 'en', text, date: '2026-02-14' })
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return statements
    .filter(({ status }) => status === 'asserted')
    .map(({ predicate, subject, object }) => `${predicate}(${names.get(subject)}, ${names.get(object)})`)
}
/** A symmetric relation may be told from either end. */
const either = (statement: string): string[] => {
  const [, predicate, one, other] = /^(\w+)\((.*), (.*)\)$/u.exec(statement) ?? []
  const symmetric =
    /^(?:engaged_to|married_to|partner_of|ex_partner_of|sibling_of|relative_of|friend_of|rival_of|teammate_of|paired_with)$/u
  return symmetric.test(predicate ?? '') ? [statement, `${predicate}(${other}, ${one})`] : [statement]
}

describe('English idioms', () => {
  it.each([
    // Contests.
    ['Ann Smith got the better of Mary Jones in three sets.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith made short work of Mary Jones.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith proved too strong for Mary Jones.', 'beat(Ann Smith, Mary Jones)'],
    ['Mary Jones had no answer to Ann Smith.', 'beat(Ann Smith, Mary Jones)'],
    ['Mary Jones was no match for Ann Smith.', 'beat(Ann Smith, Mary Jones)'],
    ['Mary Jones bowed out to Ann Smith in the second round.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith cruised past Mary Jones.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith knocked Mary Jones out in the semi-final.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith turned the tables on Mary Jones.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith finished two seconds ahead of Mary Jones.', 'beat(Ann Smith, Mary Jones)'],
    ['Mary Jones came home third behind Ann Smith.', 'beat(Ann Smith, Mary Jones)'],
    ['Mary Jones suffered a heavy defeat at the hands of Ann Smith.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith handed Mary Jones her first defeat of the season.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith outpointed Mary Jones over ten rounds.', 'beat(Ann Smith, Mary Jones)'],
    ['Mary Jones was outclassed over three sets by Ann Smith.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith locked horns with Mary Jones on Friday.', 'paired_with(Ann Smith, Mary Jones)'],
    ['Ann Smith squares up to Mary Jones in the first round.', 'paired_with(Ann Smith, Mary Jones)'],
    ['Ann Smith was drawn against Mary Jones.', 'paired_with(Ann Smith, Mary Jones)'],
    ['Ann Smith and Mary Jones were drawn together.', 'paired_with(Ann Smith, Mary Jones)'],
    ['Ann Smith threw down the gauntlet to Mary Jones.', 'challenged(Ann Smith, Mary Jones)'],
    ['Ann Smith lifted the London Marathon title.', 'won(Ann Smith, London Marathon)'],
    ['Ann Smith came fifth in the London Marathon.', 'competed_in(Ann Smith, London Marathon)'],
    ['Ann Smith lines up in the London Marathon.', 'competed_in(Ann Smith, London Marathon)'],
    // Coaches, clubs, work.
    ['Ann Smith works under the guidance of Peter White.', 'coaches(Peter White, Ann Smith)'],
    ['Ann Smith has parted ways with coach Peter White.', 'coaches(Peter White, Ann Smith)'],
    ['Everton have sacked manager Peter White.', 'coaches(Peter White, Everton)'],
    ['Manchester United snapped up John Brown for a record fee.', 'member_of(John Brown, Manchester United)'],
    ['Manchester United midfielder John Brown broke his leg.', 'member_of(John Brown, Manchester United)'],
    ['John Brown (Manchester United) was sent off.', 'member_of(John Brown, Manchester United)'],
    ['John Brown made his 200th appearance for Manchester United.', 'member_of(John Brown, Manchester United)'],
    ['John Brown is an analyst at Barclays Bank.', 'works_for(John Brown, Barclays Bank)'],
    ['Barclays Bank spokeswoman Ann Smith declined to comment.', 'works_for(Ann Smith, Barclays Bank)'],
    ['Barclays Bank chief executive John Brown resigned.', 'leads(John Brown, Barclays Bank)'],
    ['John Brown presides over Barclays Bank.', 'leads(John Brown, Barclays Bank)'],
    ['John Brown is at the helm of Barclays Bank.', 'leads(John Brown, Barclays Bank)'],
    ['John Brown set up Barclays Bank in 1990.', 'founded(John Brown, Barclays Bank)'],
    ['Barclays Bank gobbled up the Bank of Scotland.', 'acquired(Barclays Bank, Bank of Scotland)'],
    ['John Brown handed over the reins to Ann Smith.', 'succeeded(Ann Smith, John Brown)'],
    ['John Brown followed in the footsteps of Peter White.', 'succeeded(John Brown, Peter White)'],
    ['John Brown made way for Peter White.', 'succeeded(Peter White, John Brown)'],
    // Family and friends.
    ['Ann Smith said yes to John Brown.', 'engaged_to(Ann Smith, John Brown)'],
    ['John Brown popped the question to Ann Smith.', 'engaged_to(John Brown, Ann Smith)'],
    ['John Brown tied the knot with Ann Smith.', 'married_to(John Brown, Ann Smith)'],
    ['Ann Smith and John Brown became husband and wife.', 'married_to(Ann Smith, John Brown)'],
    ['Ann Smith and John Brown are an item.', 'partner_of(Ann Smith, John Brown)'],
    ['Ann Smith filed for divorce from John Brown.', 'ex_partner_of(Ann Smith, John Brown)'],
    ['Ann Smith gave birth to Mary.', 'parent_of(Ann Smith, Mary)'],
    ['Ann Smith, a close pal of Mary Jones, was there.', 'friend_of(Ann Smith, Mary Jones)'],
    ["Ann Smith is Mary Jones's nemesis.", 'rival_of(Ann Smith, Mary Jones)'],
    ['Ann Smith shares a dressing room with Mary Jones.', 'teammate_of(Ann Smith, Mary Jones)'],
    // Places and the stage.
    ['Ann Smith, a native of Leeds, won.', 'born_in(Ann Smith, Leeds)'],
    ['Ann Smith shares a flat in London.', 'lives_in(Ann Smith, London)'],
    ['Leeds resident Ann Smith called the police.', 'lives_in(Ann Smith, Leeds)'],
    ['Rome hosts the Olympic Games.', 'located_in(Olympic Games, Rome)'],
    ['John Brown landed a part in Strictly Come Dancing.', 'appears_in(John Brown, Strictly Come Dancing)'],
    ['John Brown made a cameo in "The Long Night".', 'appears_in(John Brown, The Long Night)'],
  ])('%s', (text, statement) => expect(told(text).filter((one) => either(statement).includes(one))).not.toEqual([]))
})

describe('English sentences that look like an idiom', () => {
  it.each([
    ['Ann Smith did not get the better of Mary Jones.', 'beat'],
    ['Ann Smith hopes to make short work of Mary Jones.', 'beat'],
    ['Ann Smith could get past Mary Jones on Friday.', 'beat'],
    ['Ann Smith saw Mary Jones at the station.', 'beat'],
    ['Ann Smith took Mary Jones to the station.', 'beat'],
    ['Ann Smith is not drawn against Mary Jones.', 'paired_with'],
    ['Ann Smith wrote about a coach and Peter White.', 'coaches'],
    ['Everton did not sign John Brown.', 'member_of'],
    ['John Brown flew over Manchester United.', 'member_of'],
    ['John Brown rang Barclays Bank.', 'works_for'],
    ['John Brown criticised the chairman of Barclays Bank.', 'leads'],
    ['The wedding of Ann Smith and John Brown took place in Leeds.', 'succeeded'],
    ['Ann Smith denied that she was engaged to John Brown.', 'engaged_to'],
    ['Ann Smith sat beside John Brown at the wedding.', 'married_to'],
    ['Ann Smith shook hands with John Brown.', 'partner_of'],
    ['Ann Smith spoke to Mary Jones about friends.', 'friend_of'],
    ['Ann Smith had to settle for silver in Milan.', 'lives_in'],
    ['Ann Smith watched Strictly Come Dancing.', 'appears_in'],
    ['John Brown will miss the London Marathon.', 'competed_in'],
  ])('%s gives no %s', (text, predicate) =>
    expect(told(text).filter((one) => one.startsWith(`${predicate}(`))).toEqual([]),
  )
})
