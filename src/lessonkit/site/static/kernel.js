// Gives Python in the page a folder that outlives the page. Stands behind Pyodide's own loader, with
// store.js and the line `const LESSONKIT = {database, folder, warm}` before it.
(() => {
  const { database, folder, warm } = LESSONKIT;
  const start = globalThis.loadPyodide;
  const ours = (name) => !name.includes("/") && /\.(json|html|csv)$/.test(name);

  globalThis.loadPyodide = async (options) => {
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
    others.onmessage = ({ data }) => take(data.name, data.text);
    let last = Promise.resolve();
    python.registerJsModule("lessonkit_browser", {
      folder,
      kept,
      keep(name, text) {
        others.postMessage({ name, text });
        last = last
          .then(() => lessonkitStore.write(database, name, text))
          .catch((trouble) => console.error("Not kept:", name, trouble));
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
    // While the learner reads, Python fetches what the first cell will ask for.
    const imports = warm.map((name) => `import ${name}`).join("\n");
    setTimeout(() => python.runPythonAsync(imports).catch(() => {}), 3000);
    return python;
  };
})();
