// The kernel's program, with Python begun before it is asked for; see early.js.
importScripts("pyodide.js");
loadPyodide({ indexURL: new URL("./", location.href).href, ...$options });
importScripts("$program");
