package io.github.emvalidation.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class XhtmlTest {

	@Test
	void textAndAttributesAreEscaped() {
		final String text = new Xhtml().element("p", "<script>alert(\"1\" & '2')</script>", "title", "\"><b>&").toString();
		assertEquals("<p title=\"&quot;&gt;&lt;b&gt;&amp;\">&lt;script&gt;alert(&quot;1&quot; &amp; '2')&lt;/script&gt;</p>", text);
	}

	@Test
	void charactersThatXmlCannotHoldAreReplaced() {
		assertEquals("<p>a\ufffdb\ufffd\ufffdc\td</p>", new Xhtml().element("p", "a\0b\u001b\ud800c\td").toString());
	}

	@Test
	void charactersThatTurnTheTextAroundAreReplaced() {
		assertEquals("<p>gpj\ufffdexe \ufffd</p>", new Xhtml().element("p", "gpj\u202eexe \u2066").toString());
	}

	@Test
	void lettersBeyondTheFirstPlaneAndScriptsOfTheRightAreKept() {
		assertEquals("<p>𝒳 שלום</p>", new Xhtml().element("p", "𝒳 שלום").toString());
	}

	@Test
	void numbersStayWithTheirUnits() {
		assertEquals("<p>2.70\u00a0Å, 5\u00a0%, 1\u00a0voxel, 4·10⁻⁵\u00a0Å², 20 sides, 3 or 4</p>",
			new Xhtml().element("p", "2.70 Å, 5 %, 1 voxel, 4·10⁻⁵ Å², 20 sides, 3 or 4").toString());
	}

	@Test
	void theHyphenOfANumberBecomesAMinus() {
		assertEquals("<p>−1.5 (−2) =−3, EMD-4701 2020-02-03 off-centre 2-3</p>",
			new Xhtml().element("p", "-1.5 (-2) =-3, EMD-4701 2020-02-03 off-centre 2-3").toString());
	}

	@Test
	void elementsAreClosedInsideOut() {
		assertEquals("<ul><li>x</li></ul>", new Xhtml().open("ul").open("li").text("x").close().close().toString());
		assertEquals("<meta charset=\"UTF-8\"/>", new Xhtml().empty("meta", "charset", "UTF-8").toString());
	}

	@Test
	void anElementLeftOpenIsAnError() {
		final Xhtml page = new Xhtml().open("p");
		assertThrows(IllegalStateException.class, page::toString);
	}
}
