// A diagram wider than its frame is first shown where reading starts.
for (const frame of document.querySelectorAll("[data-start]")) {
  frame.scrollLeft = Number(frame.dataset.start) - frame.clientWidth / 2;
}
