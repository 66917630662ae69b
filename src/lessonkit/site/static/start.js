// The start page: brings a newer edition of a lesson beside the learner's copy, and takes the record
// out of the browser into one file and back.
const { database, record, version, joined } = JSON.parse(document.getElementById("course").textContent);
const status = document.getElementById("said");
const say = (...sentences) => {
  status.textContent = sentences.join(" ");
};

// Every open lesson hears of it, as of what another lesson writes: it would write an older one back.
const others = new BroadcastChannel(database);
async function put(name, text) {
  await lessonkitStore.write(database, name, text);
  others.postMessage({ name, text });
}

// A browser shows its own copy of a lesson as long as it has one. One of another edition goes under
// another name, so that the lesson is the newest and nothing of the learner's is gone.
async function renew(link) {
  const { lesson: path, edition } = link.dataset;
  const mine = await lessonkitStore.model(database, path);
  if (!mine || mine.content?.metadata?.lessonkit?.edition === edition) return "";
  const taken = new Set(await lessonkitStore.names(database));
  const stem = path.replace(/\.ipynb$/, "");
  let name = `${stem} (my copy).ipynb`;
  for (let n = 2; taken.has(name); n++) name = `${stem} (my copy ${n}).ipynb`;
  await lessonkitStore.put(database, { ...mine, name, path: name });
  await lessonkitStore.remove(database, path);
  return `There is a newer edition of ${path}. Your copy is kept as “${name}” in the list of files.`;
}

// What the store did not take, an open lesson still has.
const fromALesson = (name) =>
  new Promise((done) => {
    const asked = new BroadcastChannel(database);
    asked.onmessage = ({ data }) => data.name === name && done(data.text);
    asked.postMessage({ wanted: name });
    setTimeout(() => done(""), 1000);
  });

async function saveMyWork() {
  const text =
    (await fromALesson(record)) || (await lessonkitStore.read(database, record).catch(() => ""));
  if (!text) return say("There is nothing to save yet: open a lesson and answer something.");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = record;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`Your work went into the file ${record}, among your downloads. Keep it where you keep files.`);
}

async function openMyWork(file) {
  let work;
  try {
    work = JSON.parse(await file.text());
  } catch {
    return say(`${file.name} cannot be read as saved work. Choose the file ${record}.`);
  }
  if (!Number.isInteger(work?.version) || typeof work.tasks !== "object") {
    return say(`${file.name} is no saved work of this course. Choose the file ${record}.`);
  }
  if (work.version > version) {
    return say(`${file.name} was written by a newer edition of the course than this one.`);
  }
  const before = await lessonkitStore.read(database, record);
  const said = ["Your work is open, in lessons that are open in other tabs too."];
  if (before && JSON.stringify(JSON.parse(before)) !== JSON.stringify(work)) {
    const stamp = new Date().toISOString().replace(/[:T]/g, "-").slice(0, 19);
    const aside = record.replace(/\.json$/, ` (before ${stamp}).json`);
    await lessonkitStore.write(database, aside, before);
    said.push(`What was here before is kept as “${aside}” in the list of files.`);
  }
  await put(record, JSON.stringify(work, null, 1));
  say(...said);
}

// Whoever came by the address on a class's board brings the class code along.
async function greetTheClass() {
  const code = new URLSearchParams(location.search).get("class");
  if (!code) return "";
  const at = location.origin;
  const reply = await fetch(`${at}/state`, { headers: { "Class-Code": code } }).catch(() => null);
  const said = await reply?.json().catch(() => null);
  if (!said?.lesson) return said?.sentence ?? "No class answers here. Ask whether it is open.";
  await put(joined, JSON.stringify({ at, code }));
  return (
    `Your class is in lesson ${said.lesson} · ${said.title}. Open it below and run it: under its first ` +
    "card you are asked for your seat word, and told what will be seen before anything is sent."
  );
}

const troubled = (trouble) =>
  say(
    "This browser keeps nothing (a private window, or a setting).",
    "Lessons run, but your answers are gone when you close them. Open this page in an ordinary window.",
    `(${trouble?.message ?? trouble})`,
  );

document.getElementById("save").addEventListener("click", () => saveMyWork().catch(troubled));
const chooser = document.getElementById("file");
document.getElementById("open").addEventListener("click", () => chooser.click());
chooser.addEventListener("change", async () => {
  const [file] = chooser.files;
  if (file) await openMyWork(file).catch(troubled);
  chooser.value = "";
});

(async () => {
  const said = [];
  for (const link of document.querySelectorAll("[data-lesson]")) said.push(await renew(link));
  say(...said.filter(Boolean));
  document.getElementById("class").textContent = await greetTheClass();
})()
  .catch(troubled)
  .finally(() => document.body.classList.add("ready"));
