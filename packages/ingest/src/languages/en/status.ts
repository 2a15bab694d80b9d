import type { StatusTables } from '../status-tables.ts'
import { wordsOf } from '../word-patterns.ts'

const phrases = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')

/** English words of denial, doubt and expectation. */
export const status: StatusTables = {
  negations: wordsOf("not n't n’t never no nor without neither cannot nobody"),
  lacking: wordsOf('without'),
  ended: phrases("no longer|(?:not|n't|n’t|no)(?: \\S+){0,6} (?:any ?more|any longer)|no more"),
  instead: wordsOf('but rather'),
  negating: wordsOf('fail refuse decline deny miss reject rule dismiss forget neglect'),
  factive: wordsOf('know realise realize forget notice mind remember regret'),
  future: wordsOf('will shall must'),
  expecting: wordsOf(
    'would may might could can should hope want expect plan fear try attempt dream consider aim wish seek believe think predict promise intend vow bid tip fancy rumour look',
  ),
  doubting: wordsOf(
    'perhaps maybe possibly probably reportedly allegedly nearly almost hopefully likely would-be prospective potential future alleged supposed rumoured rumored so-called imaginary possible',
  ),
  conditions: wordsOf('if unless whether should provided'),
  counterfactual:
    /^(?:Had|Were|If|Should|Win)(?!\p{L}).*(?:,|would|and)|(?<!\p{L})(?:bookmakers|bookies|would have|could have|might have|but for)(?!\p{L})/u,
  hedges: phrases(
    'in talks|on the (?:verge|brink|point) of|about to|looks? (?:set|likely|bound)|set to|tipped (?:as|to|for)|mentioned (?:as|for)|favourite to|favorite to|(?:is|are|was|were) (?:said|rumou?red|thought|believed|understood|expected|reported|tipped|keen|linked) (?:to|with)|rumou?red to|said to be|confident of|fancies (?:her|his|their)|chances of|in (?:her|his|their) sights|heading for|(?:is|are) to (?=\\p{L})|to wed|to marry|has an offer|have an offer|offer from|linked with|interest from|interested in|chase|chasing|eyes|eyeing|wants? (?:a|an)|possible|potential|(?<=(?:is|are|was|were|be|been) )on (?:her|his|their) way|on (?:her|his|their) way(?! to (?:\\S+ ){0,2}(?:victory|win|triumph|gold|silver|bronze|title|success|record|crown))|an earlier version|according to reports|reports? (?:say|claim|suggest)|(?:media|papers|tabloids) (?:say|claim|report)|not yet|remains to be seen|it is said that|may yet|hopes? to|for a place in|in the running|so do',
  ),
  refusals: phrases(
    "turn(?:s|ed)? down|declined|refused|rejected|walk(?:s|ed) away from|fend(?:s|ed) off|fought off|passed on|g(?:a|i)ves? up on|failed (?:a|the|his|her) medical|stripped of|was disqualified|were disqualified|(?:has|have|had) yet to|laugh(?:s|ed) off|denie[sd] (?:\\S+ )?(?:ever |having|that)|not once|shook (?:his|her) head|said no|fell through|collapsed|ruled (?:him|her|them)sel(?:f|ves) out|apologi[sz]ed for|wide of the mark|nonsense|does n[o']t act|did not act|missed out on",
  ),
  absent: phrases(
    "absent|pull(?:s|ed) out|ruled out|rules? .{1,40} out of|(?<!(?:bow|bows|bowed|crash|crashes|crashed|knocked|dumped|bundled|turfed|fell|tumbled|slumped|limped|eliminated|goes|went) )(?<!(?:dump|dumps|dumped|knock|knocks|knocked|bundle|bundled|send|sent|put|boot|booted)(?: \\S+){1,4} )out of the|(?:did|does|do|will) n[o’']?t (?:start|race|compete|take part|enter|play|travel|go)|left out of|makes? way for|keeps? .{1,40} out|sat out|sits out|skip(?:s|ped)?|miss(?:es|ed)?(?! (?:the|out on the|a) (?:cut|podium|medals?|penalty|chance))|stayed (?:in bed|away|home|at home)|withdrawn from|pulled the plug|non-starter|scratched|slept through|injured|suspended",
  ),
  or: wordsOf('or'),
  winnerOf: /^winners?$/iu,
  cancelled: /(?<!\p{L})(?:is off|was off|cancelled|canceled|called off|abandoned(?! the\b))(?!\p{L})/iu,
  fiction:
    /\b(?:in (?:the|his|her|their|a) (?:new |first |latest )?(?:film|movie|sitcom|soap opera|sketch|series(?! (?:opener|decider|against|with|win))|novel|musical|play(?! ?[-\u2010\u2011] ?offs?)|game(?! (?:against|with|between|at|of)))|on screen|plays the role|fictional|character|as if|as though|dreamt that|april fool)/iu,
  rumour: /\b(?:rumou?rs?|gossip|reportedly|speculation|unconfirmed|den(?:y|ies|ied))\b/iu,
  contracted: {
    form: /^['’]d$/u,
    // By its form alone: behind what may be "would" the tagger takes it for an infinitive.
    participle:
      /^(?:(?!(?:shed|wed|bed|embed|shred)$)\p{L}+[^e]ed|\p{L}*(?:beaten|won|lost|met|been|had|gone|done|taken|given|made|said|seen|known|told|left|held|led|kept|brought|bought|thought|caught|fought|taught|found|sent|spent|built|got|gotten|written|ridden|driven|risen|fallen|broken|chosen|spoken|sworn|worn|torn|grown|thrown|flown|drawn|shown|sat|stood|heard|paid|laid|sold|struck|swum|begun|sung))$/iu,
  },
}
