/** Resolutions like this one: from 5/6 to 7/6 of it, to 0.1 Å; null where it is not known: all maps. */
function neighbourhood(resolution) {
	if (resolution === null) return null;
	const tenth = value => Math.round(value * 10) / 10;
	return { low: tenth(resolution * (1 - 1 / 6)), high: tenth(resolution * (1 + 1 / 6)) };
}

/** Among fewer maps a share means little. */
const FEWEST_OTHERS = 10;

/** How far a value is from the best one: its order alone matters. */
function distance(best, value) {
	if (best === "low") return value;
	if (best === "high") return -value;
	return Math.abs(value - best);
}

/**
 * The place of a map's value among those of the other maps of like resolution; null where there are too few.
 *
 * @param {Object} value            with numbers (null where a map has none) and the best value
 * @param {Array<number>} resolutions of all maps
 * @param {number} map              which of them
 */
function placeOf(value, resolutions, map) {
	const own = value.numbers[map];
	if (own === null) return null;
	const like = neighbourhood(resolutions[map]);
	let others = 0;
	let behind = 0;
	for (let i = 0; i < value.numbers.length; i++) {
		const other = value.numbers[i];
		if (i === map || other === null) continue;
		if (like && !(resolutions[i] !== null && resolutions[i] >= like.low && resolutions[i] <= like.high)) continue;
		others++;
		if (value.best === null ? other < own : distance(value.best, other) > distance(value.best, own)) behind++;
	}
	if (others < FEWEST_OTHERS) return null;
	const among = like ? `maps of ${like.low.toFixed(1)}–${like.high.toFixed(1)} Å` : "maps";
	return `${value.best === null ? "larger" : "better"} than ${Math.round(100 * behind / others)} % of the ${others} ${among}`;
}
