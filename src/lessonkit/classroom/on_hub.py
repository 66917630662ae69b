"""A class that a JupyterHub serves: the hub signs the teacher in."""
# pyright: basic, reportMissingImports=false
# JupyterHub is installed where a hub is, not where the course is learned or tested.

from collections.abc import Callable

from jupyterhub.services.auth import HubOAuthCallbackHandler, HubOAuthenticated
from tornado.web import RequestHandler, authenticated

from lessonkit.classroom.refusing import Refused


class _Enter(HubOAuthenticated, RequestHandler):
    """Lets an administrator of the hub in."""

    def initialize(self, let_in: Callable[[RequestHandler], None]) -> None:
        self.let_in = let_in

    @authenticated
    def get(self) -> None:
        if not self.current_user["admin"]:
            raise Refused("The board is for the hub's administrators, such as the teacher.", 403)
        self.let_in(self)


def sign_in(
    let_in: Callable[[RequestHandler], None],
) -> list[tuple[str, type[RequestHandler], dict[str, object]]]:
    """The routes by which a teacher comes in.

    Parameters
    ----------
    let_in
        Called with the request of a user whom the hub calls an administrator.
    """
    return [
        ("enter", _Enter, {"let_in": let_in}),
        ("oauth_callback", HubOAuthCallbackHandler, {}),
    ]
