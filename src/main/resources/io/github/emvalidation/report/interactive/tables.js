/** Tables with fewer rows need no sorting. */
const FEWEST_ROWS = 3;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Turns the headings of tables into buttons: the first press sorts by the column, the second in reverse order, the third restores
 * the order of the report. Lists of properties cannot be sorted.
 */
function makeTablesSortable() {
	for (const table of document.querySelectorAll("main table:not(.values)")) {
		const rows = [...table.querySelectorAll("tbody tr")];
		if (rows.length >= FEWEST_ROWS) makeSortable(table, rows);
	}
}

function makeSortable(table, rows) {
	table.classList.add("sortable");
	const headings = [...table.querySelectorAll("thead th")];
	headings.forEach((heading, column) => {
		const button = element("button", { type: "button", title: "Sort by this column", click: () => {
			const order = { ascending: "descending", descending: "none" }[heading.ariaSort] ?? "ascending";
			for (const other of headings) other.removeAttribute("aria-sort");
			if (order !== "none") heading.ariaSort = order;
			// a long table has its last rows in a second body: all rows go into the first
			table.tBodies[0].append(...sorted(rows, column, order));
		} }, ...heading.childNodes);
		heading.append(button);
	});
}

function sorted(rows, column, order) {
	if (order === "none") return rows;
	const direction = order === "ascending" ? 1 : -1;
	const keys = new Map(rows.map(row => [row, key(row.cells[column].textContent)]));
	return [...rows].sort((a, b) => direction * compare(keys.get(a), keys.get(b)));
}

/** The number at the start of a cell in the report's notation ("12 345", "−1.5·10⁻⁷"), else its words. */
function key(text) {
	const plain = text.trim().replace(/[\u2009\u202f](?=\d)/g, "").replace(/−/g, "-");
	const parts = /^[<≤]?\s*([-+]?\d+(?:\.\d+)?)(?:·10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/.exec(plain);
	if (!parts) return plain;
	const exponent = [...(parts[3] ?? "")].map(digit => SUPERSCRIPTS.indexOf(digit)).join("");
	return Number(parts[1]) * 10 ** (Number(exponent) * (parts[2] ? -1 : 1));
}

/** Numbers before words. */
function compare(a, b) {
	if (typeof a === "number" && typeof b === "number") return a - b;
	if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
	return a.localeCompare(b, "en", { numeric: true });
}
