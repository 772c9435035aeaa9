/**
 * Adds the interactive parts to the page. The parts are independent: if one cannot work, the page still has its figures.
 */
function addExplorers(volumes) {
	const figure = document.querySelector("#input figure");
	if (!volumes || !figure) return;
	const note = words => figure.before(element("p", { class: "note" }, words));
	if (!("DecompressionStream" in window)) {
		note("This browser is too old for the interactive surface and slices. The figures below show the map instead.");
		return;
	}
	if (volumes.contour && !hasWebGl()) {
		note("This browser cannot draw in three dimensions (WebGL is missing or switched off). The figures below show the surface instead.");
	}
	const explorers = [];
	if (volumes.contour && hasWebGl()) {
		const viewer = new SurfaceViewer(volumes);
		offerTurning(viewer);
		explorers.push(["The surface at the contour level.", viewer, "Drag to turn it. Drag with shift or the right button to move it. " +
			"Press on it, then zoom with the wheel or two fingers. Keys: arrows turn, arrows with shift move, + and − zoom, Home resets. " +
			"Save picture saves a PNG of 1300 × 700 pixels. Drawn with three.js (MIT licence)."]);
	}
	if (document.getElementById("model-layer") && hasWebGl()) {
		const viewer = new ModelViewer(volumes);
		leadToModel(viewer);
		explorers.push(["The model in the map.", viewer, "Press on a residue to read its values. Names of residues in tables, and points of " +
			"charts along a chain when you press on them, lead here. Drag, wheel and keys work as for the surface."]);
	}
	explorers.push(["Slices through the volumes.", new SliceBrowser(volumes),
		"The three slices meet in one point. Move it with the sliders, or press on a slice."]);
	for (const [title, explorer, hint] of explorers) {
		const caption = element("p", { class: "caption" }, element("b", {}, title), ` ${hint}`);
		const section = element("section", { class: "explorer", "aria-label": title }, caption, explorer.block);
		figure.before(section);
		whenNear(section, () => explorer.start().catch(error => {
			const words = `This view cannot be shown (${error.message}). The figures below show the map instead.`;
			section.replaceChildren(element("p", { class: "note" }, words));
		}));
	}
}

/** Gives every drawn surface a button that leads to the interactive surface and colours it the same way. */
function offerTurning(viewer) {
	for (const drawing of document.querySelectorAll("[data-colouring]")) {
		const label = drawing.dataset.colouring;
		// values of the model are not among the layers of the map
		if (label && ![...viewer.colouring.options].some(option => option.text === label)) continue;
		drawing.after(element("button", { type: "button", class: "turn", click: () => viewer.present(drawing.dataset.colouring) }, "Turn this surface"));
	}
}

/** Waits until the reader comes near an element, so that the page opens at once. */
function whenNear(target, act) {
	const watch = new IntersectionObserver(entries => {
		if (!entries.some(entry => entry.isIntersecting)) return;
		watch.disconnect();
		act();
	}, { rootMargin: "100% 0px" });
	watch.observe(target);
}

document.documentElement.classList.add("interactive");
for (const improve of [foldExplanations, makeTablesSortable, makeWideTablesReachable, makeChartsReadable, markSections, () => addExplorers(readVolumes())]) {
	// one that fails leaves the others alone
	new Promise(done => done(improve())).catch(error => console.error(error));
}
