/** Pixels along the longest side of a slice. */
const SLICE_PIXELS = 512;
/** The colour of the hard mask on top of another volume: red, green, blue, alpha. */
const TINT = [230, 120, 0, 70];
/** Across which axis each panel cuts, and which axes run to its right and up: those of the report's figures. */
const PANELS = [{ across: 0, right: 1, up: 2 }, { across: 1, right: 0, up: 2 }, { across: 2, right: 0, up: 1 }];

/** Slices through the volumes in three directions. They meet in one point, which sliders and presses on a slice move. */
class SliceBrowser {

	constructor(volumes) {
		this.volumes = volumes;
		this.layer = volumes.layers[0];
		this.mask = volumes.layers.find(layer => layer.kind === "mask");
		this.point = volumes.size.map(n => Math.floor(n / 2));
		this.length = volumes.size.map((n, axis) => n * volumes.voxel[axis]);
		this.build();
	}

	/** Unpacks the volumes and shows them; called once, when the reader comes near. */
	async start() {
		await this.show();
	}

	build() {
		const options = this.volumes.layers.map(layer => element("option", { value: layer.index }, layer.name));
		this.choice = element("select", { change: () => this.choose() }, ...options);
		this.tint = element("input", { type: "checkbox", change: () => this.show() });
		this.panels = PANELS.map(panel => this.panel(panel));
		this.meaning = element("p", { class: "meaning" });
		this.key = element("div", { class: "key" });
		this.reading = element("output", { class: "reading" });
		const tools = element("div", { class: "tools" }, labelled("Show", this.choice));
		if (this.mask) tools.append(labelled("Tint the hard mask", this.tint));
		this.block = element("div", { class: "slices", role: "group", "aria-label": "Slices through the map", "aria-busy": "true" }, tools, this.meaning,
			element("div", { class: "panels" }, ...this.panels.map(panel => panel.block)), this.key, this.reading);
	}

	panel({ across, right, up }) {
		const name = AXES[across].toUpperCase();
		const longest = Math.max(...this.length);
		const canvas = element("canvas", { width: Math.max(1, Math.round(SLICE_PIXELS * this.length[right] / longest)),
			height: Math.max(1, Math.round(SLICE_PIXELS * this.length[up] / longest)), role: "img",
			"aria-label": `${name} slice` });
		const slider = element("input", { type: "range", min: 0, max: this.volumes.size[across] - 1, value: this.point[across],
			"aria-label": `${name} slice`, input: () => {
				this.point[across] = Number(slider.value);
				this.show();
			} });
		const heading = element("p", { class: "heading" });
		canvas.addEventListener("pointerdown", event => this.pointAt(canvas, right, up, event));
		canvas.addEventListener("pointermove", event => {
			if (event.buttons) this.pointAt(canvas, right, up, event);
		});
		const block = element("div", { class: "panel", style: `flex-grow: ${this.length[right]}` }, heading, canvas,
			element("p", { class: "axes" }, `${AXES[right]} →  ${AXES[up]} ↑`), slider);
		return { across, right, up, canvas, slider, heading, block };
	}

	/** Lets the slices meet where the pointer is. */
	pointAt(canvas, right, up, event) {
		const frame = canvas.getBoundingClientRect();
		const share = [(event.clientX - frame.left) / frame.width, 1 - (event.clientY - frame.top) / frame.height];
		[right, up].forEach((axis, i) => {
			const n = this.volumes.size[axis];
			this.point[axis] = Math.min(n - 1, Math.max(0, Math.floor(share[i] * n)));
		});
		this.show();
	}

	choose() {
		this.layer = this.volumes.layers[this.choice.value];
		this.show();
	}

	async show() {
		const wanted = this.layer;
		// local values are shown on top of the map
		const shown = wanted.kind === "local" ? [this.volumes.layers[0], wanted] : [wanted];
		if (this.tint.checked && wanted !== this.mask) shown.push(this.mask);
		const loaded = await Promise.all(shown.map(async layer => ({ layer, codes: await voxels(layer), colours: this.colours(layer) })));
		if (this.layer !== wanted) return;
		for (const panel of this.panels) this.draw(panel, loaded);
		this.describe(await voxels(wanted));
		this.block.setAttribute("aria-busy", "false");
	}

	colours(layer) {
		if (layer === this.mask && layer !== this.layer) return Array.from({ length: 256 }, (_, code) => code < 128 ? [0, 0, 0, 0] : TINT);
		return coloursOf(layer, this.volumes.palette);
	}

	draw({ across, right, up, canvas, slider, heading }, loaded) {
		slider.value = this.point[across];
		const name = AXES[across].toUpperCase();
		const where = `voxel ${this.point[across]} of ${this.volumes.size[across]}`;
		slider.setAttribute("aria-valuetext", where);
		canvas.setAttribute("aria-label", `${name} slice of ${this.layer.name}, ${where}`);
		heading.replaceChildren(element("b", {}, `${name} slice`), `, ${where}`);
		const pen = canvas.getContext("2d");
		pen.fillRect(0, 0, canvas.width, canvas.height);
		pen.imageSmoothingQuality = "high";
		for (const { layer, codes, colours } of loaded) {
			const picture = sliceOf(layer, codes, colours, across, right, up, this.place(across));
			this.paint(pen, layer, right, up, picture);
		}
		this.drawCross(pen, right, up);
	}

	/** Draws the slice of a layer at its place; layers may have voxels of another size. */
	paint(pen, layer, right, up, picture) {
		const scale = [right, up].map((axis, i) => [pen.canvas.width, pen.canvas.height][i] / this.length[axis]);
		// from the lower face of the map's first voxel to that of the layer's
		const start = [right, up].map(axis => layer.offset[axis] - layer.step[axis] / 2 + this.volumes.voxel[axis] / 2);
		const width = layer.size[right] * layer.step[right] * scale[0];
		const height = layer.size[up] * layer.step[up] * scale[1];
		pen.drawImage(picture, start[0] * scale[0], pen.canvas.height - start[1] * scale[1] - height, width, height);
	}

	/** The two other slices as lines. */
	drawCross(pen, right, up) {
		const x = (this.point[right] + 0.5) / this.volumes.size[right] * pen.canvas.width;
		const y = pen.canvas.height - (this.point[up] + 0.5) / this.volumes.size[up] * pen.canvas.height;
		pen.strokeStyle = "rgba(255, 190, 60, 0.5)";
		pen.lineWidth = 2;
		pen.beginPath();
		pen.moveTo(x, 0);
		pen.lineTo(x, pen.canvas.height);
		pen.moveTo(0, y);
		pen.lineTo(pen.canvas.width, y);
		pen.stroke();
	}

	/** Where the slice across an axis lies, in Å from the centre of the map's first voxel. */
	place(axis) {
		return this.point[axis] * this.volumes.voxel[axis];
	}

	/** Shows the meaning of the layer, and its value where the slices meet. */
	describe(codes) {
		const { layer, point, volumes } = this;
		this.meaning.textContent = layer.meaning;
		this.showKey();
		const at = [0, 1, 2].map(axis => indexAt(layer, axis, this.place(axis)));
		const value = valueText(layer, codes[at[0] + layer.size[0] * (at[1] + layer.size[1] * at[2])]);
		const coarse = layer.step[0] > 1.01 * volumes.voxel[0] ? ` The page stores this volume on voxels of ${digits(layer.step[0])} Å.` : "";
		this.reading.textContent = `Where the slices meet (voxel x ${point[0]}, y ${point[1]}, z ${point[2]}): ${layer.label} ${value}.${coarse}`;
	}

	showKey() {
		const { layer } = this;
		const [first, last] = endsOf(layer);
		this.key.replaceChildren(element("span", {}, first), colourBar(layer, this.volumes.palette), element("span", {}, last),
			element("span", {}, layer.label));
	}
}

const AXES = "xyz";

/** The slice of a layer across an axis at a place in Å, as a picture with its low coordinates left and at the bottom. */
function sliceOf(layer, codes, colours, across, right, up, place) {
	const stride = [1, layer.size[0], layer.size[0] * layer.size[1]];
	const width = layer.size[right];
	const height = layer.size[up];
	const picture = new ImageData(width, height);
	const first = stride[across] * indexAt(layer, across, place);
	for (let v = 0; v < height; v++) {
		for (let u = 0; u < width; u++) {
			picture.data.set(colours[codes[first + stride[right] * u + stride[up] * v]], 4 * (u + width * (height - 1 - v)));
		}
	}
	const canvas = element("canvas", { width, height });
	canvas.getContext("2d").putImageData(picture, 0, 0);
	return canvas;
}

/** The colours of a layer, from black or the better end on. */
function colourBar(layer, palette) {
	const colours = layer.kind === "local" ? palette.filter((_, i) => i % 16 === 0 || i === palette.length - 1) : [[0, 0, 0], [255, 255, 255]];
	const bar = element("span", { class: "bar", role: "img", "aria-label": "from the first colour to the last" });
	bar.style.background = `linear-gradient(to right, ${colours.map(colour => `rgb(${colour.join()})`).join()})`;
	return bar;
}
