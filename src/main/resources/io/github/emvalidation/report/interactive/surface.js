/** The sides from which the report shows surfaces, as turns about the screen's axes x, y, z in degrees. */
const SIDES = { "X view": [0, -90, -90], "Y view": [-90, 0, -90], "Z view": [0, 0, 0] };
/** The cut face, where the inside of the surface is seen. */
const INSIDE = 0x7d5a46;
/** How much light the matter around a place takes away, and how dark the most hidden places are. */
const SHADOW = 2.2;
const DARKEST = 0.2;

/** The surface of the map in three dimensions; `three` is the library three.js. */
class SurfaceViewer {

	constructor(volumes) {
		this.volumes = volumes;
		this.map = volumes.layers[0];
		this.level = volumes.contour.level;
		this.side = "Z view";
		this.cut = { axis: "none", share: 0.5 };
		this.build();
		this.showLevel();
	}

	/** Makes the surface and shows it; called once, when somebody comes near. */
	async start() {
		this.makeScene();
		makeTurnable(this.canvas, this);
		this.canvas.addEventListener("webglcontextrestored", () => this.draw());
		await this.load();
	}

	build() {
		this.canvas = element("canvas", { tabindex: 0, role: "application", "aria-label": "Surface of the map in three dimensions. " +
			"Arrow keys turn it, with shift they move it; plus and minus zoom; Home resets." });
		const locals = this.volumes.layers.filter(layer => layer.kind === "local");
		this.colouring = element("select", { change: () => this.colour() }, element("option", { value: "" }, "One colour"),
			...locals.map(layer => element("option", { value: layer.index }, layer.label)));
		this.contour = element("input", { type: "range", min: -100, max: 100, value: 0,
			input: () => this.showLevel(), change: () => this.load() });
		this.levelText = element("output", {});
		this.cutAxis = element("select", { change: () => this.showCut() }, element("option", { value: "none" }, "none"),
			...["x", "y", "z"].map(axis => element("option", { value: axis }, `across ${axis}`)), element("option", { value: "view" }, "towards me"));
		this.cutPlace = element("input", { type: "range", min: 0, max: 100, value: 50, disabled: "", "aria-label": "Place of the cut", input: () => this.showCut() });
		this.compass = new Compass();
		this.key = element("div", { class: "key" });
		this.status = element("p", { class: "reading", "aria-live": "polite" });
		const buttons = Object.keys(SIDES).map(side => element("button", { type: "button", click: () => this.lookFrom(side) }, side));
		buttons.push(element("button", { type: "button", click: () => this.zoom(KEY_ZOOM), "aria-label": "Zoom in" }, "+"),
			element("button", { type: "button", click: () => this.zoom(1 / KEY_ZOOM), "aria-label": "Zoom out" }, "−"),
			element("button", { type: "button", click: () => this.reset() }, "Reset"));
		const contour = labelled("Contour level", this.contour);
		contour.append(this.levelText);
		const cut = labelled("Cut", this.cutAxis);
		this.block = element("div", { class: "viewer", role: "group", "aria-label": "The surface in three dimensions", "aria-busy": "true" },
			element("div", { class: "tools" }, labelled("Colour", this.colouring), contour, cut, this.cutPlace),
			element("div", { class: "stage" }, this.canvas), element("div", { class: "tools" }, ...buttons, this.compass.canvas), this.key, this.status);
	}

	makeScene() {
		this.renderer = new three.WebGLRenderer({ canvas: this.canvas, antialias: true });
		this.renderer.setPixelRatio(Math.min(2, devicePixelRatio));
		this.renderer.setClearColor(0xffffff);
		this.camera = new three.OrthographicCamera();
		this.scene = new three.Scene();
		// one light from the upper left of the viewer, and a soft one from everywhere
		const light = new three.DirectionalLight(0xffffff, 2.6);
		light.position.set(-0.45, 0.6, 0.75);
		this.scene.add(light, new three.AmbientLight(0xffffff, 1.3));
		this.plane = new three.Plane();
		this.geometry = new three.BufferGeometry();
		this.outside = new three.MeshLambertMaterial({ vertexColors: true });
		// the far side of the surface, in one unlit colour: what is cut open looks filled
		this.inside = new three.MeshBasicMaterial({ color: INSIDE, side: three.BackSide, fog: false });
		this.model = new three.Group();
		this.model.add(new three.Mesh(this.geometry, this.outside), new three.Mesh(this.geometry, this.inside));
		this.scene.add(this.model);
		this.scene.fog = new three.Fog(0xffffff, 0, 1);
		new ResizeObserver(() => this.draw()).observe(this.canvas);
		this.lookFrom("Z view");
	}

	/** Makes the surface at the level chosen, and shows it. */
	async load() {
		this.block.setAttribute("aria-busy", "true");
		this.level = this.chosenLevel();
		this.showLevel();
		this.codes = await voxels(this.map);
		const level = codeOf(this.map, this.level);
		const { points, triangles } = isoSurface(this.codes, this.map.size, level);
		this.inAngstrom = points.map((p, i) => this.map.offset[i % 3] + p * this.map.step[i % 3]);
		this.geometry.dispose();
		this.geometry.setAttribute("position", new three.BufferAttribute(this.inAngstrom, 3));
		this.geometry.setIndex(new three.BufferAttribute(triangles, 1));
		this.geometry.computeVertexNormals();
		this.geometry.computeBoundingBox();
		this.geometry.computeBoundingSphere();
		this.hidden = hiddenness(points, this.geometry.getAttribute("normal").array, this.codes, this.map, level);
		if (!this.centre) this.frameAll(this.geometry.boundingSphere.clone());
		this.status.textContent = triangles.length > 0 ? "" : "No voxel reaches this contour level.";
		await this.colour();
	}

	/** What is to be seen in full, whichever way it is turned. */
	frameAll({ center, radius }) {
		this.centre = center;
		this.radius = Math.max(1, radius);
		this.reset();
	}

	/** The level of the slider's place: the author's in the middle, the lowest and the highest at its ends. */
	chosenLevel() {
		const { low, level, high } = this.volumes.contour;
		const share = Number(this.contour.value) / 100;
		return level + Math.abs(share) * ((share < 0 ? low : high) - level);
	}

	showLevel() {
		const own = Number(this.contour.value) === 0 ? " (that of the report)" : "";
		const text = digits(this.chosenLevel()) + own;
		this.levelText.textContent = text;
		this.contour.setAttribute("aria-valuetext", text);
	}

	async colour() {
		const layer = this.volumes.layers[this.colouring.value || -1];
		const codes = layer ? await voxels(layer) : null;
		if (layer !== this.volumes.layers[this.colouring.value || -1]) return;
		const colours = layer ? vertexColours(this.inAngstrom, layer, codes, this.volumes.palette) : null;
		const count = this.inAngstrom.length;
		const shaded = new Float32Array(count);
		const colour = new three.Color();
		for (let i = 0; i < count; i += 3) {
			const [r, g, b] = colours ? colours.subarray(i, i + 3) : PLAIN;
			colour.setRGB(r / 255, g / 255, b / 255, three.SRGBColorSpace);
			const light = Math.max(DARKEST, 1 - SHADOW * this.hidden[i / 3]);
			shaded.set([colour.r * light, colour.g * light, colour.b * light], i);
		}
		this.geometry.setAttribute("color", new three.BufferAttribute(shaded, 3));
		this.showKey(layer);
		this.draw();
		this.block.setAttribute("aria-busy", "false");
	}

	showKey(layer) {
		if (!layer) this.key.replaceChildren();
		else this.key.replaceChildren(element("span", {}, digits(layer.low)), colourBar(layer, this.volumes.palette),
			element("span", {}, digits(layer.high)), element("span", {}, `${layer.label}; grey has no value`));
	}

	/** Comes into sight, coloured by what has that label, if anything has. */
	present(label) {
		const option = [...this.colouring.options].find(option => option.text === label);
		this.colouring.value = option?.value ?? "";
		this.block.scrollIntoView();
		this.canvas.focus({ preventScroll: true });
		if (this.inAngstrom) this.colour();
	}

	showCut() {
		this.cutPlace.disabled = this.cutAxis.value === "none";
		this.draw();
	}

	turn(right, down) {
		const axis = new three.Vector3(down, right, 0);
		const angle = axis.length();
		if (angle > 0) this.model.quaternion.premultiply(new three.Quaternion().setFromAxisAngle(axis.normalize(), angle));
		this.draw();
	}

	zoom(factor) {
		this.magnification = Math.min(40, Math.max(0.3, this.magnification * factor));
		this.draw();
	}

	move(right, up) {
		this.shift[0] -= right * this.height() / this.magnification;
		this.shift[1] -= up * this.height() / this.magnification;
		this.draw();
	}

	lookFrom(side) {
		this.side = side;
		this.reset();
	}

	/** Back to the side looked from last, in full. */
	reset() {
		const [x, y, z] = SIDES[this.side].map(degrees => degrees * Math.PI / 180);
		// about the screen's x, then y, then z, which Euler angles call ZYX
		this.model.quaternion.setFromEuler(new three.Euler(x, y, z, "ZYX"));
		this.magnification = 1;
		this.shift = [0, 0];
		this.draw();
	}

	/** Å from top to bottom of the picture when nothing is magnified: all of the surface is seen, in a narrow picture too. */
	height() {
		return 2.1 * this.radius * Math.max(1, this.canvas.clientHeight / this.canvas.clientWidth);
	}

	/** Draws at the next chance, once however often asked. */
	draw() {
		this.frame ??= requestAnimationFrame(() => {
			this.frame = undefined;
			this.render();
		});
	}

	render() {
		const { clientWidth: width, clientHeight: height } = this.canvas;
		if (width === 0 || height === 0 || !this.centre) return;
		this.renderer.setSize(width, height, false);
		this.model.position.copy(this.centre).negate().applyQuaternion(this.model.quaternion);
		const half = this.height() / 2;
		const wide = half * width / height;
		Object.assign(this.camera, { left: -wide, right: wide, top: half, bottom: -half, near: 0, far: 4 * this.radius, zoom: this.magnification });
		this.camera.position.set(...this.shift, 2 * this.radius);
		this.camera.updateProjectionMatrix();
		// far parts are paler
		this.scene.fog.near = this.radius;
		this.scene.fog.far = 5 * this.radius;
		this.cutModel();
		this.renderer.render(this.scene, this.camera);
		const axes = [0, 1, 2].map(axis => new three.Vector3().setComponent(axis, 1).applyQuaternion(this.model.quaternion).toArray());
		this.compass.draw(axes, this.magnification * height / this.height());
	}

	cutModel() {
		const axis = this.cutAxis.value;
		const planes = axis === "none" ? [] : [this.plane];
		if (axis === "view") this.plane.set(new three.Vector3(0, 0, -1), this.radius * (this.cutPlace.value / 50 - 1));
		else if (axis !== "none") {
			const along = AXES.indexOf(axis);
			const { min, max } = this.geometry.boundingBox;
			const place = min.getComponent(along) + (max.getComponent(along) - min.getComponent(along)) * this.cutPlace.value / 100;
			this.plane.set(new three.Vector3().setComponent(along, -1), place);
			this.model.updateMatrixWorld();
			this.plane.applyMatrix4(this.model.matrixWorld);
		}
		this.renderer.clippingPlanes = planes;
	}
}

/** Whether this browser can draw in three dimensions. */
function hasWebGl() {
	return document.createElement("canvas").getContext("webgl2") !== null;
}
