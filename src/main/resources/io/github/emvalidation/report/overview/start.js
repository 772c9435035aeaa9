/** Makes the page of many maps sortable and filtered. */
async function startOverview() {
	const packed = document.getElementById("overview-data");
	if (!("DecompressionStream" in window)) return;
	const data = JSON.parse(new TextDecoder().decode(await unpack(packed.textContent)));
	const maps = new MapTable(data);
	const filters = new Filters(data, wanted => maps.show(chosenMaps(data, wanted)));
	const value = element("select", { change: () => maps.showValue(data.values[value.value] ?? null) }, element("option", { value: "" }, "none"),
		...data.values.map((found, i) => element("option", { value: i }, found.name)));
	filters.block.append(labelled("Also show", value));
	document.querySelector("#maps .table").before(filters.block, maps.pager);
	document.querySelector(".first-only")?.remove();
	if (document.getElementById("values")) {
		const values = new MapValues(data);
		maps.body.addEventListener("click", event => {
			if (event.target.matches("button.values")) values.show(Number(event.target.closest("tr").dataset.map));
		});
	}
	document.documentElement.classList.add("interactive");
	document.documentElement.dataset.ready = "true";
}

startOverview().catch(error => console.error(error));
