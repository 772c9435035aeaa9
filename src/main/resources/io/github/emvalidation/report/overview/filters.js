/** What a map may be asked to be; of the checks of one level where one is chosen. */
const STATUSES = [
	["any result", () => true],
	["no report", letters => letters === ""],
	["warnings", letters => letters.includes("W")],
	["could not be measured", letters => letters.includes("F")],
	["no warnings", letters => letters !== "" && !/[WF]/.test(letters)],
];
const LEVELS = { 0: "Level 0: the map alone", 1: "Level 1: two half maps", A: "Level A: the atomic model" };

/** The letters of the checks of a level; null where none of them ran. */
function ofLevel(letters, levels, level) {
	if (level === "" || letters === "") return letters;
	const found = [...letters].filter((letter, i) => levels[i] === level).join("").trim();
	return found === "" ? null : found;
}

/** The numbers of the maps that are asked for, in the order of the data. */
function chosenMaps(data, wanted) {
	const test = STATUSES[wanted.status][1];
	const words = wanted.words.trim().toLowerCase().split(/\s+/).filter(word => word !== "");
	const kept = [];
	for (let i = 0; i < data.rows.length; i++) {
		const letters = ofLevel(data.statuses[i], data.levels, wanted.level);
		if (letters === null || !test(letters) || (wanted.level !== "" && letters === "" && wanted.status !== 1)) continue;
		const resolution = data.resolutions[i];
		if (wanted.from !== null && !(resolution !== null && resolution >= wanted.from)) continue;
		if (wanted.to !== null && !(resolution !== null && resolution <= wanted.to)) continue;
		if (words.every(word => data.words[i].includes(word))) kept.push(i);
	}
	return kept;
}

/** The controls above the table; {@code changed} gets what is asked for. */
class Filters {

	constructor(data, changed) {
		const select = (...options) => element("select", { change: () => this.tell() }, ...options);
		const number = step => element("input", { type: "number", min: "0", step, size: "4", input: () => this.tell() });
		this.changed = changed;
		this.words = element("input", { type: "search", input: () => this.tell() });
		this.status = select(...STATUSES.map(([words], i) => element("option", { value: i }, words)));
		const levels = [...new Set(data.levels)];
		this.level = select(element("option", { value: "" }, "all levels"),
			...levels.map(level => element("option", { value: level }, LEVELS[level] ?? `Level ${level}`)));
		this.from = number("0.1");
		this.to = number("0.1");
		this.block = element("div", { class: "filters", role: "search", "aria-label": "Filter the maps" }, labelled("Text", this.words),
			labelled("Result", this.status), labelled("Level", this.level), labelled("Reported resolution from", this.from), labelled("to (Å)", this.to));
	}

	tell() {
		const number = input => input.value === "" ? null : Number(input.value);
		this.changed({ words: this.words.value, status: Number(this.status.value), level: this.level.value, from: number(this.from),
			to: number(this.to) });
	}
}
