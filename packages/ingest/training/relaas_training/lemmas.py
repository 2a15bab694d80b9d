"""Lemmas as edits learned by tag and ending, with a list of the words that the edits get wrong."""
import collections
import re

from .lexicon import lines

# Separable parts of Dutch verbs; src/model/lemmatizer.ts has the same.
PARTICLES = ('aan|achter|achterna|achteruit|af|bij|binnen|boven|dicht|dood|door|gelijk|goed|in|klaar|kwijt|langs|los|mee|mis|na|neer|om|omhoog|onder|op|open|'
             'over|plaats|rond|samen|stil|stop|tegen|tekort|terecht|terug|thuis|toe|uit|uiteen|vast|vol|voor|voorbij|voort|vooruit|vrij|waar|weg')
SEPARATED = re.compile(f'^({PARTICLES})(ge..+)$')
JOINED = re.compile(f'^({PARTICLES})(..+)$')


def edit(form, lemma):
    """`characters cut|put before|characters cut at the end|put after` that turns form into lemma around their longest common part, which
    must stand at the start or behind "ge": other changes say nothing of other words."""
    best = (0, 0)
    for i in (0, 2) if form.startswith('ge') else (0,):
        k = 0
        while i + k < len(form) and k < len(lemma) and form[i + k] == lemma[k]:
            k += 1
        if k > best[0]:
            best = (k, i)
    k, i = best
    return None if k == 0 else f'{i}||{len(form) - i - k}|{lemma[k:]}'


def apply(form, e):
    i, prefix, n, suffix = e.split('|')
    return prefix + form[int(i):max(int(i), len(form) - int(n))] + suffix


def fits(form, e):
    """Whether what the edit cuts at the start is there."""
    return e[0] == '0' or form.startswith('ge')


def written(form, lemma):
    """The lemma as it is written: the treebanks put `_` where parts of a compound meet, also for a hyphen of the form."""
    out, at = '', 0
    for c in lemma:
        if c == '_' and len(lemma) > 1:
            if form[at:at + 1] == '-':
                out += '-'
                at += 1
            continue
        out += c
        at += form[at:at + 1].lower() == c.lower()
    return out


def plain(infinitive):
    """Alpino writes irregular infinitives as `inflected(gaan/gane)`."""
    return re.sub(r'inflected\((\w+)/\w+\)', r'\1', infinitive)


def pairs(language, sentences, lexicon):
    """Counts of ((tag, form), lemma), forms lower-cased but for proper names; an adjective's lemma keeps its capital (Europees)."""
    count = collections.Counter()
    for s in sentences:
        for t in s:
            if t.upos in ('PUNCT', 'SYM', 'X'):
                continue
            keep = t.upos == 'PROPN'
            # "kwam … tegen": the bare form's lemma is the bare verb; the particle is joined in running text.
            particle, _, rest = t.lemma.partition('_')
            bare = rest and t.upos in ('VERB', 'AUX') and not t.form.lower().startswith(particle.lower())
            lemma = plain(rest.replace('_', '') if bare else written(t.form, t.lemma))
            if not keep and not (t.upos == 'ADJ' and re.match(r'[A-Z][a-zë]', lemma)):
                lemma = lemma.lower()
            count[(t.upos + '|' + t.feats, t.form if keep else t.form.lower(), lemma)] += 1
    if language == 'nl':
        rows = lines(f'{lexicon}/verbs-nl.tsv.gz')
        next(rows)
        finite = 'VERB|Mood=Ind|Number={}|Tense={}|VerbForm=Fin'
        for row in rows:
            cells = (row.split('\t') + [''] * 8)[:8]
            cells[2] = plain(cells[2])
            infinitive = re.split(r'[ ,|]+', cells[2])[0]
            for tags, cell in (([finite.format('Sing', 'Pres')], cells[0]), ([finite.format('Sing', 'Pres')], cells[1]),
                               (['VERB|VerbForm=Inf', finite.format('Plur', 'Pres')], cells[2]), (['VERB|VerbForm=Part', 'ADJ|Degree=Pos|VerbForm=Part'], cells[3]),
                               ([finite.format('Sing', 'Past')], cells[4]), ([finite.format('Plur', 'Past')], cells[5])):
                for form in re.split(r'[ ,|]+', cell):
                    for tag in tags if form and infinitive else []:
                        count[(tag, form, infinitive)] += 1
    return count


def parted(tag, form):
    """(particle, rest) of a participle like "aan+gekomen" or a finite form like "aan+kwam", or None."""
    if not (tag.startswith('VERB') or 'VerbForm=Part' in tag):
        return None
    m = (SEPARATED if 'VerbForm=Part' in tag else JOINED).match(form)
    return m and (m[1], m[2])


FEWEST = 25  # words under a tag, below which its part of speech speaks for it


def learn(count):
    """(rules, exceptions): rules maps a tag (and a bare part of speech, for tags not seen) to {ending: edit}, the longest listed ending wins;
    exceptions maps `part-of-speech form`, or `tag form` where that differs, to the lemma."""
    best, majority = {}, {}
    pooled = collections.Counter()
    for (tag, form, lemma), n in sorted(count.items()):
        if n > best.get((tag, form), ('', 0))[1]:
            best[tag, form] = (lemma, n)
        pooled[tag.split('|')[0], form, lemma] += n
    for (upos, form, lemma), n in sorted(pooled.items()):
        if n > majority.get((upos, form), ('', 0))[1]:
            majority[upos, form] = (lemma, n)
    by_tag = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    for (tag, form), (lemma, _) in [*best.items(), *majority.items()]:
        # What a particle stands before says nothing new: "schoot" counts once, however many verbs are made of it.
        part = parted(tag, form)
        if part and lemma.startswith(part[0]) and (tag, part[1]) in best:
            continue
        lower = lemma if tag.startswith('PROPN') else lemma.lower()
        e = edit(form, lower)
        if e is not None:
            for k in range(0, min(6, len(form)) + 1):
                by_tag[tag][form[len(form) - k:] if k else ''][e] += 1
    rules = {}
    words = collections.Counter(tag for tag, _ in best)
    for tag, endings in sorted(by_tag.items()):
        if '|' in tag and words[tag] < FEWEST:
            continue
        chosen = {}
        for ending in sorted(endings, key=lambda x: (len(x), x)):
            e, n = max(endings[ending].items(), key=lambda x: (x[1], x[0]))
            if ending and (n < 2 or 2 * n <= sum(endings[ending].values())):
                continue
            inherited = next((chosen[ending[i:]] for i in range(1, len(ending) + 1) if ending[i:] in chosen), None)
            if e != inherited:
                chosen[ending] = e
        rules[tag] = chosen
    exceptions = {}
    for (upos, form), (lemma, _) in sorted(majority.items()):
        tags = [t for t in ([upos] + [t for t in rules if t.startswith(upos + '|')]) if (t, form) in best or t == upos]
        if any(lemmatize(rules, {}, t, form) != lemma for t in tags):
            exceptions[upos + ' ' + form] = lemma
    for (tag, form), (lemma, n) in sorted(best.items()):
        if n > 1 and lemmatize(rules, exceptions, tag, form) != lemma:
            exceptions[tag + ' ' + form] = lemma
    return rules, exceptions


def lemmatize(rules, exceptions, tag, form):
    """What the TypeScript side does too."""
    upos = tag.split('|')[0]
    known = exceptions.get(tag + ' ' + form, exceptions.get(upos + ' ' + form))
    if known is not None:
        return known
    part = parted(tag, form)
    if part:
        rest = exceptions.get(tag + ' ' + part[1], exceptions.get(upos + ' ' + part[1]))
        if rest is not None:
            return part[0] + rest
        if 'VerbForm=Part' in tag:
            return part[0] + lemmatize(rules, exceptions, tag, part[1])
    endings = rules.get(tag) or rules.get(upos) or {}
    for k in range(min(6, len(form)), -1, -1):
        e = endings.get(form[len(form) - k:] if k else '')
        if e is not None and fits(form, e):
            return apply(form, e)
    return form
