const SVG = "http://www.w3.org/2000/svg";

/** Shows the values of one map in the distributions, and its place among the maps of like resolution. */
class MapValues {

	constructor(data) {
		this.data = data;
		this.section = document.getElementById("values");
		this.title = element("p", { class: "legend", "aria-live": "polite" }, "Press \"values\" beside a map to see its place in each distribution.");
		this.section.querySelector(".table").before(this.title);
	}

	show(map) {
		this.section.classList.add("of-one");
		this.title.replaceChildren("Values of ", element("b", {}, this.data.cells[map][0]), ". A place is its share of the other maps of like " +
			"resolution: from 5/6 to 7/6 of its own.");
		for (const row of this.section.querySelectorAll("[data-value]")) {
			const value = this.data.values.find(found => found.key === row.dataset.value);
			row.querySelector(".number.of-map").textContent = value.texts[map] || "–";
			row.lastElementChild.textContent = placeOf(value, this.data.resolutions, map) ?? "–";
			this.mark(row.querySelector("svg"), value.numbers[map]);
		}
		this.section.scrollIntoView({ block: "start" });
	}

	mark(drawing, number) {
		drawing.querySelector(".own")?.remove();
		if (number === null) return;
		const [low, high, width, height] = [Number(drawing.dataset.low), Number(drawing.dataset.high), ...drawing.getAttribute("viewBox").split(" ")
			.slice(2).map(Number)];
		const x = high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) * (width - 3) : width / 2;
		const line = document.createElementNS(SVG, "rect");
		for (const [name, given] of Object.entries({ class: "own", x, y: 0, width: 3, height })) line.setAttribute(name, given);
		drawing.append(line);
	}
}
