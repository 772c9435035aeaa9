const COMPASS = { width: 210, height: 64, arm: 20, longestBar: 100 };

/** Shows the directions of the map's axes and a scale bar below a surface. */
class Compass {

	constructor() {
		const fineness = Math.ceil(devicePixelRatio);
		this.canvas = element("canvas", { class: "compass", role: "img", "aria-label": "Directions of the axes and a scale bar",
			width: fineness * COMPASS.width, height: fineness * COMPASS.height });
		this.pen = this.canvas.getContext("2d");
		this.pen.scale(fineness, fineness);
	}

	/**
	 * @param {number[][]} axes  where the map's x, y and z axes point: right, up and towards the viewer
	 * @param {number} pixels    CSS pixels per Å
	 */
	draw(axes, pixels) {
		const { pen } = this;
		pen.clearRect(0, 0, COMPASS.width, COMPASS.height);
		pen.font = "12px sans-serif";
		pen.fillStyle = pen.strokeStyle = "#3c4652";
		pen.textAlign = "center";
		pen.textBaseline = "middle";
		pen.lineWidth = 1.5;
		axes.forEach(([right, up], i) => {
			const place = share => [32 + share * COMPASS.arm * right, 32 - share * COMPASS.arm * up];
			pen.beginPath();
			pen.moveTo(...place(0));
			pen.lineTo(...place(1));
			pen.stroke();
			// the name of an axis that points to the viewer, or away, stands beside the middle
			const [x, y] = place(1.4);
			pen.fillText(AXES[i], Math.hypot(right, up) < 0.2 ? x - 9 : x, Math.hypot(right, up) < 0.2 ? y + 9 : y);
		});
		const length = roundLength(COMPASS.longestBar / pixels);
		pen.fillRect(90, 36, length * pixels, 3);
		pen.textAlign = "left";
		pen.fillText(`${length} Å`, 90, 24);
		this.canvas.setAttribute("aria-label", `Scale bar of ${length} Å; ${axes.map(direction).join(", ")}.`);
	}
}

/** The largest of …, 1, 2, 5, 10, 20, … that is not above the limit. */
function roundLength(most) {
	const decade = 10 ** Math.floor(Math.log10(most));
	return [5, 2, 1].map(times => times * decade).find(length => length <= most * 1.000001);
}

/** "x points to the right", by the screen's direction that an axis is nearest to. */
function direction([right, up, front], i) {
	const along = [["to the right", right], ["to the left", -right], ["up", up], ["down", -up], ["to the viewer", front], ["away", -front]];
	return `${AXES[i]} points ${along.reduce((a, b) => b[1] > a[1] ? b : a)[0]}`;
}
