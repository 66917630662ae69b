// Python's None reaches the page as `undefined`, as if nothing was said. Jupyter's kernels say `null`,
// and a figure means it: no title, no other order. Stands behind Pyodide's own loader.
(() => {
  const start = globalThis.loadPyodide;
  const withNull = (value) => {
    if (!(value instanceof Map || Array.isArray(value))) return value;
    for (const [key, one] of value.entries()) {
      const said = one === undefined ? null : withNull(one);
      if (said === one) continue;
      if (value instanceof Map) value.set(key, said);
      else value[key] = said;
    }
    return value;
  };
  globalThis.loadPyodide = async (options) => {
    const python = await start(options);
    const proxy = python.ffi.PyProxy.prototype;
    const toJs = proxy.toJs;
    proxy.toJs = function (how) {
      return withNull(toJs.call(this, how));
    };
    return python;
  };
})();
