"""Into how many steps the heads count how far apart two are; src/encoder/distance-step.ts has the same."""
DISTANCES = 6


def step(sentences):
    """The step of a distance in sentences."""
    return sentences if sentences < 4 else 4 if sentences < 7 else DISTANCES - 1
