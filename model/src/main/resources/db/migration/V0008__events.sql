-- Events are a log with one order, and every reader has a cursor: webhooks, streams, feeds and sinks always agree.
create table event_head (
    only_row boolean primary key default true check (only_row),
    sequence bigint not null
);
insert into event_head (sequence) values (0);
comment on table event_head is 'Whoever appends takes sequence + 1 under the lock of this row and holds it until the commit: a reader that has seen n has seen all below, which a sequence of the database would not give.';
create table event (
    sequence            bigint primary key,
    id                  text not null unique check (id ~ '^evt_[0-9a-f]{32}$'),
    type                text not null,
    subject             text not null,
    audience            text not null check (audience in ('public', 'curators', 'owner')),
    owner               text,
    subscription_id     text,
    methodology         text,
    methodology_version integer,
    facts               jsonb not null default '{}',
    body                bytea not null check (octet_length(body) < 16000),
    recorded_at         timestamptz not null,
    check ((audience = 'owner') = (owner is not null)),
    check (subscription_id is null or audience = 'owner')
);
comment on table event is 'Append-only.';
comment on column event.id is 'made of what the event is about, its revision and its type: the same change twice is one event';
comment on column event.audience is 'who may see it: everybody, curators, or the owner of a subscription';
comment on column event.subscription_id is 'the subscription it is about; the log outlives it';
comment on column event.facts is 'what filters look at: the rows that moved, also those that the body leaves out';
comment on column event.body is 'CloudEvents 1.0 in JSON, serialised once: what is signed and sent, byte for byte';
create index event_type on event (type, sequence);
create index event_recorded on event (recorded_at);
create index event_subscription on event (subscription_id) where subscription_id is not null;

create table subscription (
    id               text primary key check (id ~ '^sub_[0-9a-z]{20}$'),
    owner            text not null,
    name             text,
    url              text not null,
    ordering         text not null check (ordering in ('strict', 'best-effort')),
    filter           jsonb not null,
    sees_curators    boolean not null,
    state            text not null default 'active' check (state in ('active', 'paused', 'disabled')),
    disabled_because text,
    secret           bytea not null,
    old_secret       bytea,
    old_secret_until timestamptz,
    version          bigint not null default 1,
    created_at       timestamptz not null default clock_timestamp(),
    cursor           bigint not null,
    failures         integer not null default 0,
    failing_since    timestamptz,
    next_at          timestamptz not null default clock_timestamp(),
    retry_at         timestamptz,
    delivered_at     timestamptz,
    leased_by        text,
    leased_until     timestamptz,
    token            bigint not null default 0,
    check ((state = 'disabled') = (disabled_because is not null)),
    check ((old_secret is null) = (old_secret_until is null))
);
comment on column subscription.owner is 'the principal: nobody else sees it';
comment on column subscription.secret is 'AES-GCM: 1 byte of key number, 12 bytes of nonce, cipher text with tag; the id is authenticated with it';
comment on column subscription.cursor is 'sequence up to which every event is settled: delivered, or not asked for';
comment on column subscription.failures is 'failed attempts in a row';
comment on column subscription.next_at is 'no attempt before';
comment on column subscription.retry_at is 'best-effort only: when the first of its rows in retry is due';
comment on column subscription.leased_until is 'by the clock of the database';
comment on column subscription.token is 'fence: grows with each lease and with each change by the owner; who has an older one may write nothing';
comment on column subscription.version is 'number of changes of what the owner sees, for ETag and If-Match; no data, so no revision';
create index subscription_owner on subscription (owner, id);
-- When nothing is to be done, all cursors stand at the head and a worker reads one page of this.
create index subscription_behind on subscription (cursor) where state = 'active';
create index subscription_retry on subscription (retry_at) where state = 'active' and retry_at is not null;

create table retry (
    subscription_id text not null references subscription on delete cascade,
    sequence        bigint not null,
    failures        integer not null,
    next_at         timestamptz not null,
    primary key (subscription_id, sequence)
);
comment on table retry is 'Best-effort order only: events that failed and wait beside the cursor.';

create table attempt (
    id              bigint generated always as identity primary key,
    subscription_id text not null references subscription on delete cascade,
    sequence        bigint not null,
    event_id        text not null,
    number          integer not null,
    started_at      timestamptz not null,
    duration_ms     integer not null,
    outcome         text not null check (outcome in ('delivered', 'failed')),
    status          integer,
    error           text,
    answer          text,
    replica         text not null,
    unique (subscription_id, sequence, started_at, replica)
);
comment on table attempt is 'Kept for 30 days.';
comment on column attempt.number is 'of the attempts at this event in a row, from 1';
comment on column attempt.duration_ms is 'milliseconds';
comment on column attempt.answer is 'first 4096 bytes';
create index attempt_subscription on attempt (subscription_id, id);
create index attempt_started on attempt (started_at);

create table stream_ticket (
    sha256     text primary key,
    owner      text not null,
    curator    boolean not null,
    expires_at timestamptz not null
);
comment on table stream_ticket is 'Opens one stream of a browser, which cannot send a key but in the address.';

grant select on event_head, event to provindex_indicator, provindex_ingest;
grant select, update on event_head to provindex_ranking;
grant select, insert on event to provindex_ranking;
grant select, insert, update, delete on subscription, retry, attempt, stream_ticket to provindex_ranking;
grant update on outbox to provindex_ranking;
