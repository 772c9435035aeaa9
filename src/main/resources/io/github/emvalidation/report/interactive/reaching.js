/** Lets the keyboard reach tables that are wider than the screen, so that the arrow keys move them. */
function makeWideTablesReachable() {
	const tables = [...document.querySelectorAll(".table:not([tabindex])")];
	function look() {
		for (const table of tables) {
			const isWide = table.scrollWidth > table.clientWidth;
			if (table.classList.contains("wide") === isWide) continue;
			table.classList.toggle("wide", isWide);
			const caption = table.querySelector(".caption");
			if (!isWide) for (const name of ["tabindex", "role", "aria-labelledby"]) table.removeAttribute(name);
			else for (const [name, value] of Object.entries({ tabindex: 0, role: "region", "aria-labelledby": caption.id })) table.setAttribute(name, value);
		}
	}
	new ResizeObserver(look).observe(document.body);
	look();
}
