/** Turn per press of an arrow key, in radians; zoom per press of + or -; step of a move in shares of the view. */
const KEY_TURN = Math.PI / 18;
const KEY_ZOOM = 1.2;
const KEY_MOVE = 0.05;

/**
 * Turns, zooms and moves what a canvas shows, by mouse, by fingers and by keys: drag to turn, drag with shift or the right
 * button to move, wheel or two fingers to zoom. Until a press selects the canvas, the wheel and
 * fingers scroll the page.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {{turn: function(number, number), zoom: function(number), move: function(number, number), reset: function()}} view
 *        turn by angles about the axes up and right; zoom by a factor; move by shares of the picture to the right and up
 */
function makeTurnable(canvas, view) {
	const pointers = new Map();
	const isChosen = () => document.activeElement === canvas;
	canvas.addEventListener("focus", () => canvas.style.touchAction = "none");
	canvas.addEventListener("blur", () => canvas.style.touchAction = "auto");
	canvas.addEventListener("contextmenu", event => event.preventDefault());
	canvas.addEventListener("pointerdown", event => {
		canvas.focus({ preventScroll: true });
		canvas.setPointerCapture(event.pointerId);
		pointers.set(event.pointerId, event);
	});
	for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, event => pointers.delete(event.pointerId));
	canvas.addEventListener("pointermove", event => {
		const before = pointers.get(event.pointerId);
		if (!before) return;
		const other = [...pointers.values()].find(pointer => pointer.pointerId !== event.pointerId);
		drag(canvas, view, before, event, other);
		pointers.set(event.pointerId, event);
	});
	canvas.addEventListener("wheel", event => {
		if (!isChosen()) return;
		event.preventDefault();
		view.zoom(Math.exp(-event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : 0.0015)));
	}, { passive: false });
	canvas.addEventListener("keydown", event => {
		if (event.ctrlKey || event.altKey || event.metaKey || !press(view, event.key, event.shiftKey)) return;
		event.preventDefault();
	});
}

function drag(canvas, view, before, event, other) {
	const frame = canvas.getBoundingClientRect();
	const right = (event.clientX - before.clientX) / frame.height;
	const up = (before.clientY - event.clientY) / frame.height;
	if (other) {
		const distance = pointer => Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY);
		view.zoom(Math.max(1, distance(event)) / Math.max(1, distance(before)));
		view.move(right / 2, up / 2);
	}
	else if (event.shiftKey || event.buttons === 2) view.move(right, up);
	else view.turn(Math.PI * right, -Math.PI * up);
}

/** What a key does; whether it does anything. */
function press(view, name, shift) {
	const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
	if (name in arrows) {
		const [right, up] = arrows[name];
		if (shift) view.move(KEY_MOVE * right, KEY_MOVE * up);
		else view.turn(KEY_TURN * right, -KEY_TURN * up);
	}
	else if (name === "+" || name === "=") view.zoom(KEY_ZOOM);
	else if (name === "-") view.zoom(1 / KEY_ZOOM);
	else if (name === "Home" || name === "0") view.reset();
	else return false;
	return true;
}
