const SVG = "http://www.w3.org/2000/svg";

/** Lets charts show the value of the point nearest to the pointer, or of the point chosen with the arrow keys. */
async function makeChartsReadable() {
	const packed = document.getElementById("curves")?.textContent;
	if (!packed || !("DecompressionStream" in window)) return;
	const curves = JSON.parse(new TextDecoder().decode(await unpack(packed)));
	for (const drawing of document.querySelectorAll(".drawing[data-curves]")) makeReadable(drawing, curves[drawing.dataset.curves]);
}

function makeReadable(drawing, curves) {
	const svg = drawing.querySelector("svg");
	const figure = drawing.closest("figure");
	const points = curves.flatMap(curve => curve.marks.map(mark => ({ ...mark, curve: curves.length > 1 ? curve.name : "" })));
	const ring = document.createElementNS(SVG, "circle");
	for (const [name, value] of Object.entries({ r: 5, fill: "none", stroke: "#8c1c1c", "stroke-width": 2, visibility: "hidden" })) {
		ring.setAttribute(name, value);
	}
	svg.append(ring);
	const words = element("p", { class: "reading" }, "To read values, point at the chart, or select it and use the arrow keys.");
	// a slider over the whole drawing: screen readers support it, and its text is the value
	const reader = element("div", { class: "reader", role: "slider", tabindex: 0, "aria-valuemin": 1, "aria-valuemax": points.length,
		"aria-label": `Points of ${figure.querySelector("figcaption b").textContent.replace(/\.$/, "")}` });
	const frame = element("div", { class: "chart" });
	drawing.replaceWith(frame);
	frame.append(drawing, reader);
	frame.after(words);

	let chosen = 0;
	function choose(i) {
		chosen = i;
		const point = points[i];
		const text = point.curve ? `${point.curve}: ${point.text}` : point.text;
		ring.setAttribute("cx", point.x);
		ring.setAttribute("cy", point.y);
		ring.setAttribute("visibility", "visible");
		reader.setAttribute("aria-valuenow", i + 1);
		reader.setAttribute("aria-valuetext", text);
		words.textContent = text;
	}
	reader.setAttribute("aria-valuenow", 1);
	reader.setAttribute("aria-valuetext", points[0].text);
	reader.addEventListener("focus", () => choose(chosen));
	reader.addEventListener("pointermove", event => choose(nearest(points, placeOnSheet(svg, event))));
	reader.addEventListener("pointerdown", event => {
		choose(nearest(points, placeOnSheet(svg, event)));
		reader.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: words.textContent }));
	});
	reader.addEventListener("keydown", event => {
		const last = points.length - 1;
		const next = { ArrowLeft: chosen - 1, ArrowDown: chosen - 1, ArrowRight: chosen + 1, ArrowUp: chosen + 1,
			PageDown: chosen - 10, PageUp: chosen + 10, Home: 0, End: last }[event.key];
		if (next === undefined) return;
		event.preventDefault();
		choose(Math.min(last, Math.max(0, next)));
	});
}

/** The position of the pointer, in the units of the drawing. */
function placeOnSheet(svg, event) {
	const frame = svg.getBoundingClientRect();
	const sheet = svg.viewBox.baseVal;
	return { x: (event.clientX - frame.left) / frame.width * sheet.width, y: (event.clientY - frame.top) / frame.height * sheet.height };
}

function nearest(points, place) {
	let best = 0;
	points.forEach((point, i) => {
		const distance = p => (p.x - place.x) ** 2 + (p.y - place.y) ** 2;
		if (distance(point) < distance(points[best])) best = i;
	});
	return best;
}
