// Gives Python in the page a folder that outlives the page. Stands behind Pyodide's own loader, with
// store.js and a line that sets `LESSONKIT` to {database, folder, warm} before it. Where early.js began
// before JupyterLab was there, JupyterLab gets the Python that was begun.
(() => {
  const { database, folder, warm } = globalThis.LESSONKIT;
  const start = globalThis.loadPyodide;
  globalThis.loadPyodide = (options) => (globalThis.lessonkitPython ??= begun(options));
  const ours = (name) => !name.includes("/") && /\.(json|html|csv)$/.test(name);

  async function begun(options) {
    const python = await start(options);
    python.FS.mkdirTree(folder);
    const take = (name, text) => python.FS.writeFile(`${folder}/${name}`, text);
    let kept = true;
    try {
      for (const name of (await lessonkitStore.names(database)).filter(ours)) {
        take(name, await lessonkitStore.read(database, name));
      }
    } catch (trouble) {
      kept = false;
      console.warn("This browser keeps nothing:", trouble);
    }
    // Every open lesson has a kernel with a copy of its own: what one writes the others hear of.
    const others = new BroadcastChannel(database);
    const unkept = new Map(); // name → text that the store did not take, as when it is full
    others.onmessage = ({ data }) => {
      if (data.name) take(data.name, data.text);
      if (data.wanted && unkept.has(data.wanted))
        others.postMessage({ name: data.wanted, text: unkept.get(data.wanted) });
    };
    let last = Promise.resolve();
    const write = async (name, text) => {
      try {
        await lessonkitStore.write(database, name, text);
        unkept.delete(name);
      } catch (trouble) {
        unkept.set(name, text);
        console.warn("Not kept:", name, trouble);
      }
      others.postMessage({ unkept: unkept.size });
    };
    python.registerJsModule("lessonkit_browser", {
      folder,
      kept,
      keep(name, text) {
        others.postMessage({ name, text });
        last = last.then(() => write(name, text));
      },
      // The class's server. Python waits for the reply, so it is given up soon.
      ask(url, headers, body) {
        const asked = new XMLHttpRequest();
        try {
          asked.open(body ? "POST" : "GET", url, false);
          asked.timeout = 3000;
          for (const one of Object.entries(JSON.parse(headers))) asked.setRequestHeader(...one);
          asked.send(body || null);
        } catch {
          return JSON.stringify({ status: 0 });
        }
        return JSON.stringify({ status: asked.status, text: asked.responseText });
      },
      answers: (url) =>
        fetch(url, { cache: "no-store", signal: AbortSignal.timeout(5000) }).then(
          () => true,
          () => false,
        ),
    });
    // What the first cell will ask for, while the page is built and the learner reads.
    const imports = warm.map((name) => `import ${name}`).join("\n");
    await python.runPythonAsync(imports).catch(() => {});
    return python;
  }
})();
