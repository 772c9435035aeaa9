/**
 * Folds the explanations, which are open in the page for readers who print it or run no scripts. For printing they open again.
 */
function foldExplanations() {
	const explanations = [...document.querySelectorAll("main details")];
	for (const details of explanations) details.open = false;
	let opened = [];
	addEventListener("beforeprint", () => {
		opened = explanations.filter(details => !details.open);
		for (const details of opened) details.open = true;
	});
	addEventListener("afterprint", () => {
		for (const details of opened) details.open = false;
	});
}
