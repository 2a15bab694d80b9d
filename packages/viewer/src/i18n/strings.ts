/** Interface texts. Labels of predicates and types come with the graph's vocabulary. */
export const strings = {
  en: {
    loading: 'Reading the graph …', failed: 'The graph could not be read: {{problem}}. Reload, or build it again.', search: 'Find a name, a relation, a word', nothing: 'Nothing found',
    legend: 'What is shown', things: 'Things', relations: 'Relations', status: 'How it is told', asserted: 'asserted', expected: 'expected', negated: 'denied', confidence: 'At least this sure',
    caption: '{{entities}} of {{allEntities}} things, {{relations}} of {{allRelations}} relations', hidden: '{{count}} hidden', reset: 'Show all', theme: 'Dark or light', language: 'Nederlands', languageCode: 'nl',
    evidence: 'What the articles say', sources: '{{count}} sentences', back: 'Close', article: 'Open in article', rule: 'Found by', sure: 'Sure', date: 'Date', noDate: 'date not stated', noPublisher: 'publisher not stated',
    aliases: 'Also', mentions: 'Mentioned {{count}} times', told: 'What is told', outline: 'All relations as a list', graphLabel: 'Graph. Arrow keys walk from neighbour to neighbour, Enter opens, Escape closes.', selected: '{{name}} chosen, {{count}} relations', copy: 'Copy citation', copied: 'Copied',
    empty: 'No relations to show. Choose more in the legend, or build a graph: relaas build ARTICLES --out DIR', noWebgl: 'This browser draws no graph (WebGL is missing). The list holds the same relations.', more: 'Filter', contest: 'Contest', articleText: 'Article',
  },
  nl: {
    loading: 'De graaf wordt gelezen …', failed: 'De graaf kon niet worden gelezen: {{problem}}. Herlaad, of bouw hem opnieuw.', search: 'Zoek een naam, een relatie, een woord', nothing: 'Niets gevonden',
    legend: 'Wat er te zien is', things: 'Dingen', relations: 'Relaties', status: 'Hoe het verteld wordt', asserted: 'gesteld', expected: 'verwacht', negated: 'ontkend', confidence: 'Minstens zo zeker',
    caption: '{{entities}} van {{allEntities}} dingen, {{relations}} van {{allRelations}} relaties', hidden: '{{count}} verborgen', reset: 'Toon alles', theme: 'Donker of licht', language: 'English', languageCode: 'en',
    evidence: 'Wat de artikelen zeggen', sources: '{{count}} zinnen', back: 'Sluit', article: 'Open in artikel', rule: 'Gevonden door', sure: 'Zekerheid', date: 'Datum', noDate: 'datum niet vermeld', noPublisher: 'uitgever niet vermeld',
    aliases: 'Ook', mentions: '{{count}} keer genoemd', told: 'Wat er verteld wordt', outline: 'Alle relaties als lijst', graphLabel: 'Graaf. Pijltjes lopen van buur naar buur, Enter opent, Escape sluit.', selected: '{{name}} gekozen, {{count}} relaties', copy: 'Kopieer citaat', copied: 'Gekopieerd',
    empty: 'Geen relaties om te tonen. Kies meer in de legenda, of bouw een graaf: relaas build ARTIKELEN --out MAP', noWebgl: 'Deze browser tekent geen graaf (WebGL ontbreekt). De lijst bevat dezelfde relaties.', more: 'Filter', contest: 'Wedstrijd', articleText: 'Artikel',
  },
} as const
