// The browser's own store, in which JupyterLite keeps the notebooks (a localForage database): the
// record stands beside them, and can be seen, fetched and deleted in the list of files.
// Used by the start page and by every kernel, over https, on loopback and over plain http alike.
globalThis.lessonkitStore ??= (() => {
  const FILES = "files";

  function opened(database, version) {
    return new Promise((done, fail) => {
      const asked = indexedDB.open(database, version);
      asked.onupgradeneeded = () => {
        const { objectStoreNames } = asked.result;
        if (!objectStoreNames.contains(FILES)) asked.result.createObjectStore(FILES);
      };
      asked.onerror = () => fail(asked.error);
      asked.onblocked = () => fail(new Error("another tab is in its way"));
      asked.onsuccess = () => {
        const db = asked.result;
        db.onversionchange = () => db.close(); // a page that opens it anew may go ahead
        if (db.objectStoreNames.contains(FILES)) return done(db);
        db.close();
        opened(database, db.version + 1).then(done, fail);
      };
    });
  }

  async function ask(database, mode, what) {
    const db = await opened(database);
    try {
      return await new Promise((done, fail) => {
        const work = db.transaction(FILES, mode);
        const asked = what(work.objectStore(FILES));
        work.oncomplete = () => done(asked.result);
        work.onabort = work.onerror = () => fail(work.error);
      });
    } finally {
      db.close();
    }
  }

  const textOf = ({ content, format }) => {
    if (typeof content !== "string") return JSON.stringify(content, null, 1);
    if (format !== "base64") return content;
    return new TextDecoder().decode(Uint8Array.from(atob(content), (c) => c.charCodeAt(0)));
  };

  return {
    names: (database) => ask(database, "readonly", (files) => files.getAllKeys()),
    model: (database, name) => ask(database, "readonly", (files) => files.get(name)),
    remove: (database, name) => ask(database, "readwrite", (files) => files.delete(name)),
    put: (database, model) => ask(database, "readwrite", (files) => files.put(model, model.path)),
    async read(database, name) {
      const model = await this.model(database, name);
      return model && textOf(model);
    },
    async write(database, name, text) {
      const now = new Date().toISOString();
      const before = await this.model(database, name);
      const mimetype = name.endsWith(".json") ? "application/json" : "text/html";
      const size = new TextEncoder().encode(text).length;
      await this.put(database, {
        ...{ name, path: name, content: text, format: "text", mimetype, size },
        ...{ type: "file", writable: true, created: before?.created ?? now, last_modified: now },
      });
    },
  };
})();
