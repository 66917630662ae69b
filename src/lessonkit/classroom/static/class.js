// The board and the teacher's screen: what the server pushes is shown, what is pressed is sent.
// The server escapes everything that a learner typed; nothing else is put into the page.
const live = document.getElementById("live");
const said = document.getElementById("said");
const task = document.getElementById("task");

// What was last pushed as a sentence: only news takes the place of a reply to what was pressed.
let heard = "";

const pushed = new EventSource(`events?page=${document.body.dataset.page}`);
pushed.onmessage = (event) => {
  const now = JSON.parse(event.data);
  const focused = live.contains(document.activeElement);
  live.innerHTML = now.html;
  if (focused) live.querySelector("[tabindex]")?.focus();
  if (now.said !== heard) said.textContent = heard = now.said;
  if (now.task && document.activeElement !== task) task.value = now.task;
};
pushed.onerror = () => {
  heard = "";
  said.textContent = "The class server does not answer. This page tries again by itself.";
};

async function send(act, more) {
  const body = JSON.stringify({ act, task: task.value, ...more });
  try {
    const reply = await fetch("do", { method: "POST", body });
    const { sentence } = await reply.json();
    if (sentence) said.textContent = sentence;
  } catch {
    said.textContent = "The class server does not answer: nothing was changed.";
  }
}

for (const button of document.querySelectorAll("[data-act]")) {
  button.addEventListener("click", () => send(button.dataset.act, {}));
}
for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(form.id, Object.fromEntries(new FormData(form)));
  });
}
