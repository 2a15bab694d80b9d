"""What of the predicates of relations/*.yaml training asks for by name."""

CORE = {'coaches', 'engaged_to', 'beat', 'paired_with'}
# Those that hold both ways round, as the packs say.
SYMMETRIC = ['engaged_to', 'paired_with', 'married_to', 'partner_of', 'ex_partner_of', 'sibling_of', 'relative_of', 'friend_of', 'rival_of', 'teammate_of']
