"""Names of the treebanks that each language is trained on."""
TREEBANKS = {'nl': ['nl-train'], 'en': ['en-ewt-train', 'en-gum-train']}
RAW = {'nl': ['nl-lassysmall-old-train'], 'en': []}
