/** Most vertices that a small computer turns smoothly; a level in the noise has more. */
const MOST_VERTICES = 400000;
/** How much light the matter around a place takes away, and how dark the most hidden places are. */
const SHADOW = 2.2;
const DARKEST = 0.2;
const KEYS = "Arrow keys turn it. Arrow keys with shift move it. Plus and minus zoom. Home resets.";

/** The surface of the map in three dimensions, with controls for its level, its colours and a cut. */
class SurfaceViewer {

	constructor(volumes) {
		this.volumes = volumes;
		this.canvas = element("canvas", { tabindex: 0, role: "application", "aria-label": `Surface of the map in three dimensions. ${KEYS}` });
		this.compass = new Compass();
		this.key = element("div", { class: "key" });
		this.status = element("p", { class: "reading", "aria-live": "polite" });
		this.block = element("div", { class: "viewer", role: "group", "aria-label": "The surface in three dimensions", "aria-busy": "true" },
			element("div", { class: "tools" }, this.colourTool(), this.levelTool(), ...this.cutTools()),
			element("div", { class: "stage" }, this.canvas),
			element("div", { class: "tools" }, ...this.viewButtons(), this.compass.canvas), this.key, this.status);
	}

	/** Makes the surface and shows it; called once, when the reader comes near. */
	async start() {
		await loadThree();
		this.stage = new Stage(this.canvas, this.compass);
		await this.load();
	}

	colourTool() {
		const locals = this.volumes.layers.filter(layer => layer.kind === "local");
		this.colouring = element("select", { change: () => this.colour() }, element("option", { value: "" }, "One colour"),
			...locals.map(layer => element("option", { value: layer.index }, layer.label)));
		return labelled("Colour", this.colouring);
	}

	levelTool() {
		this.contour = element("input", { type: "range", min: -100, max: 100, value: 0, input: () => this.showLevel(), change: () => this.load() });
		this.levelText = element("output");
		this.showLevel();
		const tool = labelled("Contour level", this.contour);
		tool.append(this.levelText);
		return tool;
	}

	cutTools() {
		const axis = element("select", { change: () => cut() }, element("option", { value: "none" }, "none"),
			...[...AXES].map(name => element("option", { value: name }, `across ${name}`)), element("option", { value: "view" }, "towards me"));
		const place = element("input", { type: "range", min: 0, max: 100, value: 50, disabled: "", "aria-label": "Place of the cut", input: () => cut() });
		const cut = () => {
			place.disabled = axis.value === "none";
			this.stage.cutAt(axis.value, place.value / 100);
		};
		return [labelled("Cut", axis), place];
	}

	viewButtons() {
		const button = (words, act, name = words) => element("button", { type: "button", "aria-label": name, click: act }, words);
		return [...Object.keys(SIDES).map(side => button(side, () => this.stage.lookFrom(side))),
			button("+", () => this.stage.zoom(KEY_ZOOM), "Zoom in"), button("−", () => this.stage.zoom(1 / KEY_ZOOM), "Zoom out"),
			button("Reset", () => this.stage.reset()), button("Save picture", () => this.save())];
	}

	/** Saves the view as a PNG. */
	async save() {
		const link = element("a", { download: "surface.png", href: URL.createObjectURL(await this.stage.picture()) });
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href));
	}

	/** The level at the slider's position: that of the report in the middle, the lowest and the highest at the ends. */
	level() {
		const { low, level, high } = this.volumes.contour;
		const share = Number(this.contour.value) / 100;
		return level + Math.abs(share) * ((share < 0 ? low : high) - level);
	}

	showLevel() {
		const text = digits(this.level()) + (Number(this.contour.value) === 0 ? " (that of the report)" : "");
		this.levelText.textContent = text;
		this.contour.setAttribute("aria-valuetext", text);
	}

	/** Makes the surface at the chosen level, on larger voxels if necessary, and shows it. */
	async load() {
		this.block.setAttribute("aria-busy", "true");
		const map = this.volumes.layers[0];
		const level = codeOf(map, this.level());
		let codes = await voxels(map);
		let grid = map;
		let surface = isoSurface(codes, grid.size, level, MOST_VERTICES);
		while (!surface) {
			({ codes, grid } = halved(codes, grid));
			surface = isoSurface(codes, grid.size, level, MOST_VERTICES);
		}
		this.points = surface.points.map((p, i) => grid.offset[i % 3] + p * grid.step[i % 3]);
		const normals = this.stage.setSurface(this.points, surface.triangles);
		this.hidden = hiddenness(surface.points, normals, codes, grid, level);
		const coarse = grid === map ? "" : `The surface is very rough. It is shown on voxels of ${digits(grid.step[0])} Å.`;
		this.status.textContent = this.points.length > 0 ? coarse : "No voxel reaches this contour level.";
		await this.colour();
	}

	/** Gives the surface the chosen colours. */
	async colour() {
		const chosen = () => this.volumes.layers[this.colouring.value || -1];
		const layer = chosen();
		const codes = layer ? await voxels(layer) : null;
		if (layer !== chosen()) return;
		const colours = layer ? vertexColours(this.points, layer, codes, this.volumes.palette) : null;
		this.stage.setMeaning(layer !== undefined);
		this.stage.setColours(vertex => {
			const colour = colours ? colours.subarray(3 * vertex, 3 * vertex + 3) : PLAIN;
			return [...colour, Math.max(DARKEST, 1 - SHADOW * this.hidden[vertex])];
		});
		this.showKey(layer);
		this.name(layer);
		this.block.setAttribute("aria-busy", "false");
	}

	/** Names the picture and the buttons of its sides after what the colours show. */
	name(layer) {
		this.canvas.setAttribute("aria-label", `Surface of the map in three dimensions${layer ? `, coloured by ${layer.label}` : ""}. ${KEYS}`);
		for (const side of Object.keys(SIDES)) {
			this.block.querySelector(`button[aria-label^="${side}"]`).setAttribute("aria-label", `${side}, ${layer ? layer.label : "surface"}`);
		}
	}

	showKey(layer) {
		if (!layer) this.key.replaceChildren();
		else {
			const [first, last] = endsOf(layer);
			this.key.replaceChildren(element("span", {}, first), colourBar(layer, this.volumes.palette), element("span", {}, last),
				element("span", {}, `${layer.label}. Grey parts are not counted.`));
		}
	}

	/** Scrolls into view, coloured by the layer with this label, if there is one. */
	present(label) {
		this.colouring.value = [...this.colouring.options].find(option => option.text === label)?.value ?? "";
		this.block.scrollIntoView();
		this.canvas.focus({ preventScroll: true });
		if (this.points) this.colour();
	}
}
