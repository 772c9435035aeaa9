/** The colour of a surface without values, as red, green and blue, 0 to 255. */
const NO_VALUE = [180, 180, 180];
const PLAIN = [169, 193, 221];

/**
 * The colours of a surface's vertices by a layer of local values: each vertex takes the mean of those of the eight voxels around it
 * that have a value, with trilinear weights.
 *
 * @param {Float32Array} points vertices in Å from the centre of the map's first voxel
 */
function vertexColours(points, layer, codes, palette) {
	const colours = new Uint8Array(points.length);
	const stride = [1, layer.size[0], layer.size[0] * layer.size[1]];
	for (let i = 0; i < points.length; i += 3) {
		let weights = 0;
		let sum = 0;
		const first = [0, 0, 0];
		const share = [0, 0, 0];
		for (let axis = 0; axis < 3; axis++) {
			const place = Math.min(layer.size[axis] - 1, Math.max(0, (points[i + axis] - layer.offset[axis]) / layer.step[axis]));
			first[axis] = Math.max(0, Math.min(layer.size[axis] - 2, Math.floor(place)));
			share[axis] = place - first[axis];
		}
		for (let corner = 0; corner < 8; corner++) {
			let weight = 1;
			let at = 0;
			for (let axis = 0; axis < 3; axis++) {
				const upper = corner >> axis & 1;
				weight *= upper ? share[axis] : 1 - share[axis];
				at += stride[axis] * (first[axis] + upper);
			}
			if (weight === 0 || codes[at] === 0) continue;
			weights += weight;
			sum += weight * codes[at];
		}
		colours.set(weights > 0 ? colourOf(layer, sum / weights, palette) : NO_VALUE, i);
	}
	return colours;
}

/**
 * How hidden each vertex is: the share of matter in front of it, 0 to 1, on blocks of voxels. It takes light away, so that hollows
 * are darker than ridges and depth is visible.
 *
 * @param {Float32Array} points  vertices in voxels
 * @param {Float32Array} normals unit vectors that point outwards, in space
 * @param {Object} layer         the volume that the surface is of
 */
function hiddenness(points, normals, codes, layer, level) {
	const filled = blocks(codes, layer.size, level);
	const hidden = new Float32Array(points.length / 3);
	for (let v = 0; v < hidden.length; v++) {
		for (const reach of REACHES) {
			const place = [0, 1, 2].map(axis => (points[3 * v + axis] + reach * normals[3 * v + axis] / layer.step[axis] + 0.5) / BLOCK - 0.5);
			hidden[v] += filled.at(place) / REACHES.length;
		}
	}
	return hidden;
}

/** Side of a block in voxels, and the distance in front of the surface at which matter counts, in Å. */
const BLOCK = 3;
const REACHES = [3, 6, 12];

/** Share of the voxels inside, block by block, and between them by trilinear interpolation. */
function blocks(codes, size, level) {
	const n = size.map(side => Math.ceil(side / BLOCK));
	const share = new Float32Array(n[0] * n[1] * n[2]);
	for (let z = 0, i = 0; z < size[2]; z++) {
		for (let y = 0; y < size[1]; y++) {
			const row = n[0] * (Math.floor(y / BLOCK) + n[1] * Math.floor(z / BLOCK));
			for (let x = 0; x < size[0]; x++, i++) if (codes[i] >= level) share[row + Math.floor(x / BLOCK)] += 1 / BLOCK ** 3;
		}
	}
	const get = (x, y, z) => x < 0 || y < 0 || z < 0 || x >= n[0] || y >= n[1] || z >= n[2] ? 0 : share[x + n[0] * (y + n[1] * z)];
	return { at([px, py, pz]) {
		const [x, y, z] = [px, py, pz].map(Math.floor);
		let sum = 0;
		for (let corner = 0; corner < 8; corner++) {
			const [cx, cy, cz] = [corner & 1, corner >> 1 & 1, corner >> 2];
			sum += get(x + cx, y + cy, z + cz) * (cx ? px - x : 1 - px + x) * (cy ? py - y : 1 - py + y) * (cz ? pz - z : 1 - pz + z);
		}
		return sum;
	} };
}
