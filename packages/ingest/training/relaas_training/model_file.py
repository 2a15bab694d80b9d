"""The container of weights, as packages/ingest/src/model/model-file.ts reads it: `RLM2`, uint32 length of a JSON header, the header, then
sections, each 8-byte aligned; little endian."""
import json
import os
import struct

import numpy as np


def read_model(path):
    """(header, sections): the header without its table of sections, and the sections as (bytes, what the table says of their shape)."""
    blob = open(path, 'rb').read()
    length, = struct.unpack_from('<I', blob, 4)
    header = json.loads(blob[8:8 + length])
    table = header.pop('sections')
    cut = lambda s: blob[8 + length + s['offset']:][:s['length']]
    return header, {name: (cut(s), {k: v for k, v in s.items() if k not in ('offset', 'length')}) for name, s in table.items()}


def write_model(path, header, sections):
    """Writes `{name: (array or bytes, {more of its table entry})}` and returns the file's bytes."""
    table, parts, offset = {}, [], 0
    for name, (data, more) in sections.items():
        data = data if isinstance(data, bytes) else np.ascontiguousarray(data).tobytes()
        table[name] = {'offset': offset, 'length': len(data), **more}
        parts.append(data + b'\0' * (-len(data) % 8))
        offset += len(parts[-1])
    head = json.dumps({**header, 'sections': table}, ensure_ascii=False).encode('utf8')
    head += b' ' * (-(len(head) + 8) % 8)
    blob = b'RLM2' + struct.pack('<I', len(head)) + head + b''.join(parts)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as f:
        f.write(blob)
    return blob
