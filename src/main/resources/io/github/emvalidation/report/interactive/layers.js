/** What the page knows of the volumes it carries, or null when it carries none; see InteractivePage. */
function readVolumes() {
	const text = document.getElementById("volumes")?.textContent;
	if (!text) return null;
	const volumes = JSON.parse(text);
	volumes.layers.forEach((layer, i) => layer.index = i);
	return volumes;
}

/** The voxels of a layer, a byte each, x fastest. They are unpacked when first asked for. */
function voxels(layer) {
	layer.voxels ??= unpack(document.getElementById(`layer-${layer.index}`).textContent);
	return layer.voxels;
}

async function unpack(base64) {
	const packed = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Index along an axis of the layer's voxel at a place, in Å from the centre of the map's first voxel. */
function indexAt(layer, axis, place) {
	const index = Math.round((place - layer.offset[axis]) / layer.step[axis]);
	return Math.min(layer.size[axis] - 1, Math.max(0, index));
}

/** What a code stands for; in a layer that is known inside the particle only, 0 stands for nothing. */
function valueOf(layer, code) {
	if (layer.kind !== "local") return layer.low + (layer.high - layer.low) * code / 255;
	return layer.low + (layer.high - layer.low) * (code - 1) / 254;
}

/** The code of a value, as a fraction. */
function codeOf(layer, value) {
	return 255 * (value - layer.low) / (layer.high - layer.low);
}

/** The colour of each code of a layer as [red, green, blue, alpha], 0 to 255. */
function coloursOf(layer, palette) {
	const colours = [];
	for (let code = 0; code < 256; code++) {
		if (layer.kind !== "local") {
			const share = (valueOf(layer, code) - layer.black) / (layer.white - layer.black);
			const gray = Math.round(255 * Math.min(1, Math.max(0, share)));
			colours.push([gray, gray, gray, 255]);
		}
		else if (code === 0) colours.push([0, 0, 0, 0]);
		else colours.push([...palette[code - 1], 255]);
	}
	return colours;
}

/** The value of a code in words; the codes at the ends stand for all that lies beyond. */
function valueText(layer, code) {
	const first = layer.kind === "local" ? 1 : 0;
	if (code < first) return "no value here";
	const beyond = layer.kind === "mask" ? "" : { [first]: " or less", 255: " or more" }[code] ?? "";
	return `about ${rounded(layer, valueOf(layer, code))}${beyond}`;
}

/** A number as a person reads it, with as many decimals as the step between codes deserves. */
function rounded(layer, value) {
	const decimals = Math.ceil(-Math.log10((layer.high - layer.low) / 255));
	return value.toFixed(Math.min(20, Math.max(0, decimals))).replace(/^-(?=[0.]*$)/, "").replace("-", "−");
}

/** Three digits of a number, without needless zeros. */
function digits(number) {
	return String(Number(number.toPrecision(3))).replace("-", "−");
}
