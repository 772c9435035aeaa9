/**
 * The closed surface on which the voxels of a volume reach a level, by naive surface nets (Gibson 1998,
 * doi:10.1007/BFb0056277): a vertex in every cell of eight voxels that the surface crosses, at the mean of the crossings of the
 * cell's edges; a quadrilateral, cut in two, across every edge that crosses. Outside the box there is nothing.
 *
 * @param {Uint8Array} codes a byte a voxel, x fastest
 * @param {number[]} size    voxels along x, y, z
 * @param {number} level     above 0; voxels at or above it are inside
 * @param {number} most      how many vertices there may be
 * @returns {{points: Float32Array, triangles: Uint32Array}|null} points in voxels from the centre of the first voxel; triangles
 *          counter-clockwise as seen from outside; null when there are too many
 */
function isoSurface(codes, size, level, most) {
	// one more empty voxel on each side closes the surface, and the loops need no special cases at the border
	const [nx, ny, nz] = size.map(n => n + 2);
	const box = new Uint8Array(nx * ny * nz);
	for (let z = 0; z < size[2]; z++) {
		for (let y = 0; y < size[1]; y++) {
			const row = size[0] * (y + size[1] * z);
			box.set(codes.subarray(row, row + size[0]), 1 + nx * (y + 1 + ny * (z + 1)));
		}
	}
	const stride = [1, nx, nx * ny];
	const corners = Array.from({ length: 8 }, (_, c) => (c & 1) + nx * (c >> 1 & 1) + nx * ny * (c >> 2));
	const points = [];
	const triangles = [];
	// the vertex of each cell in the section being made and in the one below it, in turn
	const vertexOf = new Uint32Array(2 * nx * ny);
	const cell = (x, y, z) => x + nx * (y + ny * (z & 1));

	for (let z = 0; z < nz - 1; z++) {
		if (points.length > 3 * most) return null;
		for (let y = 0; y < ny - 1; y++) {
			for (let x = 0, at = nx * (y + ny * z); x < nx - 1; x++, at++) {
				let inside = 0;
				for (let c = 0; c < 8; c++) if (box[at + corners[c]] >= level) inside |= 1 << c;
				if (inside === 0 || inside === 255) continue;
				vertexOf[cell(x, y, z)] = points.length / 3;
				const place = crossing(box, at, corners, inside, level);
				points.push(x - 1 + place[0], y - 1 + place[1], z - 1 + place[2]);
				// the three edges that start in the cell's first corner; the cells round them have been made by now
				for (let axis = 0; axis < 3; axis++) {
					const starts = (inside & 1) !== 0;
					if (starts === (box[at + stride[axis]] >= level)) continue;
					const u = UNIT[(axis + 1) % 3];
					const v = UNIT[(axis + 2) % 3];
					const a = vertexOf[cell(x, y, z)];
					const b = vertexOf[cell(x - u[0], y - u[1], z - u[2])];
					const c = vertexOf[cell(x - u[0] - v[0], y - u[1] - v[1], z - u[2] - v[2])];
					const d = vertexOf[cell(x - v[0], y - v[1], z - v[2])];
					if (starts) triangles.push(a, b, c, a, c, d);
					else triangles.push(a, c, b, a, d, c);
				}
			}
		}
	}
	return { points: new Float32Array(points), triangles: new Uint32Array(triangles) };
}

const UNIT = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

/** Mean of the places where the twelve edges of a cell cross the level, from the cell's first corner. */
function crossing(box, at, corners, inside, level) {
	const sum = [0, 0, 0];
	let count = 0;
	for (let corner = 0; corner < 8; corner++) {
		for (let axis = 0; axis < 3; axis++) {
			const other = corner | 1 << axis;
			if (other === corner || (inside >> corner & 1) === (inside >> other & 1)) continue;
			const low = box[at + corners[corner]];
			const share = (level - low) / (box[at + corners[other]] - low);
			for (let a = 0; a < 3; a++) sum[a] += (corner >> a & 1) + (a === axis ? share : 0);
			count++;
		}
	}
	return sum.map(value => value / count);
}

/**
 * A volume on voxels twice as long, each the mean of eight.
 *
 * @param {{size: number[], step: number[], offset: number[]}} grid
 */
function halved(codes, { size, step, offset }) {
	const n = size.map(side => Math.max(1, side >> 1));
	const half = new Uint8Array(n[0] * n[1] * n[2]);
	for (let z = 0, i = 0; z < n[2]; z++) {
		for (let y = 0; y < n[1]; y++) {
			for (let x = 0; x < n[0]; x++, i++) {
				let sum = 0;
				for (let corner = 0; corner < 8; corner++) {
					// an axis of one voxel has no second one
					const [a, b, c] = [2 * x + (corner & 1), 2 * y + (corner >> 1 & 1), 2 * z + (corner >> 2)].map((at, axis) => Math.min(at, size[axis] - 1));
					sum += codes[a + size[0] * (b + size[1] * c)];
				}
				half[i] = Math.round(sum / 8);
			}
		}
	}
	return { codes: half, grid: { size: n, step: step.map(s => 2 * s), offset: offset.map((o, axis) => o + step[axis] / 2) } };
}
