"""Names that IPython's history asks for; a browser keeps no history."""


class Error(Exception):
    """As in the real one."""


class DatabaseError(Error):
    """As in the real one."""


class OperationalError(DatabaseError):
    """As in the real one."""


class IntegrityError(DatabaseError):
    """As in the real one."""


class Connection:
    """As in the real one."""


PARSE_DECLTYPES, PARSE_COLNAMES = 1, 2


def connect(*arguments: object, **more: object) -> Connection:
    """Say that there is none.

    Raises
    ------
    OperationalError
        Always.
    """
    raise OperationalError("there is no SQLite in this browser")
