// a comparison is all tables, which can be sorted
document.documentElement.classList.add("interactive");
makeTablesSortable();
