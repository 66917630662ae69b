// Python starts while JupyterLab is still being built, on the computer's other processor; when
// JupyterLab asks for its kernel, it gets that one. Stands in the page of a lesson, before all else;
// `$program` is the kernel's own program, as JupyterLab will name it. A kernel that is started again
// is another one.
if (!crossOriginIsolated) {
  const program = new URL("$program", document.baseURI).href;
  let begun = new Worker(new URL("$starter", document.baseURI));
  globalThis.Worker = class extends Worker {
    constructor(url, options) {
      if (begun && String(url).split("?")[0] === program) {
        const ours = begun;
        begun = null;
        return ours;
      }
      super(url, options);
    }
  };
}
