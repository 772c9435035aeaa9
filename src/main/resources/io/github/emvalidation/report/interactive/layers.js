/** The properties of the volumes in the page, or null if it has none; see InteractivePage. */
function readVolumes() {
	const text = document.getElementById("volumes")?.textContent;
	if (!text) return null;
	const volumes = JSON.parse(text);
	volumes.layers.forEach((layer, i) => layer.index = i);
	return volumes;
}

/** The voxels of a layer, one byte each, x fastest. They are unpacked at their first use. */
function voxels(layer) {
	layer.voxels ??= unpackLayer(layer);
	return layer.voxels;
}

async function unpackLayer(layer) {
	if (layer.kind === "density") return codesOf(packed(`layer-${layer.index}`), layer.size, layer.width);
	const inside = insideOf(packed(`inside-${layer.inside}`), layer.size);
	if (layer.kind === "mask") return inside.map(value => 255 * value);
	const levels = levelsOf(packed(`layer-${layer.index}`), inside, layer.size);
	return inside.map((value, i) => value ? 1 + Math.round(254 * levels[i] / layer.width) : 0);
}

function packed(id) {
	return bytesOf(document.getElementById(id).textContent);
}

/** Index along an axis of the layer's voxel at a place, in Å from the centre of the map's first voxel. */
function indexAt(layer, axis, place) {
	const index = Math.round((place - layer.offset[axis]) / layer.step[axis]);
	return Math.min(layer.size[axis] - 1, Math.max(0, index));
}

/** The value of a code; in a layer of local values, 0 means no value. */
function valueOf(layer, code) {
	if (layer.kind !== "local") return layer.low + (layer.high - layer.low) * code / 255;
	return layer.low + (layer.high - layer.low) * (code - 1) / 254;
}

/** The code of a value, as a fraction. */
function codeOf(layer, value) {
	return 255 * (value - layer.low) / (layer.high - layer.low);
}

/** The colour of a code, or of a mean of codes, of a layer of local values: the first of the palette is the better end. */
function colourOf(layer, code, palette) {
	return palette[Math.round(layer.falling ? 255 - code : code - 1)];
}

/** The values at the two ends of a layer's colours, the first colour's first, with the words for them if there are any. */
function endsOf(layer) {
	const [low, high] = layer.kind === "local" ? [layer.low, layer.high] : [layer.black, layer.white];
	const [first, last] = layer.falling ? [high, low] : [low, high];
	return layer.ends.length === 0 ? [digits(first), digits(last)] : [`${layer.ends[0]} ${digits(first)}`, `${digits(last)} ${layer.ends[1]}`];
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
		else colours.push([...colourOf(layer, code, palette), 255]);
	}
	return colours;
}

/** The value of a code in words; the codes at the ends include all values beyond. */
function valueText(layer, code) {
	const first = layer.kind === "local" ? 1 : 0;
	if (code < first) return "no value here";
	const beyond = layer.kind === "mask" ? "" : { [first]: " or less", 255: " or more" }[code] ?? "";
	return `about ${rounded(layer, valueOf(layer, code))}${beyond}`;
}

/** A number for readers, with the decimals that a page can keep, 64 steps from end to end, and thin spaces between thousands. */
function rounded(layer, value) {
	const decimals = Math.ceil(-Math.log10((layer.high - layer.low) / 64));
	return grouped(value.toFixed(Math.min(20, Math.max(0, decimals))).replace(/^-(?=[0.]*$)/, "").replace("-", "−"));
}

/** The same number with a thin space before every three digits in front of the decimal point. */
function grouped(text) {
	return text.replace(/^(−?)(\d{4,})(?!\d*e)/, (all, minus, whole) => minus + whole.replace(/\B(?=(\d{3})+$)/g, "\u202f"));
}

/** Three digits of a number, without needless zeros and with thin spaces between thousands; very large and small ones as 3.03·10⁸. */
function digits(number) {
	const size = Math.abs(number);
	if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
		const [mantissa, exponent] = number.toExponential(2).split("e").map(Number);
		const power = [...String(exponent)].map(sign => sign === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[sign]).join("");
		return `${String(mantissa).replace("-", "−")}·10${power}`;
	}
	return grouped(String(Number(number.toPrecision(3))).replace("-", "−"));
}
