"""A page of the browser edition, driven as a page of JupyterLab is."""

from tests.browser.lab import KERNEL, STARTED, Lab

# Pyodide's kernel answers no `user_expressions`, so what it prints is read.
SAYS = f"""async code => {{
  const future = {KERNEL}.requestExecute({{ code, silent: false, store_history: false }});
  let said = "";
  future.onIOPub = ({{ content }}) => {{ said += content.text ?? ""; }};
  await future.done;
  return said;
}}"""
STORED = """async ([name, text]) => {
  const { content } = await window.jupyterapp.serviceManager.contents.get(name);
  const said = typeof content === "string" ? JSON.parse(content) : content;
  return JSON.stringify(said) === JSON.stringify(JSON.parse(text));
}"""


class SiteLab(Lab):
    """One page on a folder of the browser edition that is served at `address`."""

    def __init__(self, address: str, page):
        super().__init__(None, page)
        self.address = address

    def open(self, name: str, page: str = "notebooks") -> None:
        """Show a lesson and wait until Python is there."""
        self.page.goto(f"{self.address}/{page}/index.html?path={name}")
        self.page.wait_for_function(STARTED)
        self._wait_for_notebook(name)

    def value_of(self, expression: str) -> str:
        """What the kernel says of an expression (its repr)."""
        return self.page.evaluate(SAYS, f"print(repr({expression}), end='')")

    def read(self, name: str) -> str:
        """A file of the folder in the page, once the browser's store has it too."""
        text = self.page.evaluate(SAYS, f"print(open('/course/{name}').read())")
        self.page.wait_for_function(STORED, arg=[name, text])
        return text
