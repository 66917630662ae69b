"""Import Altair without the two seconds that one optional grammar costs.

Wherever JupyterLab is installed, jsonschema finds `rfc3987_syntax` and compiles its grammar on
import, for a string format that no chart uses. jsonschema treats the package as optional, so it is
hidden for the length of this import, and only then: other programs in the kernel may still load it.
"""

import sys

_GRAMMAR = "rfc3987_syntax"

if _GRAMMAR in sys.modules or "altair" in sys.modules:
    import altair
else:
    sys.modules[_GRAMMAR] = None  # pyright: ignore[reportArgumentType]
    try:
        import altair
    finally:
        del sys.modules[_GRAMMAR]

__all__ = ["altair"]
