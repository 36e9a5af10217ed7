package org.provindex.model.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each sentence of the rule of recording. */
class RuleOfRecordingTest {
    private CatalogueFixture fixture;

    @BeforeEach
    void catalogue() {
        fixture = new CatalogueFixture();
    }

    @Test
    void aCorrectionWithinOneReleaseSupersedes() {
        var first = fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2019), "32000");

        var corrected = fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2019), "32100");

        assertThat(corrected.result()).isEqualTo(new Recorded(0, 1, 0, 0));
        assertThat(fixture.current(fixture.shanxi().everyRelease()))
                .isEqualTo("32100 yearbook-2019");
        assertThat(fixture.current(fixture.shanxi().asOf(first.revision().id())))
                .isEqualTo("32000 yearbook-2019");
    }

    @Test
    void aNewStatusOrComparatorIsACorrectionToo() {
        Cell cell = fixture.cell(fixture.shanxi, fixture.yearbook2019);
        fixture.record(cell, "32000");

        var status = fixture.record(cell, fixture.km("32000").withStatus("P"), Witness.entry());
        var bound =
                fixture.record(
                        cell,
                        new Statement(
                                fixture.km("32000").value(),
                                fixture.km,
                                Comparator.GT,
                                Statistic.VALUE,
                                "P",
                                false,
                                false,
                                null),
                        Witness.entry());

        assertThat(status.result().corrected()).isEqualTo(1);
        assertThat(bound.result().corrected()).isEqualTo(1);
        Observation last = fixture.observations.page(fixture.shanxi(), null, 10).get(0);
        assertThat(fixture.observations.history(last)).hasSize(3);
    }

    @Test
    void anotherReleaseStandsBesideAndTheNewerIsCurrent() {
        fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2020), "33000");

        var older = fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2019), "32000");

        assertThat(older.result().recorded()).isEqualTo(1);
        assertThat(fixture.current(fixture.shanxi())).isEqualTo("33000 yearbook-2020");
        assertThat(fixture.observations.page(fixture.shanxi().everyRelease(), null, 10)).hasSize(2);
    }

    @Test
    void anotherSourceStandsBesideAndTablesComeBeforeProse() {
        fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2019), "32000");

        fixture.record(fixture.cell(fixture.shanxi, fixture.article), "35000");

        assertThat(fixture.current(fixture.shanxi())).isEqualTo("32000 yearbook-2019");
        assertThat(fixture.observations.page(fixture.shanxi().everyRelease(), null, 10)).hasSize(2);
    }

    @Test
    void theSameValueAgainAddsItsWitness() {
        Cell cell = fixture.cell(fixture.shanxi, fixture.yearbook2019);
        fixture.record(cell, fixture.km("32000"), Witness.cell(1, null, 2, 4, "32"));

        var again =
                fixture.record(
                        cell, fixture.km("32000.0"), Witness.cell(2, "Sheet1", 7, 3, "32,000"));

        assertThat(again.result()).isEqualTo(new Recorded(0, 0, 1, 0));
        Observation only =
                fixture.observations.page(fixture.shanxi().everyRelease(), null, 10).get(0);
        assertThat(fixture.observations.history(only)).hasSize(1);
        assertThat(fixture.observations.witnesses(only))
                .extracting(Witness::importId, Witness::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 2),
                        org.assertj.core.groups.Tuple.tuple(2L, 7));
    }

    @Test
    void aWithdrawalIsARowWithoutValueAndAnotherReleaseSpeaksAgain() {
        fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2019), "32000");
        fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2020), "33000");

        var withdrawn =
                fixture.record(
                        fixture.cell(fixture.shanxi, fixture.yearbook2020),
                        Statement.withdrawn(fixture.km),
                        Witness.entry());

        assertThat(withdrawn.result().withdrawn()).isEqualTo(1);
        assertThat(fixture.current(fixture.shanxi())).isEqualTo("32000 yearbook-2019");
        assertThat(fixture.current(fixture.shanxi().asOf(withdrawn.revision().id() - 1)))
                .isEqualTo("33000 yearbook-2020");
    }

    @Test
    void aFilterOnTheValueIsAskedOfTheCurrentReleaseAlone() {
        fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2019), "32000");
        fixture.record(
                fixture.cell(fixture.shanxi, fixture.yearbook2020),
                new Statement(
                        fixture.km("33000").value(),
                        fixture.km,
                        Comparator.GT,
                        Statistic.VALUE,
                        "A",
                        false,
                        false,
                        null),
                Witness.entry());

        var exact = java.util.List.of(Comparator.EQ);
        assertThat(fixture.current(fixture.shanxi().comparators(exact))).isEmpty();
        assertThat(fixture.current(fixture.shanxi().comparators(exact).everyRelease()))
                .isEqualTo("32000 yearbook-2019");
    }

    @Test
    void anAreaCountsToItsGroupWhileItIsAMember() {
        int group =
                fixture.owner.withHandle(
                        h ->
                                h.createQuery(
                                                "insert into area (code, level, name_en, revision) values ('X-PAIR', 'group', 'Pair', 1) returning id")
                                        .mapTo(Integer.class)
                                        .one());
        fixture.owner.useHandle(
                h ->
                        h.execute(
                                "insert into area_group_member (group_id, area_id, valid_from, valid_to, revision) values (?, ?, null, '2018-12-31', 1), (?, ?, '2019-01-01', null, 1)",
                                group,
                                fixture.shanxi,
                                group,
                                fixture.henan));
        fixture.record(fixture.cell(fixture.shanxi, fixture.yearbook2019), "1");
        fixture.record(fixture.cell(fixture.henan, fixture.yearbook2019), "2");

        assertThat(fixture.current(new ObservationFilter().membersOf(group)))
                .isEqualTo("1 yearbook-2019");
    }

    @Test
    void nothingCanBeWithdrawnThatWasNotSaid() {
        assertThatThrownBy(
                        () ->
                                fixture.record(
                                        fixture.cell(fixture.shanxi, fixture.yearbook2019),
                                        Statement.withdrawn(fixture.km),
                                        Witness.entry()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(fixture.revisions.head().id()).isEqualTo(1);
    }

    @Test
    void asOfStaysTrueWhileALongImportIsUnderWay() throws Exception {
        CountDownLatch staged = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<Long> longImport =
                threads.submit(
                        () ->
                                fixture.revisions
                                        .write(
                                                "long import",
                                                (handle, key) -> {
                                                    Staging staging = Staging.open(handle);
                                                    staging.add(
                                                            fixture.cell(
                                                                    fixture.shanxi,
                                                                    fixture.yearbook2019),
                                                            fixture.km("1"),
                                                            Witness.entry());
                                                    Recorded done = staging.finish().record(key);
                                                    staged.countDown();
                                                    await(mayEnd);
                                                    return done;
                                                })
                                        .revision()
                                        .id());
        while (!staged.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            assertThat(longImport.isDone())
                    .as("the import must be held before its commit")
                    .isFalse();
        }

        // A later, shorter write of another indicator overtakes the import and gets the lower id.
        var overtaking =
                new org.provindex.model.revision.Revisions(fixture.owner, "test")
                        .write("short", (h, k) -> true);
        String before = fixture.current(fixture.shanxi());
        mayEnd.countDown();
        long importId = longImport.get();
        threads.shutdown();

        assertThat(overtaking.revision().id()).isEqualTo(2);
        assertThat(importId).isEqualTo(3);
        assertThat(before).isEmpty();
        assertThat(fixture.current(fixture.shanxi().asOf(2))).isEmpty();
        assertThat(fixture.current(fixture.shanxi().asOf(3))).isEqualTo("1 yearbook-2019");
    }

    @Test
    void twoWritersOfOneCellBothStandInItsHistory() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 20; i++) {
            int value = i;
            threads.submit(
                    () ->
                            fixture.record(
                                    fixture.cell(fixture.shanxi, fixture.yearbook2019),
                                    "" + value));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();

        var inForce = fixture.observations.page(fixture.shanxi().everyRelease(), null, 10);
        assertThat(inForce).hasSize(1);
        assertThat(fixture.observations.history(inForce.get(0))).hasSize(20);
        assertThat(fixture.revisions.head().id()).isEqualTo(21);
    }

    @Test
    void aCellStagedTwiceIsNamed() {
        var duplicates =
                fixture.ingest.inTransaction(
                        handle -> {
                            Staging staging = Staging.open(handle);
                            staging.add(
                                    fixture.cell(fixture.shanxi, fixture.article),
                                    fixture.km("1"),
                                    Witness.cell(1, null, 2, 4, "x"));
                            staging.add(
                                    fixture.cell(fixture.henan, fixture.article),
                                    fixture.km("1"),
                                    Witness.cell(1, null, 3, 4, "x"));
                            staging.add(
                                    fixture.cell(fixture.shanxi, fixture.article),
                                    fixture.km("2"),
                                    Witness.cell(1, null, 4, 4, "x"));
                            return staging.finish().duplicates(10);
                        });
        assertThat(duplicates).containsExactly(new Staging.Duplicate(2, 4));
    }

    @Test
    void figuresThatContradictAreLeftOutAndRepetitionsStayOnce() {
        fixture.record(fixture.cell(fixture.henan, fixture.article), "7");
        List<Recorded> recorded = new ArrayList<>();
        fixture.revisions.write(
                "long table",
                (handle, key) -> {
                    Staging staging = Staging.open(handle);
                    stage(staging, fixture.shanxi, "1", 2);
                    stage(staging, fixture.shanxi, "2", 3);
                    stage(staging, fixture.henan, "8", 4);
                    stage(staging, fixture.henan, "8.0", 5);
                    stage(staging, fixture.henan, "8", 6);
                    staging.finish();
                    handle.savepoint("staged");
                    assertThatThrownBy(() -> staging.record(key))
                            .isInstanceOf(DuplicateCellException.class);
                    handle.rollbackToSavepoint("staged");
                    Settled settled = staging.settle(10);
                    assertThat(settled.contradicting()).isEqualTo(2);
                    assertThat(settled.repeated()).isEqualTo(2);
                    assertThat(settled.shown())
                            .containsExactly(
                                    new Settled.Contradiction(
                                            new Settled.Place(null, 2, 4, "1 km"),
                                            new Settled.Place(null, 3, 4, "2 km")));
                    recorded.add(staging.record(key));
                    return true;
                });
        assertThat(recorded).containsExactly(new Recorded(0, 1, 0, 0));
        assertThat(fixture.current(fixture.shanxi())).isEmpty();
    }

    private void stage(Staging staging, int area, String km, int row) {
        staging.add(
                fixture.cell(area, fixture.article),
                fixture.km(km),
                Witness.cell(1, null, row, 4, km + " km"));
    }

    @Test
    void aServiceCannotWriteTheTablesOfAnother() {
        var ranking = fixture.database.asService("ranking");
        var indicator = fixture.database.asService("indicator");

        assertRefused(
                () -> fixture.ingest.useHandle(h -> h.execute("update area set name_en = 'x'")));
        assertRefused(() -> fixture.ingest.useHandle(h -> h.execute("delete from observation")));
        assertRefused(
                () -> fixture.ingest.useHandle(h -> h.execute("update observation set value = 1")));
        assertRefused(
                () ->
                        ranking.useHandle(
                                h ->
                                        h.execute(
                                                "insert into observation_evidence (indicator_id, observation_id, claim_id, revision) values (1, 1, 1, 1)")));
        assertRefused(
                () ->
                        ranking.useHandle(
                                h -> h.execute("update observation set superseded_revision = 1")));
        assertRefused(() -> indicator.useHandle(h -> h.execute("delete from methodology")));
        assertRefused(
                () -> indicator.useHandle(h -> h.execute("update claim set state = 'accepted'")));
        assertRefused(() -> indicator.useHandle(h -> h.execute("delete from audit")));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("permission denied");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatRefersToNothingIsNotRecorded() {
        Cell nowhere = fixture.cell(9999, fixture.yearbook2019);

        assertThatThrownBy(() -> fixture.record(nowhere, "1"))
                .isInstanceOf(DeletedMeanwhileException.class);
        assertThat(fixture.observations.page(new ObservationFilter().everyRelease(), null, 10))
                .isEmpty();
    }
}
