/**
 * Marks the section that is in view among the contents. It is the last one whose heading lies above the upper quarter of the window.
 */
function markSections() {
	const links = [...document.querySelectorAll("nav a")];
	const sections = links.map(link => document.getElementById(link.hash.slice(1)));
	let marked;
	function mark() {
		const above = sections.map(section => section !== null && section.getBoundingClientRect().top < innerHeight / 4);
		const link = links[Math.max(0, above.lastIndexOf(true))];
		if (link === marked) return;
		marked?.removeAttribute("aria-current");
		link?.setAttribute("aria-current", "true");
		marked = link;
	}
	let waits = false;
	addEventListener("scroll", () => {
		if (waits) return;
		waits = true;
		requestAnimationFrame(() => {
			waits = false;
			mark();
		});
	}, { passive: true });
	mark();
}
