/** The sides from which the report shows surfaces, as turns about the screen's axes x, y, z in degrees. */
const SIDES = { "X view": [0, -90, -90], "Y view": [-90, 0, -90], "Z view": [0, 0, 0] };
/** The colour of the inside, visible where the surface is cut. */
const INSIDE = 0x7d5a46;
/** The same where colours stand for values, among which brown would look like one. */
const INSIDE_COLOURED = 0x484848;
/** Å behind the surface at which fog hides nothing of it. */
const NO_FOG = 1e9;
/** Half of what is in view round a place that was gone to, in Å. */
const GO_TO = 20;
/** Pixels of a saved picture. */
const PICTURE = { width: 1300, height: 700 };

/**
 * Draws a surface on a canvas, in parallel projection like the figures of the report. Readers can turn, zoom, move and cut it.
 * It draws only when something changes. `three` is the library three.js.
 */
class Stage {

	constructor(canvas, compass) {
		this.canvas = canvas;
		this.compass = compass;
		this.renderer = new three.WebGLRenderer({ canvas, antialias: true });
		this.renderer.setPixelRatio(Math.min(2, devicePixelRatio));
		this.renderer.setClearColor(0xffffff);
		this.camera = new three.OrthographicCamera();
		this.geometry = new three.BufferGeometry();
		this.plane = new three.Plane();
		this.cut = { axis: "none", share: 0 };
		this.side = "Z view";
		this.makeScene();
		makeTurnable(canvas, this);
		new ResizeObserver(() => this.draw()).observe(canvas);
		canvas.addEventListener("webglcontextrestored", () => this.draw());
	}

	makeScene() {
		// one light from the upper left of the viewer, and a soft one from everywhere
		const light = new three.DirectionalLight(0xffffff, 2.6);
		light.position.set(-0.45, 0.6, 0.75);
		const outside = new three.MeshLambertMaterial({ vertexColors: true });
		// the inner side of the surface, in one unlit colour, so that a cut surface looks filled
		this.inside = new three.MeshBasicMaterial({ color: INSIDE, side: three.BackSide, fog: false });
		this.model = new three.Group();
		this.model.add(new three.Mesh(this.geometry, outside), new three.Mesh(this.geometry, this.inside));
		this.scene = new three.Scene();
		this.scene.fog = new three.Fog(0xffffff);
		this.scene.add(light, new three.AmbientLight(0xffffff, 1.3), this.model);
	}

	/**
	 * Takes a surface; the first that is not empty decides what is the middle of the picture and how large it is.
	 *
	 * @param {Float32Array} points vertices in Å
	 * @returns {Float32Array} the unit normals of the vertices
	 */
	setSurface(points, triangles) {
		this.geometry.dispose();
		this.geometry.setAttribute("position", new three.BufferAttribute(points, 3));
		this.geometry.setIndex(new three.BufferAttribute(triangles, 1));
		this.geometry.computeVertexNormals();
		this.geometry.computeBoundingBox();
		this.geometry.computeBoundingSphere();
		if (!this.centre && points.length > 0) {
			this.centre = this.geometry.boundingSphere.center.clone();
			this.radius = Math.max(1, this.geometry.boundingSphere.radius);
			this.reset();
		}
		return this.geometry.getAttribute("normal").array;
	}

	/** Whether the colours stand for values, so that nothing may change them. */
	setMeaning(coloured) {
		this.coloured = coloured;
		this.inside.color.set(coloured ? INSIDE_COLOURED : INSIDE);
	}

	/** @param {function(number): number[]} colourOf red, green and blue of a vertex, 0 to 255, and its share of the light, 0 to 1 */
	setColours(colourOf) {
		const shaded = new Float32Array(this.geometry.getAttribute("position").array.length);
		const colour = new three.Color();
		for (let i = 0; i < shaded.length; i += 3) {
			const [red, green, blue, light] = colourOf(i / 3);
			colour.setRGB(red / 255, green / 255, blue / 255, three.SRGBColorSpace).multiplyScalar(light);
			shaded.set([colour.r, colour.g, colour.b], i);
		}
		this.geometry.setAttribute("color", new three.BufferAttribute(shaded, 3));
		this.draw();
	}

	/**
	 * Takes away what lies beyond a plane.
	 *
	 * @param {string} axis  across which it lies: "x", "y", "z" of the map, "view" for what is nearer to the viewer, or "none"
	 * @param {number} share 0 to 1, from one end of the surface to the other
	 */
	cutAt(axis, share) {
		this.cut = { axis, share };
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

	/** Brings a place, in Å from the centre of the map's first voxel, to the middle of the view, and near. */
	goTo(place) {
		const [right, up] = new three.Vector3(...place).sub(this.centre).applyQuaternion(this.model.quaternion).toArray();
		this.shift = [right, up];
		this.magnification = Math.max(this.magnification, this.radius / GO_TO);
		this.draw();
	}

	lookFrom(side) {
		this.side = side;
		this.reset();
	}

	/** Returns to the last side, with the whole surface in view. */
	reset() {
		const [x, y, z] = SIDES[this.side].map(degrees => degrees * Math.PI / 180);
		// about the screen's x, then y, then z, which Euler angles call ZYX
		this.model.quaternion.setFromEuler(new three.Euler(x, y, z, "ZYX"));
		this.magnification = 1;
		this.shift = [0, 0];
		this.draw();
	}

	/** Å from top to bottom of the view without magnification: the whole surface is visible, in a narrow view too. */
	height(width = this.canvas.clientWidth, height = this.canvas.clientHeight) {
		return 2.1 * this.radius * Math.max(1, height / width);
	}

	/** The view as a PNG for printing, independent of the size of the canvas. */
	async picture() {
		this.renderer.setPixelRatio(1);
		this.render(PICTURE.width, PICTURE.height);
		const picture = await new Promise(made => this.canvas.toBlob(made));
		this.renderer.setPixelRatio(Math.min(2, devicePixelRatio));
		this.draw();
		return picture;
	}

	/** Draws at the next opportunity, only once for several calls. */
	draw() {
		this.frame ??= requestAnimationFrame(() => {
			this.frame = undefined;
			this.render(this.canvas.clientWidth, this.canvas.clientHeight);
		});
	}

	render(width, height) {
		if (width === 0 || height === 0 || !this.centre || !this.geometry.hasAttribute("color")) return;
		this.renderer.setSize(width, height, false);
		this.model.position.copy(this.centre).negate().applyQuaternion(this.model.quaternion);
		const half = this.height(width, height) / 2;
		const wide = half * width / height;
		Object.assign(this.camera, { left: -wide, right: wide, top: half, bottom: -half, near: 0, far: 4 * this.radius, zoom: this.magnification });
		this.camera.position.set(...this.shift, 2 * this.radius);
		this.camera.updateProjectionMatrix();
		// far parts are paler, unless their colours stand for values
		this.scene.fog.near = this.coloured ? NO_FOG : this.radius;
		this.scene.fog.far = this.coloured ? 2 * NO_FOG : 5 * this.radius;
		this.placeCut();
		this.renderer.render(this.scene, this.camera);
		const axes = [0, 1, 2].map(axis => new three.Vector3().setComponent(axis, 1).applyQuaternion(this.model.quaternion).toArray());
		this.compass.draw(axes, this.magnification * height / this.height(width, height));
	}

	placeCut() {
		const { axis, share } = this.cut;
		if (axis === "view") this.plane.set(new three.Vector3(0, 0, -1), this.radius * (2 * share - 1));
		else if (axis !== "none") {
			const along = AXES.indexOf(axis);
			const [low, high] = [this.geometry.boundingBox.min, this.geometry.boundingBox.max].map(end => end.getComponent(along));
			this.plane.set(new three.Vector3().setComponent(along, -1), low + (high - low) * share);
			this.model.updateMatrixWorld();
			this.plane.applyMatrix4(this.model.matrixWorld);
		}
		this.renderer.clippingPlanes = axis === "none" ? [] : [this.plane];
	}
}

/** Makes three.js of its packed text, once, which the page's policy allows by its hash. */
function loadThree() {
	threeLoaded ??= unpack(document.getElementById("three").textContent).then(bytes => {
		const script = document.createElement("script");
		script.textContent = new TextDecoder().decode(bytes);
		document.head.append(script);
	});
	return threeLoaded;
}

let threeLoaded;

/** Whether this browser can draw in three dimensions. */
function hasWebGl() {
	return document.createElement("canvas").getContext("webgl2") !== null;
}
