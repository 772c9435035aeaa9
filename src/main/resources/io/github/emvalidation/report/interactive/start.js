/**
 * Adds to the page what a browser can do more than paper. Each part stands for itself: where one cannot work, the page has
 * what it shows as a picture.
 */
function addExplorers(volumes) {
	const figure = document.querySelector("#input figure");
	if (!volumes || !figure) return;
	const note = words => figure.before(element("p", { class: "note" }, words));
	if (!("DecompressionStream" in window)) {
		note("This browser is too old to show the map in three dimensions and to leaf through its slices; the pictures below show it instead.");
		return;
	}
	if (volumes.contour && !hasWebGl()) {
		note("This browser cannot draw in three dimensions (WebGL is missing or switched off); the pictures below show the surface instead.");
	}
	const explorers = [];
	if (volumes.contour && hasWebGl()) {
		const viewer = new SurfaceViewer(volumes);
		offerTurning(viewer);
		explorers.push(["The surface at the contour level, to be turned.", viewer, "Drag to turn; drag with shift or " +
			"the right button to move; press first, then the wheel or two fingers zoom. Keys: arrows turn, with shift move, + and − zoom, " +
			"Home resets. Save picture gives a PNG of 1300 × 700 pixels. Drawn by three.js (MIT licence)."]);
	}
	explorers.push(["Slices through the volumes.", new SliceBrowser(volumes),
		"The three slices meet in one point: move it by the sliders, or press on a slice."]);
	for (const [title, explorer, hint] of explorers) {
		const caption = element("p", { class: "caption" }, element("b", {}, title), ` ${hint}`);
		const section = element("section", { class: "explorer", "aria-label": title }, caption, explorer.block);
		figure.before(section);
		whenNear(section, () => explorer.start().catch(error => {
			const words = `This view could not be shown (${error.message}); the pictures below show the map instead.`;
			section.replaceChildren(element("p", { class: "note" }, words));
		}));
	}
}

/** Gives every drawn surface a button that leads to the one that can be turned, and colours it alike. */
function offerTurning(viewer) {
	for (const drawing of document.querySelectorAll("[data-colouring]")) {
		drawing.after(element("button", { type: "button", class: "turn", click: () => viewer.present(drawing.dataset.colouring) }, "Turn this surface"));
	}
}

/** Waits until the reader comes near an element, so that a page which is only glanced at opens at once. */
function whenNear(target, act) {
	const watch = new IntersectionObserver(entries => {
		if (!entries.some(entry => entry.isIntersecting)) return;
		watch.disconnect();
		act();
	}, { rootMargin: "100% 0px" });
	watch.observe(target);
}

document.documentElement.classList.add("interactive");
for (const improve of [foldExplanations, makeTablesSortable, makeChartsReadable, () => addExplorers(readVolumes())]) {
	try {
		improve();
	}
	catch (error) {
		console.error(error);
	}
}
