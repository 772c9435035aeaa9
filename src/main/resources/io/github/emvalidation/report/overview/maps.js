/** The table of maps: shows a page of those that are chosen, in the order that is asked for. */
class MapTable {

	constructor(data) {
		this.data = data;
		this.table = document.querySelector("#maps table");
		this.table.classList.add("sortable");
		this.body = this.table.tBodies[0];
		this.headings = [...this.table.querySelectorAll("thead th")];
		this.valueColumn = this.headings.findIndex(heading => heading.classList.contains("chosen"));
		this.value = null;
		this.column = null;
		this.order = "none";
		this.chosen = data.rows.map((row, i) => i);
		this.at = 0;
		this.count = element("span", { "aria-live": "polite" });
		this.back = element("button", { type: "button", click: () => this.turn(-1) }, "Previous");
		this.next = element("button", { type: "button", click: () => this.turn(1) }, "Next");
		this.pager = element("p", { class: "pager" }, this.count, this.back, this.next);
		this.headings.forEach((heading, column) => this.offerSorting(heading, column));
		this.sort();
	}

	/** The first press sorts by the column, the second in reverse order, the third restores the order of the page. */
	offerSorting(heading, column) {
		const button = element("button", { type: "button", title: heading.title, click: () => {
			this.order = column === this.column ? { none: "ascending", ascending: "descending", descending: "none" }[this.order] : "ascending";
			this.column = column;
			for (const other of this.headings) other.removeAttribute("aria-sort");
			if (this.order !== "none") heading.ariaSort = this.order;
			this.sort();
		} }, ...heading.childNodes);
		heading.append(button);
	}

	/** Shows these maps, and from the first page on. */
	show(chosen) {
		this.chosen = chosen;
		this.sort();
	}

	/** Shows one of the headline values in a column of its own; null shows none. */
	showValue(value) {
		this.value = value;
		this.table.classList.toggle("with-value", value !== null);
		this.headings[this.valueColumn].querySelector("button").textContent = value ? value.name : "Value";
		this.sort();
	}

	text(map, column) {
		return column === this.valueColumn ? (this.value ? this.value.texts[map] : "") : this.data.cells[map][column];
	}

	sort() {
		this.sorted = [...this.chosen];
		if (this.order !== "none") {
			const direction = this.order === "ascending" ? 1 : -1;
			const keys = new Map(this.chosen.map(map => [map, key(this.text(map, this.column))]));
			const missing = map => ["", "–"].includes(keys.get(map)) ? 1 : 0;
			// maps without the value stand last in either order
			this.sorted.sort((a, b) => missing(a) - missing(b) || direction * compare(keys.get(a), keys.get(b)) || a - b);
		}
		this.at = 0;
		this.draw();
	}

	turn(pages) {
		this.at += pages * this.data.perPage;
		this.draw();
		this.table.parentElement.scrollTop = 0;
	}

	draw() {
		const shown = this.sorted.slice(this.at, this.at + this.data.perPage);
		this.body.innerHTML = shown.map(map => `<tr data-map="${map}">${this.data.rows[map]}</tr>`).join("");
		if (this.value) [...this.body.rows].forEach(row => row.querySelector(".chosen").textContent = this.value.texts[row.dataset.map] || "–");
		const all = this.data.rows.length;
		const last = this.at + shown.length;
		const range = this.sorted.length > this.data.perPage ? `Maps ${this.at + 1} to ${last} of ` : "";
		const some = this.sorted.length === all ? `${all} maps` : `${this.sorted.length} of ${all} maps`;
		this.count.textContent = range + (range ? this.sorted.length + (this.sorted.length === all ? "" : ` (of ${all})`) : some) + ".";
		this.back.disabled = this.at === 0;
		this.next.disabled = last >= this.sorted.length;
		this.back.hidden = this.next.hidden = this.sorted.length <= this.data.perPage;
	}
}
