package io.github.emvalidation.entry;

/** What is known of a map besides its voxels, as far as it can come from several places. */
public enum Fact {

	MAP("the map"),
	CONTOUR("the contour level"),
	RESOLUTION("the resolution"),
	TITLE("the title"),
	AUTHORS("the authors"),
	DATE("the date");

	private final String words;

	Fact(final String words) {
		this.words = words;
	}

	/** Its name within a sentence: "the contour level". */
	public String words() {
		return words;
	}
}
