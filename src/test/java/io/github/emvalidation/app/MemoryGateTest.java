package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemoryGateTest {

	@Test
	void whoDoesNotFitWaitsUntilOthersLeave() throws InterruptedException {
		final MemoryGate gate = new MemoryGate(10);
		gate.enter(4);
		gate.enter(6);
		final CountDownLatch inside = new CountDownLatch(1);
		final Thread third = new Thread(() -> {
			gate.enter(5);
			inside.countDown();
		});
		third.start();
		while (third.getState() != Thread.State.WAITING) Thread.onSpinWait();
		gate.leave(4);
		while (third.getState() != Thread.State.WAITING) Thread.onSpinWait();
		assertTrue(inside.getCount() == 1, "4 bytes are free, 5 are wanted");
		gate.leave(6);
		inside.await();
		third.join();
		assertFalse(third.isAlive());
	}

	@Test
	void whatIsLargerThanAllMemoryGoesInAlone() {
		final MemoryGate gate = new MemoryGate(10);
		gate.enter(100);
		gate.leave(100);
		gate.enter(10);
	}
}
