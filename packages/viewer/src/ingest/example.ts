import type { Pasted } from './messages.ts'

/** An article of our own, for whoever has none at hand. */
export const EXAMPLE: Pasted = {
  id: 'example',
  lang: 'en',
  headline: 'De Boer wins the Alkmaar marathon, her coach sees a record coming',
  date: '2026-03-14',
  text: `De Boer wins the Alkmaar marathon, her coach sees a record coming

Sanne de Boer won the Alkmaar Marathon on Saturday. The Dutch runner beat Ingrid Dahl, who is from Norway, by four seconds.

De Boer is coached by Willem Smit. Smit, who also coaches Fatima Amrani, expects De Boer to run the Berlin Marathon in autumn.

Her fiancé, the actor Tom Verhoeven, was waiting at the finish. Verhoeven lives in Haarlem.`,
}
