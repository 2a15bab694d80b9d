"""Into how many steps the heads count how far apart two are; src/encoder/distance-step.ts has the same."""
DISTANCES = 6


def step(sentences):
    """The step of a distance in sentences."""
    return sentences if sentences < 4 else 4 if sentences < 7 else DISTANCES - 1


def apart(a, b):
    """The step between the nearest of two entities' mentions, each with its sentence last."""
    return step(min(abs(p[3] - q[3]) for p in a for q in b))
