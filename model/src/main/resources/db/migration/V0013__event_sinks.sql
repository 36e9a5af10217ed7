-- A sink reads the log as every reader does, with a cursor of its own.
create table event_sink (
    name         text primary key,
    cursor       bigint not null default 0 check (cursor >= 0),
    sent_at      timestamptz,
    leased_by    text,
    leased_until timestamptz,
    token        bigint not null default 0
);
comment on table event_sink is 'One replica at a time sends on to a sink.';
comment on column event_sink.cursor is 'sequence up to which every event is settled: acknowledged by the sink, or not for it';
comment on column event_sink.sent_at is 'when the sink last acknowledged anything';
comment on column event_sink.leased_until is 'by the clock of the database';
comment on column event_sink.token is 'fence: grows with each lease; who has an older one may write nothing';
insert into event_sink (name) values ('kafka');

grant select, update on event_sink to provindex_ranking;
