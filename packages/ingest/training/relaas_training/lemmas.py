"""Lemmas as edits learned by tag and ending, with a list of the words that the edits get wrong."""
import collections
import re

from .lexicon import lines


def edit(form, lemma):
    """`prefix cut|prefix added|suffix cut|suffix added` that turns form into lemma around their longest common part."""
    best = (0, 0, 0)
    for i in range(len(form)):
        for j in range(len(lemma)):
            k = 0
            while i + k < len(form) and j + k < len(lemma) and form[i + k] == lemma[j + k]:
                k += 1
            if k > best[0]:
                best = (k, i, j)
    k, i, j = best
    if k == 0:
        return None
    return f'{i}|{lemma[:j]}|{len(form) - i - k}|{lemma[j + k:]}'


def apply(form, e):
    i, prefix, n, suffix = e.split('|')
    return prefix + form[int(i):max(int(i), len(form) - int(n))] + suffix


def pairs(language, sentences, lexicon):
    """Counts of ((tag, form), lemma), forms lower-cased but for proper names."""
    count = collections.Counter()
    for s in sentences:
        for t in s:
            if t.upos in ('PUNCT', 'SYM', 'X'):
                continue
            keep = t.upos == 'PROPN'
            # "kwam … tegen": the bare form's lemma is the bare verb; the particle is joined in running text.
            particle, _, rest = t.lemma.partition('_')
            bare = rest and not t.form.lower().startswith(particle.lower())
            lemma = rest.replace('_', '') if bare else t.lemma.replace('_', '')
            count[(t.upos + '|' + t.feats, t.form if keep else t.form.lower(), lemma if keep else lemma.lower())] += 1
    if language == 'nl':
        rows = lines(f'{lexicon}/verbs-nl.tsv.gz')
        next(rows)
        finite = 'VERB|Mood=Ind|Number={}|Tense={}|VerbForm=Fin'
        for row in rows:
            cells = (row.split('\t') + [''] * 8)[:8]
            infinitive = re.split(r'[ ,|]+', cells[2])[0]
            particles = [''] + sorted(set(re.findall(r'part_[a-z_0-9]*\((\w+)', cells[7])))
            for tags, cell in (([finite.format('Sing', 'Pres')], cells[0]), ([finite.format('Sing', 'Pres')], cells[1]),
                               (['VERB|VerbForm=Inf', finite.format('Plur', 'Pres')], cells[2]), (['VERB|VerbForm=Part', 'ADJ|Degree=Pos|VerbForm=Part'], cells[3]),
                               ([finite.format('Sing', 'Past')], cells[4]), ([finite.format('Plur', 'Past')], cells[5])):
                for form in re.split(r'[ ,|]+', cell):
                    for p in particles if form and infinitive else []:
                        for tag in tags:
                            count[(tag, p + form, p + infinitive)] += 1
    return count


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
        e = edit(form, lemma)
        if e is not None:
            for k in range(0, min(6, len(form)) + 1):
                by_tag[tag][form[len(form) - k:] if k else ''][e] += 1
    rules = {}
    for tag, endings in sorted(by_tag.items()):
        chosen = {}
        for ending in sorted(endings, key=lambda x: (len(x), x)):
            e, n = max(endings[ending].items(), key=lambda x: (x[1], x[0]))
            if ending and n < 2:
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
    endings = rules.get(tag) or rules.get(upos) or {}
    for k in range(min(6, len(form)), -1, -1):
        e = endings.get(form[len(form) - k:] if k else '')
        if e is not None:
            return apply(form, e)
    return form
