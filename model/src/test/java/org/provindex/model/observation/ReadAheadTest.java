package org.provindex.model.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final int MANY = 25_500;

    @Test
    void handsAllRowsOverInOrderInTheCallersThread() {
        List<Integer> seen = new ArrayList<>();
        Thread caller = Thread.currentThread();

        ReadAhead.forEach(
                IntStream.range(0, MANY).iterator(),
                row -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    return seen.add(row);
                });

        assertThat(seen).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void readsNothingBeyondTheFewThatAreWanted() {
        AtomicInteger read = new AtomicInteger();

        ReadAhead.forEach(counted(read), row -> row < 2);

        assertThat(read).hasValue(3);
    }

    @Test
    void hasEndedReadingWhenTheConsumerHasHadEnough() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();

        ReadAhead.forEach(counted(read), row -> row < 5000);

        int then = read.get();
        assertThat(then).isLessThan(MANY);
        Thread.sleep(20);
        assertThat(read).hasValue(then);
    }

    @Test
    void hasEndedReadingWhenTheConsumerFails() throws InterruptedException {
        AtomicInteger read = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                ReadAhead.forEach(
                                        counted(read),
                                        row -> {
                                            if (row == 5000) {
                                                throw new IllegalStateException("gone");
                                            }
                                            return true;
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");

        int then = read.get();
        Thread.sleep(20);
        assertThat(read).hasValue(then);
    }

    @Test
    void passesOnWhyItCouldNotReadAfterTheRowsBefore() {
        List<Integer> seen = new ArrayList<>();
        Iterator<Integer> cut =
                IntStream.range(0, MANY)
                        .peek(
                                row -> {
                                    if (row == 4000) {
                                        throw new IllegalArgumentException("cut");
                                    }
                                })
                        .iterator();

        assertThatThrownBy(() -> ReadAhead.forEach(cut, seen::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cut");

        assertThat(seen).hasSizeBetween(3000, 4000);
        assertThat(seen).isEqualTo(IntStream.range(0, seen.size()).boxed().toList());
    }

    @Test
    void leavesTheMarkOfAnInterruption() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(
                        () -> ReadAhead.forEach(IntStream.range(0, MANY).iterator(), row -> true))
                .isInstanceOf(IllegalStateException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    private static Iterator<Integer> counted(AtomicInteger read) {
        return IntStream.range(0, MANY).peek(row -> read.incrementAndGet()).iterator();
    }
}
