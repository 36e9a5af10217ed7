-- Editions: published league tables, frozen. Nothing here is ever changed or deleted: the service's role may only insert,
-- a trigger refuses updates and deletes by anybody, and rows are only accepted within the publishing transaction.
create table edition (
    id             bigint generated always as identity primary key,
    methodology_id integer not null references methodology,
    methodology    text not null,
    version        integer not null,
    root           text not null,
    universe       text not null,
    periods        text[] not null check (cardinality(periods) > 0),
    basis          text[] not null,
    identity       text not null unique check (identity ~ '^[0-9a-f]{64}$'),
    checksum       text not null check (checksum ~ '^[0-9a-f]{64}$'),
    definition     text not null,
    areas          integer not null,
    data_revision  bigint not null,
    engine         text not null,
    note           text,
    previous_id    bigint references edition,
    published_by   text not null,
    published_at   timestamptz not null default clock_timestamp(),
    revision       bigint not null references revision
);
comment on table edition is 'One published computation of an index. periods and basis as codes in order; universe and areas are codes, which never change their meaning.';
comment on column edition.root is 'code of the node of the index itself';
comment on column edition.basis is 'periods whose figures pooled and imputed values look at';
comment on column edition.identity is 'SHA-256 of what it rests on: methodology, universe, members, periods, directions, releases, inputs';
comment on column edition.checksum is 'SHA-256 of the canonical JSON with the results';
comment on column edition.definition is 'canonical JSON without inputs and results, as text, so that its bytes stay';
comment on column edition.areas is 'number of areas with a score in the last period';
comment on column edition.data_revision is 'revision.id whose data went in';
comment on column edition.previous_id is 'the newest one of the same methodology code and universe when it was published, not retracted';
create index edition_methodology on edition (methodology, universe, id);
create table edition_row (
    edition_id bigint not null references edition,
    period     text not null,
    place      integer not null,
    node       text not null,
    area       text not null,
    score      double precision not null,
    rank       double precision not null,
    coverage   double precision not null,
    primary key (edition_id, period, place)
);
comment on table edition_row is 'Score and rank at every node, in the order of the canonical JSON (place); areas without a score have no row.';
comment on column edition_row.coverage is 'share of the leaves below with an observed value, 0 to 1';
create index edition_row_area on edition_row (edition_id, area, node);
create table edition_input (
    edition_id  bigint not null references edition,
    indicator   text not null,
    period      text not null,
    area        text not null,
    value       numeric not null,
    observation text,
    release     text,
    vintage     bigint,
    imputed     boolean not null default false,
    primary key (edition_id, imputed, indicator, period, area),
    check (imputed = (observation is null))
);
comment on table edition_input is 'The figures that went in; for imputed cells the leaf of the methodology stands as indicator.';
comment on column edition_input.value is 'exact, in the base unit of the indicator; of imputed cells after dividing';
comment on column edition_input.observation is 'id as in URLs, which leads to its sentence or cell';
comment on column edition_input.release is 'source and release, as source/release';
comment on column edition_input.vintage is 'revision.id that recorded the observation';
create table edition_mark (
    edition_id bigint not null references edition,
    period     text not null,
    place      integer not null,
    kind       text not null,
    node       text not null,
    area       text,
    detail     text not null,
    primary key (edition_id, period, place)
);
create table edition_retraction (
    edition_id   bigint primary key references edition,
    reason       text not null check (length(reason) between 1 and 2000),
    retracted_by text not null,
    retracted_at timestamptz not null default clock_timestamp(),
    revision     bigint not null references revision
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;
do $$
declare
    t text;
begin
    foreach t in array array['edition', 'edition_row', 'edition_input', 'edition_mark', 'edition_retraction'] loop
        execute format('create trigger never_changes before update or delete or truncate on %I for each statement execute function refuse_change()', t);
    end loop;
end
$$;
-- A revision gets its id last, so an edition whose revision has one is committed and takes no more rows.
create function refuse_late_rows() returns trigger language plpgsql as $$
begin
    if exists (select 1 from (select distinct edition_id from added) a join edition e on e.id = a.edition_id
               join revision r on r.key = e.revision where r.id is not null) then
        raise exception 'an edition takes no rows after its publication' using errcode = 'restrict_violation';
    end if;
    return null;
end
$$;
do $$
declare
    t text;
begin
    foreach t in array array['edition_row', 'edition_input', 'edition_mark'] loop
        execute format('create trigger no_late_rows after insert on %I referencing new table as added for each statement execute function refuse_late_rows()', t);
    end loop;
end
$$;

-- What is computed about an edition after its publication, in the background.
create table edition_analysis (
    id         bigint generated always as identity primary key,
    edition_id bigint not null references edition,
    kind       text not null check (kind in ('uncertainty', 'sensitivity')),
    period     text not null,
    settings   jsonb not null,
    state      text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
    done       integer not null default 0,
    total      integer not null,
    result     jsonb,
    error      text,
    worker     text,
    alive_at   timestamptz,
    asked_by   text not null,
    asked_at   timestamptz not null default clock_timestamp(),
    ended_at   timestamptz,
    unique (edition_id, kind, period, settings)
);
comment on column edition_analysis.done is 'replications computed so far, of total';
comment on column edition_analysis.alive_at is 'when its worker last wrote; one that is silent for long is taken over';
create index edition_analysis_open on edition_analysis (id) where state in ('waiting', 'running');

grant select on edition, edition_row, edition_input, edition_mark, edition_retraction, edition_analysis
    to provindex_indicator, provindex_ingest, provindex_ranking;
grant insert on edition, edition_row, edition_input, edition_mark, edition_retraction, edition_analysis to provindex_ranking;
grant update (state, done, result, error, worker, alive_at, ended_at) on edition_analysis to provindex_ranking;
