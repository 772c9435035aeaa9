/** Letters of packed data: two for 13 bits, and at the end perhaps one for 6; see Packed. */
const LETTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(letter => !"<>&".includes(letter));

/** The bytes of a text of such letters. */
function bytesOf(text) {
	const value = new Uint8Array(128);
	LETTERS.forEach((letter, i) => value[letter.charCodeAt(0)] = i);
	const pairs = text.length >> 1;
	const bytes = new Uint8Array(13 * pairs + 6 * (text.length & 1) >> 3);
	let [at, bits, count] = [0, 0, 0];
	const add = (number, more) => {
		bits = bits << more | number;
		for (count += more; count >= 8; count -= 8) bytes[at++] = bits >>> count - 8;
		bits &= (1 << count) - 1;
	};
	for (let i = 0; i < 2 * pairs; i += 2) add(value[text.charCodeAt(i)] * LETTERS.length + value[text.charCodeAt(i + 1)], 13);
	if (text.length & 1) add(value[text.charCodeAt(text.length - 1)], 6);
	return bytes;
}

/** Unpacks data that were compressed with gzip. */
async function unpack(text) {
	const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("gzip"));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads the bits that BitCoder wrote, which explains them. */
class BitReader {

	constructor(bytes) {
		this.bytes = bytes;
		this.at = 0;
		this.range = 2 ** 32 - 1;
		this.code = 0;
		for (let i = 0; i < 5; i++) this.code = (this.code * 256 + this.bytes[this.at++]) % 2 ** 32;
	}

	/** @param {Uint16Array[]} odds how likely a 0 is, learned fast and slowly, by context */
	read([fast, slow], context) {
		const bit = this.narrow((this.range >>> 16) * (fast[context] + slow[context] >> 1));
		fast[context] += bit ? -(fast[context] >> 4) : 65536 - fast[context] >> 4;
		slow[context] += bit ? -(slow[context] >> 7) : 65536 - slow[context] >> 7;
		return bit;
	}

	bit() {
		return this.narrow(this.range >>> 1);
	}

	narrow(zero) {
		const bit = this.code < zero ? 0 : 1;
		if (bit) {
			this.code -= zero;
			this.range -= zero;
		}
		else this.range = zero;
		while (this.range < 2 ** 24) {
			this.range *= 256;
			this.code = this.code * 256 + this.bytes[this.at++];
		}
		return bit;
	}

	size(odds, from, lengths) {
		let n = 0;
		while (n < SIZES && this.read(odds, from + n)) n++;
		if (n < SIZES) return n;
		let length = 0;
		while (this.read(lengths, length)) length++;
		let rest = length > 0 ? 1 : 0;
		for (let i = 1; i < length; i++) rest = 2 * rest + this.bit();
		return SIZES + rest;
	}
}

const SIZES = 14;
const LENGTHS = 32;

function odds(contexts) {
	return [0, 1].map(() => new Uint16Array(contexts).fill(32768));
}

/** The voxels before one whose values say what to expect of it; see PlaceCoder. */
const BEFORE = [[-1, 0, 0], [0, -1, 0], [0, 0, -1], [-1, -1, 0], [1, -1, 0], [-1, 0, -1], [1, 0, -1], [0, -1, -1], [0, 1, -1], [-2, 0, 0], [0, -2, 0],
	[0, 0, -2]];
const NEAREST = 9;
const SPREADS = [0, 2, 4, 8, 14, 22];

/** Calls visit(at, before) for every voxel, x fastest, with the places of those before it, -1 beyond the volume. */
function walk([nx, ny, nz], visit) {
	const before = new Int32Array(BEFORE.length);
	for (let z = 0, at = 0; z < nz; z++) {
		for (let y = 0; y < ny; y++) {
			for (let x = 0; x < nx; x++, at++) {
				for (let i = 0; i < before.length; i++) {
					const u = x + BEFORE[i][0];
					const v = y + BEFORE[i][1];
					const w = z + BEFORE[i][2];
					before[i] = u < 0 || v < 0 || w < 0 || u >= nx || v >= ny ? -1 : u + nx * (v + ny * w);
				}
				visit(at, before);
			}
		}
	}
}

/** Whether each voxel is inside, 0 or 1. */
function insideOf(bytes, size) {
	const reader = new BitReader(bytes);
	const known = odds(1 << BEFORE.length);
	const inside = new Uint8Array(size[0] * size[1] * size[2]);
	walk(size, (at, before) => {
		let context = 0;
		for (let i = 0; i < before.length; i++) if (before[i] >= 0 && inside[before[i]]) context |= 1 << i;
		inside[at] = reader.read(known, context);
	});
	return inside;
}

/** A number for every voxel inside, 0 for the others. */
function levelsOf(bytes, inside, size) {
	const reader = new BitReader(bytes);
	const classes = SPREADS.length + 2;
	const [sizes, signs, lengths] = [classes * SIZES, classes, LENGTHS].map(odds);
	const levels = new Int32Array(inside.length);
	let last = 0;
	walk(size, (at, before) => {
		if (!inside[at]) return;
		let [sum, weights, low, high] = [0, 0, Infinity, -Infinity];
		for (let i = 0; i < NEAREST; i++) {
			if (before[i] < 0 || !inside[before[i]]) continue;
			const level = levels[before[i]];
			const weight = i < 3 ? 2 : 1;
			sum += weight * level;
			weights += weight;
			if (level < low) low = level;
			if (level > high) high = level;
		}
		let kind = 0;
		while (kind < SPREADS.length && high - low > SPREADS[kind]) kind++;
		if (weights === 0) kind = SPREADS.length + 1;
		const expected = weights === 0 ? last : Math.floor((2 * sum + weights) / (2 * weights));
		const more = reader.size(sizes, kind * SIZES, lengths);
		last = levels[at] = more && reader.read(signs, kind) ? expected - more : expected + more;
	});
	return levels;
}

/** Of a block: its places by their distance from the corner, and that distance in whole numbers; see BlockCoder. */
const CORNER = Array.from({ length: 512 }, (_, i) => (i & 7) ** 2 + (i >> 3 & 7) ** 2 + (i >> 6) ** 2);
const ORDER = CORNER.map((_, i) => i).sort((a, b) => CORNER[a] - CORNER[b] || a - b);
const DISTANCE = CORNER.map(square => Math.floor(Math.sqrt(square)));
const STEP_CLASSES = [0, 1, 2, 4, 6, 9, 14, 24];
const GROUP = 32;
const WAVES = Array.from({ length: 64 }, (_, i) => (i < 8 ? Math.SQRT1_2 : 1) / 2 * Math.cos((2 * (i & 7) + 1) * (i >> 3) * Math.PI / 16));

/** The codes of a volume that was packed in blocks, with steps of a width in codes. */
function codesOf(bytes, size, step) {
	const [bx, by, bz] = size.map(n => Math.ceil(n / 8));
	const codes = new Uint8ClampedArray(size[0] * size[1] * size[2]);
	const steps = stepsOf(bytes, bx, by, bz);
	const values = new Float32Array(512);
	for (let block = 0; block < bx * by * bz; block++) {
		const corner = [block % bx, Math.floor(block / bx) % by, Math.floor(block / bx / by)].map(n => 8 * n);
		for (let i = 0; i < 512; i++) values[i] = steps[512 * block + i] * step;
		for (let stride = 1; stride < 512; stride *= 8) transformBack(values, stride);
		for (let i = 0; i < 512; i++) {
			const [x, y, z] = [corner[0] + (i & 7), corner[1] + (i >> 3 & 7), corner[2] + (i >> 6)];
			if (x < size[0] && y < size[1] && z < size[2]) codes[x + size[0] * (y + size[1] * z)] = values[i];
		}
	}
	return new Uint8Array(codes.buffer);
}

/** Sums the waves of each line of a block along an axis. */
function transformBack(values, stride) {
	const line = new Float32Array(8);
	for (let i = 0; i < 512; i++) {
		if ((i / stride & 7) !== 0) continue;
		line.fill(0);
		for (let k = 0; k < 8; k++) {
			const value = values[i + k * stride];
			if (value !== 0) for (let n = 0; n < 8; n++) line[n] += WAVES[8 * k + n] * value;
		}
		for (let n = 0; n < 8; n++) values[i + n * stride] = line[n];
	}
}

/** The steps at the places of all blocks, block by block. */
function stepsOf(bytes, bx, by, bz) {
	const reader = new BitReader(bytes);
	const classes = STEP_CLASSES.length + 1;
	const [isOther, sizes, ends, first, lengths] = [14 * classes, 2 * classes * SIZES, 17 * 2 * GROUP, SIZES, LENGTHS].map(odds);
	const steps = new Int16Array(512 * bx * by * bz);
	let groups = 0;
	for (let block = 0; block < bx * by * bz; block++) {
		const here = 512 * block;
		const around = [[block % bx > 0, 1], [Math.floor(block / bx) % by > 0, bx], [block >= bx * by, bx * by]].filter(([exists]) => exists)
			.map(([, back]) => here - 512 * back);
		const sum = around.reduce((total, other) => total + steps[other], 0);
		const folded = reader.size(first, 0, lengths);
		steps[here] = (around.length && Math.floor(sum / around.length)) + (folded & 1 ? -(folded + 1) / 2 : folded / 2);
		const node = [4, 3, 2, 1, 0].reduce(at => 2 * at + reader.read(ends, groups * 2 * GROUP + at), 1);
		groups = node - GROUP;
		for (let i = 1; i < Math.min(groups * GROUP + 1, 512); i++) {
			const place = ORDER[i];
			let near = 0;
			for (const other of around) near += Math.abs(steps[other + place]);
			if (place & 7) near += 2 * Math.abs(steps[here + place - 1]);
			if (place & 56) near += 2 * Math.abs(steps[here + place - 8]);
			if (place & 448) near += 2 * Math.abs(steps[here + place - 64]);
			let kind = 0;
			while (kind < STEP_CLASSES.length && near > STEP_CLASSES[kind]) kind++;
			if (!reader.read(isOther, DISTANCE[place] * classes + kind)) continue;
			const negative = reader.bit();
			const wide = 1 + reader.size(sizes, ((DISTANCE[place] < 3 ? 0 : classes) + kind) * SIZES, lengths);
			steps[here + place] = negative ? -wide : wide;
		}
	}
	return steps;
}
