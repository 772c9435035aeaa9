/**
 * Makes an element.
 *
 * @param {string} name       of the element: "button"
 * @param {Object} attributes its attributes; a function becomes a listener: { class: "wide", click: () => ... }
 * @param {...(Node|string)} children
 */
function element(name, attributes = {}, ...children) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (typeof value === "function") made.addEventListener(key, value);
		else made.setAttribute(key, value);
	}
	made.append(...children);
	return made;
}

/** A label with its control inside, so that a click on the words reaches it. */
function labelled(words, control) {
	return element("label", {}, element("span", {}, words), control);
}
