package io.github.emvalidation.io.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from an archive that fails in every way that one can. */
@Timeout(60)
class ArchiveTest {

	private static final String ID = "EMD-1234";
	private static final Patience PATIENCE = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMillis(10), 3);
	private static final int HALF = 150_000;

	@TempDir
	private Path cache;

	private final MiniArchive server = new MiniArchive();
	private final byte[] map = new byte[2 * HALF];

	@BeforeEach
	void fill() {
		new Random(1).nextBytes(map);
		server.put(MiniArchive.API, Entries.json(0.4, 1.3, 24, 21, 18)).put(MiniArchive.XML, Entries.xml("")).put(MiniArchive.MAP, map);
	}

	@AfterEach
	void end() {
		server.close();
	}

	@Test
	void fetchesOnce() throws IOException {
		final Archive.Fetched fetched = fetch();
		assertEquals(server.address() + MiniArchive.MAP, fetched.mapAddress().toString());
		assertEquals(server.address() + MiniArchive.API, fetched.entryAddress().toString());
		assertEquals(0.4, fetched.entry().contour().orElseThrow());
		assertTrue(fetched.map().startsWith(cache));
		assertEquals(List.of(MiniArchive.API, MiniArchive.MAP), server.requests());
		assertEquals(fetched, fetch());
		assertEquals(2, server.requests().size(), "what is there is not asked for");
	}

	@Test
	void goesOnWhereTheConnectionWasCut() throws IOException {
		server.reply(MiniArchive.MAP, server.cutAfter(HALF), null);
		fetch();
		assertEquals(List.of(MiniArchive.API, MiniArchive.MAP, MiniArchive.MAP + " bytes=" + HALF + "-"), server.requests());
		assertEquals(List.of("EMD-1234.lock", "emd-1234.json", "emd_1234.map.gz"), files());
	}

	@Test
	void goesOnAfterSilence() throws IOException {
		server.reply(MiniArchive.MAP, server.stallAfter(HALF), null);
		fetch();
		assertEquals(MiniArchive.MAP + " bytes=" + HALF + "-", server.requests().get(2));
	}

	@Test
	void goesOnWhereItWasCanceled() throws IOException {
		server.reply(MiniArchive.MAP, server.stallAfter(HALF), null);
		assertThrows(CancellationException.class, () -> archive().fetch(ID, false, new Progress() {

			private volatile boolean begun;

			@Override
			public void step(final long done, final long total, final String what) {
				begun |= done == HALF && total == 2 * HALF && what.equals("Fetching the map of EMD-1234");
			}

			@Override
			public void checkCanceled() {
				if (begun) throw new CancellationException();
			}
		}));
		assertFalse(files().contains("emd_1234.map.gz"), "what is not whole is no map");
		fetch();
		assertEquals(MiniArchive.MAP + " bytes=" + HALF + "-", server.requests().get(2));
	}

	@Test
	void anotherVersionIsFetchedFromItsBeginning() throws IOException {
		server.reply(MiniArchive.MAP, (exchange, content) -> {
			server.cutAfter(HALF).to(exchange, content);
			new Random(2).nextBytes(map);
			server.renew();
		}, null);
		fetch();
	}

	@ParameterizedTest
	@ValueSource(ints = { 500, 502, 503, 429 })
	void aBusyServerIsAskedAgain(final int status) throws IOException {
		server.reply(MiniArchive.MAP, MiniArchive.status(status), MiniArchive.status(status), null);
		fetch();
		assertEquals(4, server.requests().size());
	}

	@Test
	void redirectsAreFollowed() throws IOException {
		server.put("/elsewhere", map).reply(MiniArchive.MAP, MiniArchive.redirect("/elsewhere"));
		fetch();
		assertEquals("/elsewhere", server.requests().get(2));
	}

	@ParameterizedTest
	@ValueSource(strings = { MiniArchive.MAP, "file:///etc/hostname", "ftp://localhost/x" })
	void redirectsThatLeadNowhereAreNot(final String location) throws IOException {
		server.reply(MiniArchive.MAP, MiniArchive.redirect(location));
		assertRefused("The map of EMD-1234 could not be fetched from " + server.address() + MiniArchive.MAP);
	}

	@Test
	void aServerThatIsSilentForEverIsGivenUp() throws IOException {
		server.reply(MiniArchive.MAP, server.stallAfter(0));
		assertRefused("because nothing arrived for 1 s; check the network connection and try again later");
		assertEquals(1 + PATIENCE.attempts(), server.requests().size());
	}

	@Test
	void aServerThatPromisesMoreThanItSendsIsGivenUp() throws IOException {
		server.reply(MiniArchive.MAP, (exchange, content) -> {
			exchange.sendResponseHeaders(200, content.length + 1);
			exchange.getResponseBody().write(content);
			exchange.getResponseBody().flush();
		});
		assertRefused("The map of EMD-1234 could not be fetched");
	}

	@Test
	void aRestThatDoesNotFitIsNotTaken() throws IOException {
		server.reply(MiniArchive.MAP, server.cutAfter(HALF), (exchange, content) -> {
			exchange.getResponseHeaders().set("Content-Range", "bytes 7-" + (content.length - 1) + "/" + content.length);
			exchange.sendResponseHeaders(206, content.length - 7);
			exchange.getResponseBody().write(content, 7, content.length - 7);
		}, null);
		fetch();
		assertEquals(MiniArchive.MAP, server.requests().get(3), "begins anew");
	}

	@Test
	void aRestThatTheServerDoesNotKnowIsGivenUp() throws IOException {
		server.reply(MiniArchive.MAP, server.cutAfter(HALF), MiniArchive.status(416), null);
		fetch();
		assertEquals(MiniArchive.MAP, server.requests().get(3), "begins anew");
	}

	@Test
	void theHeaderFileStandsInForTheInterface() throws IOException {
		server.reply(MiniArchive.API, MiniArchive.status(500));
		final Archive.Fetched fetched = fetch();
		assertEquals(server.address() + MiniArchive.XML, fetched.entryAddress().toString());
		assertEquals(0.4, fetched.entry().contour().orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "garbage", "{\"emdb_id\":\"EMD-9\"}", "<html/>" })
	void anAnswerThatMakesNoSenseIsNeitherTakenNorKept(final String answer) throws IOException {
		server.put(MiniArchive.API, answer);
		assertEquals(server.address() + MiniArchive.XML, fetch().entryAddress().toString());
		assertFalse(files().contains("emd-1234.json"));
	}

	@Test
	void anUnknownIdIsSaid() throws IOException {
		final String message = assertThrows(BadInputException.class, () -> archive().fetch("EMD-99999", false, Progress.NONE)).getMessage();
		assertTrue(message.startsWith("EMDB has no entry EMD-99999 (looked for at " + server.address() + "/api/entry/EMD-99999 and "), message);
		assertTrue(message.endsWith("; check the id."), message);
	}

	@Test
	void anEntryWithoutItsMapIsSaid() throws IOException {
		server.reply(MiniArchive.MAP, MiniArchive.status(404));
		assertRefused("The entry EMD-1234 has no map at " + server.address() + MiniArchive.MAP + "; perhaps it is not released yet.");
	}

	@Test
	void anEntryThatMakesNoSenseAtAllIsSaid() throws IOException {
		server.put(MiniArchive.API, "garbage").put(MiniArchive.XML, Entries.xml("<!DOCTYPE emd [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"));
		assertRefused("because the answer is not valid JSON; in the archive's header file, the header file is not valid XML");
		// both came, so the network is not to blame
		assertRefused("give the map as a file, with its contour level and resolution.");
		assertFalse(server.requests().contains(MiniArchive.MAP));
	}

	@Test
	void withoutANetworkThatIsSaidAtOnce() {
		server.close();
		final String message = assertThrows(BadInputException.class, () -> archive().fetch(ID, false, Progress.NONE)).getMessage();
		assertTrue(message.contains("because no connection could be made"), message);
		assertTrue(message.endsWith("; check the network connection and try again later, or give a map file instead."), message);
	}

	@Test
	void severalAtOnceFetchOnce() {
		IntStream.range(0, 4).parallel().forEach(i -> archive().fetch(ID, false, Progress.NONE));
		assertEquals(1, server.requests().stream().filter(MiniArchive.MAP::equals).count());
	}

	@Test
	void aFolderThatCannotBeIsSaid() throws IOException {
		final Path file = Files.writeString(cache.resolve("file"), "keep me");
		final Archive archive = Archive.at(Optional.of(server.address()), Optional.of(file), PATIENCE);
		final String message = assertThrows(BadInputException.class, () -> archive.fetch(ID, false, Progress.NONE)).getMessage();
		assertEquals("The program cannot write into " + file + ", the folder for fetched maps; name another folder (\"cache\").", message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "files.wwpdb.org/pub/emdb", "ftp://files.wwpdb.org", "file:///data", "http:// x", "" })
	void anAddressThatIsNoneIsRefused(final String address) {
		final String message = assertThrows(BadInputException.class, () -> Archive.at(Optional.of(address), Optional.empty())).getMessage();
		assertTrue(message.contains("expected one such as https://files.wwpdb.org/pub/emdb"), message);
	}

	private Archive archive() {
		return Archive.at(Optional.of(server.address()), Optional.of(cache), PATIENCE);
	}

	private Archive.Fetched fetch() throws IOException {
		final Archive.Fetched fetched = archive().fetch(ID, false, Progress.NONE);
		assertArrayEquals(map, Files.readAllBytes(fetched.map()));
		return fetched;
	}

	private void assertRefused(final String words) throws IOException {
		final String message = assertThrows(BadInputException.class, () -> archive().fetch(ID, false, Progress.NONE)).getMessage();
		assertTrue(message.contains(words), message);
		assertFalse(files().contains("emd_1234.map.gz"), "what is not whole is no map");
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(cache)) {
			return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
