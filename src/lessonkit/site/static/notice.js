// Says in the page of a lesson that the browser's store does not take what was written, and no longer
// so when it does.
new BroadcastChannel($database).addEventListener("message", ({ data: { unkept } }) => {
  if (unkept === undefined) return;
  const shown = document.getElementById("lessonkit-unkept");
  if (!unkept) return shown?.remove();
  if (shown) return;
  const notice = document.createElement("p");
  notice.id = "lessonkit-unkept";
  notice.setAttribute("role", "alert");
  notice.style.cssText =
    "position:fixed;inset:auto 0 0 0;z-index:10000;margin:0;padding:0.8rem 1.2rem;" +
    "font:1rem/1.4 system-ui,sans-serif;color:#1a1a1a;background:#ffe9a8;border-top:3px solid #8a5a00";
  const page = document.createElement("a");
  page.href = "../index.html";
  page.target = "_blank";
  page.textContent = "the start page";
  page.style.color = "#0b3d7a";
  notice.append(
    "This browser's store takes nothing more, probably because the disk or the store is full. " +
      "Your answers are kept only as long as this tab is open. Leave it open, press “Save my work” on ",
    page,
    ", then make room, for instance by deleting old downloads, and answer on: it is kept again by itself.",
  );
  document.body.append(notice);
});
