-- A table that was sent and understood, but whose figures are not stored yet: its proposal, the mapping that a person may
-- change, and its bytes until then, so that any replica can commit it.
create table table_proposal (
    id           bigint generated always as identity primary key,
    state        text not null default 'proposed' check (state in ('proposed', 'committing', 'committed', 'undone')),
    file_name    text not null,
    title        text not null,
    publisher    text,
    published_on date,
    release_id   integer references source_release,
    sha256       text not null,
    size_bytes   bigint not null,
    mapping      jsonb not null,
    report       jsonb not null,
    version      integer not null default 1,
    import_id    bigint references import_job on delete set null,
    created_at   timestamptz not null default clock_timestamp()
);
create index table_proposal_import on table_proposal (import_id);
create index table_proposal_sha on table_proposal (sha256);
create table table_part (
    proposal_id bigint not null references table_proposal on delete cascade,
    part        integer not null,
    bytes       bytea not null,
    primary key (proposal_id, part)
);
comment on table table_proposal is 'version: number of changes of mapping or state, for ETag and If-Match; no data, so no revision';
comment on table table_part is 'the file in parts of 4 MB, deleted when it is committed';
grant select on table_proposal, table_part to provindex_indicator, provindex_ranking;
grant select, insert, update, delete on table_proposal, table_part to provindex_ingest;
