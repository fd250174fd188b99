"""Where keys stand in a TOML text."""

import tomllib
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.packs.table import KeyPath, lines_of
from tests.proof import PROOF

AWKWARD = '''\
# [not.a.table]
format = 1 # a = 2
"a b".'c.d' = 1.5
"\\u0065" = 1979-05-27 07:32:00
long = """ [no]
no = 1 \\""" ""still"""""

[t]
list = [ "]", # = [
  [1, 2], { q = "}", r.s = [3] },
]
raw = \'\'\'
[no]
it''s\'\'\'
[[f]]
name = "x"
[f.sub]
z = {}
[[f]]
[[f.g]]
u = 1_000.5e-3
'''


def paths(value: Any, at: KeyPath = ()) -> Iterator[KeyPath]:
    """Every path that tomllib's answer holds."""
    if at:
        yield at
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from paths(each, (*at, key))


def test_awkward_text() -> None:
    """Strings, comments, dotted and quoted keys, nested values: every key, on its own line."""
    found = lines_of(AWKWARD)
    assert set(found) == set(paths(tomllib.loads(AWKWARD)))
    assert found["a b", "c.d"] == 3
    assert found["e",] == 4
    assert found["t",] == 8
    assert found["t", "list", 0] == 9
    assert found["t", "list", 2, "r", "s"] == 10
    assert found["t", "raw"] == 12
    assert found["f", 0, "name"] == 16
    assert found["f", 0, "sub", "z"] == 18
    assert found["f", 1] == 19
    assert found["f", 1, "g", 0, "u"] == 21


keys = st.text("ab.[]=#\"' é", min_size=1, max_size=4)
strings = st.text("ab\"'\\[]{}=#,.\n é", max_size=8)
values = st.recursive(
    st.booleans() | st.integers(-99, 99) | st.floats(-9, 9) | strings,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=6,
)
tables = st.dictionaries(keys, values, max_size=4)


def quoted(text: str) -> str:
    """A basic string, over several lines where the text is."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"""{text}"""' if "\n" in text else f'"{text}"'


def written(value: Any) -> str:
    """A value in TOML; lists spread over lines."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return quoted(value)
        case list():
            return "[ # ]\n" + "".join(f"{written(each)},\n" for each in value) + "]"
        case dict():
            inside = ", ".join(f"{quoted(k)} = {one_line(v)}" for k, v in value.items())
            return f"{{ {inside} }}"
        case _:
            return repr(value)


def one_line(value: Any) -> str:
    """Inside an inline table, nothing may break the line."""
    if isinstance(value, list):
        return "[" + ", ".join(one_line(each) for each in value) + "]"
    return written(value).replace("\n", " ") if isinstance(value, str) else written(value)


@settings(max_examples=150 if PROOF else 40, deadline=None)
@given(root=tables, named=st.dictionaries(keys, tables | st.lists(tables, min_size=1), max_size=3))
def test_any_document(root: dict[str, Any], named: dict[str, Any]) -> None:
    """Whatever tomllib accepts, its paths are found, each top key on the line it was written."""
    text, expected = "", {}

    def pairs(table: dict[str, Any], at: KeyPath) -> None:
        nonlocal text
        for key, value in table.items():
            expected[(*at, key)] = text.count("\n") + 1
            text += f"{quoted(key)} = {written(value)}\n"

    pairs({key: value for key, value in root.items() if key not in named}, ())
    for key, table in named.items():
        for at, each in enumerate(table if isinstance(table, list) else [table]):
            is_list = isinstance(table, list)
            expected.setdefault((key,), text.count("\n") + 1)
            text += f"[[{quoted(key)}]]\n" if is_list else f"[{quoted(key)}]\n"
            pairs(each, (key, at) if is_list else (key,))
    found = lines_of(text)
    assert set(found) == set(paths(tomllib.loads(text)))
    assert {path: found[path] for path in expected} == expected
