/** Radii of the model's parts in Å. */
const TUBE = 0.6;
const STICK = 0.3;
const BALL = 0.5;
/** How far the surface lets the model shine through. */
const VEIL = 0.28;
/** A pointer that moved farther than this many pixels has turned the model and not picked a residue. */
const STILL = 4;

/** The model of the page, unpacked, or null if it has none; see ModelLayer. */
async function readModel() {
	const packed = document.getElementById("model-layer")?.textContent;
	return packed ? JSON.parse(new TextDecoder().decode(await unpack(packed))) : null;
}

/** The model in the map: chains as tubes, ligands as sticks, coloured by what the checks found for each residue. */
class ModelViewer {

	constructor(volumes) {
		this.volumes = volumes;
		this.canvas = element("canvas", { tabindex: 0, role: "application", "aria-label": "The model in the map, in three dimensions. " +
			`${KEYS} Press on a residue to read its values.` });
		this.compass = new Compass();
		this.key = element("div", { class: "key" });
		this.reading = element("output", { class: "reading" }, "Press on a residue to read its values.");
		this.column = element("select", { change: () => this.colour() });
		this.veil = element("input", { type: "checkbox", checked: "", change: () => this.showSurface() });
		const button = (words, act, name = words) => element("button", { type: "button", "aria-label": name, click: act }, words);
		this.block = element("div", { class: "viewer model", role: "group", "aria-label": "The model in three dimensions", "aria-busy": "true" },
			element("div", { class: "tools" }, labelled("Colour", this.column), labelled("Show the surface", this.veil)),
			element("div", { class: "stage" }, this.canvas),
			element("div", { class: "tools" }, ...Object.keys(SIDES).map(side => button(side, () => this.stage.lookFrom(side), `${side}, model`)),
				button("+", () => this.stage.zoom(KEY_ZOOM), "Zoom in"), button("−", () => this.stage.zoom(1 / KEY_ZOOM), "Zoom out"),
				button("Reset", () => this.stage.reset()), this.compass.canvas), this.key, this.reading);
		this.started = new Promise(done => this.whenStarted = done);
		this.listen();
	}

	/** Makes tubes and surface and shows them; called once, when the reader comes near. */
	async start() {
		await loadThree();
		if (this.stage) return;
		this.stage = new Stage(this.canvas, this.compass);
		this.model = await readModel();
		this.places = placesOf(this.model);
		this.column.append(...this.model.columns.map((column, i) => element("option", { value: i }, column.label)));
		this.column.value = Math.max(0, this.model.columns.findIndex(column => column.key === this.model.first));
		await this.makeSurface();
		this.parts = [...this.model.traces.map(makeTube), ...makeSticks(this.model.ligands)];
		this.marker = new three.Mesh(new three.SphereGeometry(2 * TUBE), new three.MeshBasicMaterial({ color: 0xd01050 }));
		this.marker.visible = false;
		this.stage.model.add(...this.parts, this.marker);
		this.colour();
		this.block.setAttribute("aria-busy", "false");
		this.whenStarted();
	}

	/** The surface at the contour level, pale; without a level only the place of the model is known to the stage. */
	async makeSurface() {
		const [outside, inside] = this.stage.model.children;
		inside.visible = false;
		const map = this.volumes.layers[0];
		const level = this.volumes.contour && codeOf(map, this.volumes.contour.level);
		let codes = level && await voxels(map);
		let grid = map;
		let surface = level && isoSurface(codes, grid.size, level, MOST_VERTICES);
		while (surface === null) {
			({ codes, grid } = halved(codes, grid));
			surface = isoSurface(codes, grid.size, level, MOST_VERTICES);
		}
		const points = surface ? surface.points.map((p, i) => grid.offset[i % 3] + p * grid.step[i % 3])
			: new Float32Array(this.places.flatMap(place => place ?? []));
		this.stage.setSurface(points, surface ? surface.triangles : new Uint32Array(0));
		this.stage.setColours(() => [...PLAIN, 1]);
		Object.assign(outside.material, { transparent: true, opacity: VEIL, depthWrite: false });
		this.surface = outside;
	}

	showSurface() {
		this.surface.visible = this.veil.checked;
		this.stage.draw();
	}

	/** Gives every residue the colour of its value. */
	colour() {
		const column = this.model.columns[this.column.value];
		const { palette } = this.volumes;
		const colour = new three.Color();
		const of = residue => {
			const value = column?.values[residue] ?? null;
			const share = value === null ? 0 : Math.min(1, Math.max(0, (value - column.first) / (column.last - column.first)));
			const [red, green, blue] = value === null ? NO_VALUE : palette[Math.round(share * (palette.length - 1))];
			return colour.setRGB(red / 255, green / 255, blue / 255, three.SRGBColorSpace);
		};
		for (const part of this.parts) part.userData.paint(of);
		if (column) {
			this.key.replaceChildren(element("span", {}, `${column.words[0]} ${digits(column.first)}`), colourBar({ kind: "local" }, palette),
				element("span", {}, `${digits(column.last)} ${column.words[1]}`), element("span", {}, `${column.label}. Grey parts have no value.`));
		}
		this.stage.draw();
	}

	/** Picks residues by pointer; a press that turned the model picks nothing. */
	listen() {
		let from;
		this.canvas.addEventListener("pointerdown", event => from = [event.clientX, event.clientY]);
		this.canvas.addEventListener("pointerup", event => {
			if (!from || !this.parts || Math.hypot(event.clientX - from[0], event.clientY - from[1]) > STILL) return;
			const frame = this.canvas.getBoundingClientRect();
			const place = new three.Vector2((event.clientX - frame.left) / frame.width * 2 - 1, 1 - (event.clientY - frame.top) / frame.height * 2);
			const ray = new three.Raycaster();
			ray.setFromCamera(place, this.stage.camera);
			const hit = ray.intersectObjects(this.parts, false)[0];
			if (hit) this.choose(hit.object.userData.residueAt(hit));
		});
	}

	/** Marks a residue and shows its values. */
	choose(residue) {
		const place = this.places[residue];
		if (!place) return;
		this.marker.position.set(...place);
		this.marker.visible = true;
		const values = this.model.columns.filter(column => column.values[residue] !== null)
			.map(column => `${column.label} ${digits(column.values[residue])}`);
		this.reading.textContent = `${this.model.residues[residue]}: ${values.join("; ")}.`;
		this.stage.draw();
	}

	/** Scrolls into view, coloured by the values with this label. */
	async show(label) {
		this.block.scrollIntoView();
		this.canvas.focus({ preventScroll: true });
		this.start();
		await this.started;
		this.column.value = Math.max(0, this.model.columns.findIndex(column => column.label === label));
		this.colour();
	}

	/** Scrolls into view and shows a residue by its title, near and in the middle. */
	async present(title) {
		this.block.scrollIntoView();
		this.canvas.focus({ preventScroll: true });
		this.start();
		await this.started;
		const residue = this.model.residues.indexOf(title);
		if (residue < 0) return;
		this.choose(residue);
		if (this.places[residue]) this.stage.goTo(this.places[residue]);
	}
}

/** Where each residue is marked: its point of the trace, or its first atom. */
function placesOf({ residues, traces, ligands }) {
	const places = new Array(residues.length).fill(null);
	for (const { residues: members, points } of [...traces, ligands]) {
		members.forEach((residue, i) => places[residue] ??= points.slice(3 * i, 3 * i + 3));
	}
	return places;
}

/** A smooth tube through the points of a trace; a single point is a ball. */
function makeTube({ residues, points }) {
	const places = residues.map((_, i) => new three.Vector3(...points.slice(3 * i, 3 * i + 3)));
	const rings = residues.length > 5000 ? 2 : 4;
	const sides = 6;
	let geometry;
	if (places.length === 1) geometry = new three.SphereGeometry(2 * TUBE, sides, sides).translate(...places[0].toArray());
	else {
		const curve = new three.CatmullRomCurve3(places);
		// by residue and not by length, so that each ring belongs to a residue
		curve.getPointAt = (share, target) => curve.getPoint(share, target);
		curve.getTangentAt = (share, target) => curve.getTangent(share, target);
		geometry = new three.TubeGeometry(curve, rings * (places.length - 1), TUBE, sides);
	}
	const residueOf = vertex => residues[places.length === 1 ? 0 : Math.round(Math.floor(vertex / (sides + 1)) / rings)];
	const tube = new three.Mesh(geometry, new three.MeshLambertMaterial({ vertexColors: true, side: three.DoubleSide }));
	tube.userData = { residueAt: hit => residueOf(hit.face.a), paint: colourOf => {
		const colours = new Float32Array(geometry.getAttribute("position").array.length);
		for (let i = 0; i < colours.length; i += 3) colours.set(colourOf(residueOf(i / 3)).toArray(), i);
		geometry.setAttribute("color", new three.BufferAttribute(colours, 3));
	} };
	return tube;
}

/** Ligands: a ball for each atom, a stick for each bond. */
function makeSticks({ residues, points, bonds }) {
	if (residues.length === 0) return [];
	const place = i => new three.Vector3(...points.slice(3 * i, 3 * i + 3));
	const balls = new three.InstancedMesh(new three.SphereGeometry(BALL, 8, 6), new three.MeshLambertMaterial(), residues.length);
	residues.forEach((_, i) => balls.setMatrixAt(i, new three.Matrix4().setPosition(place(i))));
	const sticks = new three.InstancedMesh(new three.CylinderGeometry(STICK, STICK, 1, 6), new three.MeshLambertMaterial(), bonds.length / 2);
	for (let bond = 0; bond < bonds.length / 2; bond++) {
		const [from, to] = [place(bonds[2 * bond]), place(bonds[2 * bond + 1])];
		const along = to.clone().sub(from);
		const turn = new three.Quaternion().setFromUnitVectors(new three.Vector3(0, 1, 0), along.clone().normalize());
		sticks.setMatrixAt(bond, new three.Matrix4().compose(from.clone().add(to).multiplyScalar(0.5), turn, new three.Vector3(1, along.length(), 1)));
	}
	const of = (mesh, residueOf) => {
		mesh.userData = { residueAt: hit => residueOf(hit.instanceId), paint: colourOf => {
			for (let i = 0; i < mesh.count; i++) mesh.setColorAt(i, colourOf(residueOf(i)));
			if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true;
		} };
		return mesh;
	};
	return [of(balls, i => residues[i]), of(sticks, i => residues[bonds[2 * i]])];
}

/** Lets residues that tables name, and points of charts along chains, lead to the model. */
function leadToModel(viewer) {
	for (const cell of document.querySelectorAll("main td.words")) {
		if (!/^[A-Z0-9]{1,5} \S+ -?\d+[A-Z]?$/.test(cell.textContent)) continue;
		const title = cell.textContent;
		cell.replaceChildren(element("button", { type: "button", class: "residue", title: "Show in the model", click: () => viewer.present(title) }, title));
	}
	for (const drawing of document.querySelectorAll("[data-colouring]")) {
		if (drawing.nextElementSibling?.classList.contains("turn")) continue;
		drawing.after(element("button", { type: "button", class: "turn", click: () => viewer.show(drawing.dataset.colouring) }, "Turn this model"));
	}
	document.addEventListener("chosen", async event => {
		const found = /^Chain (.*): Residue number = (−?[\d\u202f]+),/.exec(event.detail);
		if (!found) return;
		viewer.start();
		await viewer.started;
		const end = ` ${found[1]} ${found[2].replace("\u202f", "").replace("−", "-")}`;
		const title = viewer.model.residues.find(residue => residue.endsWith(end));
		if (title) viewer.present(title);
	});
}
