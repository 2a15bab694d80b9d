"""Numbers of four bits in blocks with one step each, two a byte, the first in the low half."""
import numpy as np

BLOCK = 32


def four_bits(w):
    """(nibbles, steps) of blocks as multilingual-e5-small came in them: the number furthest from zero is -8 steps."""
    blocks = w.reshape(-1, BLOCK)
    step = np.take_along_axis(blocks, np.abs(blocks).argmax(1)[:, None], 1) / -8
    step[step == 0] = 1
    step = step.astype(np.float16)
    q = np.clip(np.round(blocks / step.astype(np.float32)) + 8, 0, 15).astype(np.uint8)
    return q[:, 0::2] | q[:, 1::2] << 4, step


def from_four_bits(nibbles, step):
    """The blocks again, a row each."""
    q = np.empty((len(nibbles), BLOCK), np.float32)
    q[:, 0::2], q[:, 1::2] = nibbles & 15, nibbles >> 4
    return (q - 8) * step.astype(np.float32)
