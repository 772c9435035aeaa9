/** Unpacks data that were compressed with gzip; see Packed. */
async function unpack(base64) {
	const packed = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The grey levels of a volume, x fastest, from the picture of its sections; see SectionPicture. */
async function levelsOf(address, [nx, ny, nz]) {
	const picture = new Image();
	picture.src = address;
	await picture.decode();
	const [width, height] = [picture.naturalWidth, picture.naturalHeight];
	const pen = element("canvas", { width, height }).getContext("2d", { willReadFrequently: true });
	pen.drawImage(picture, 0, 0);
	const columns = width / nx;
	const levels = new Uint8Array(nx * ny * nz);
	for (let z = 0, at = 0; z < nz; z++) {
		const section = pen.getImageData(z % columns * nx, Math.floor(z / columns) * ny, nx, ny).data;
		for (let i = 0; i < section.length; i += 4) levels[at++] = section[i];
	}
	return levels;
}
