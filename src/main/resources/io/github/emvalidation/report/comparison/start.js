// a comparison has only tables, which can be sorted
document.documentElement.classList.add("interactive");
makeTablesSortable();
makeWideTablesReachable();
