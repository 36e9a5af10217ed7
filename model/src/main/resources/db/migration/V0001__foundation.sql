-- The shared schema. Units stand in COMMENT ON COLUMN. Surrogate keys everywhere; codes are for people and URLs.

-- ---------------------------------------------------------------- the clock of knowledge
create table revision (
    key         bigint generated always as identity primary key,
    id          bigint unique,
    recorded_at timestamptz,
    service     text not null,
    reason      text not null,
    check ((id is null) = (recorded_at is null))
);
comment on table revision is 'One row for each write transaction. key is taken when the transaction begins and is what rows carry; id and recorded_at are set last, under the lock of revision_head, so ids are gapless and rise in commit order even beside a long import.';
create table revision_head (
    only_row boolean primary key default true check (only_row),
    id       bigint not null
);
insert into revision_head (id) values (0);

-- ---------------------------------------------------------------- areas
create table area (
    id          integer generated always as identity primary key,
    code        text not null unique,
    level       text not null check (level in ('world', 'country', 'province', 'prefecture', 'county', 'group')),
    parent_id   integer references area,
    name_en     text not null,
    name_zh     text,
    name_pinyin text,
    group_kind  text,
    valid_from  date,
    valid_to    date,
    status      text not null default 'active' check (status in ('draft', 'active', 'deprecated')),
    revision    bigint not null references revision,
    check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create index area_parent on area (parent_id);
create table area_alias (
    area_id    integer not null references area,
    text       text not null,
    kind       text not null check (kind in ('name', 'code')),
    valid_from date,
    valid_to   date,
    revision   bigint not null references revision,
    primary key (area_id, text)
);
create index area_alias_text on area_alias (lower(text));
comment on table area_alias is 'Other names and codes. One text may name several areas (Suzhou): who reads it asks for the one meant.';
create table area_change (
    id         integer generated always as identity primary key,
    area_id    integer not null references area,
    into_id    integer references area,
    changed_on date not null,
    kind       text not null check (kind in ('merged', 'split', 'renamed', 'abolished', 'created')),
    note       text,
    revision   bigint not null references revision
);
create table area_group_member (
    group_id   integer not null references area,
    area_id    integer not null references area,
    valid_from date,
    valid_to   date,
    revision   bigint not null references revision,
    unique nulls not distinct (group_id, area_id, valid_from)
);
comment on column area_group_member.valid_from is 'first day of membership; null = always';
comment on column area_group_member.valid_to is 'last day of membership; null = still';
create table area_neighbour (
    area_id      integer not null references area,
    neighbour_id integer not null references area,
    primary key (area_id, neighbour_id),
    check (area_id <> neighbour_id)
);

-- ---------------------------------------------------------------- units, topics, indicators
create table unit (
    id            integer generated always as identity primary key,
    code          text not null unique,
    symbol        text not null,
    name_en       text not null,
    name_zh       text,
    quantity_kind text not null,
    base_id       integer references unit,
    factor        numeric not null default 1 check (factor > 0),
    aliases       text[] not null default '{}',
    revision      bigint not null references revision
);
comment on column unit.factor is 'how many base units one of this unit is; exact decimal';
create table topic (
    id       integer generated always as identity primary key,
    code     text not null unique,
    name_en  text not null,
    name_zh  text,
    words    text[] not null default '{}',
    revision bigint not null references revision
);
create table indicator (
    id              integer generated always as identity primary key,
    code            text not null unique,
    name_en         text not null,
    name_zh         text,
    definition_en   text,
    definition_zh   text,
    unit_id         integer not null references unit,
    display_unit_id integer not null references unit,
    direction       smallint not null check (direction in (-1, 1)),
    nature          text not null check (nature in ('stock', 'flow', 'ratio')),
    topic_id        integer references topic,
    decimals        smallint not null default 2 check (decimals between 0 and 12),
    origin          text not null check (origin in ('measured', 'published-composite', 'derived')),
    status          text not null default 'active' check (status in ('draft', 'active', 'deprecated')),
    merged_into     integer references indicator,
    revision        bigint not null references revision,
    check (merged_into is null or merged_into <> id)
);
comment on column indicator.unit_id is 'base unit in which values are stored';
comment on column indicator.direction is '+1: more is better, -1: less is better';
create table indicator_alias (
    indicator_id integer not null references indicator,
    text         text not null,
    kind         text not null check (kind in ('name', 'code')),
    revision     bigint not null references revision,
    primary key (indicator_id, text)
);
create unique index indicator_alias_text on indicator_alias (lower(text));
create table distinct_from (
    indicator_id integer not null references indicator,
    other_id     integer not null references indicator,
    primary key (indicator_id, other_id),
    check (indicator_id <> other_id)
);

-- ---------------------------------------------------------------- sources
create table source (
    id        integer generated always as identity primary key,
    code      text not null unique,
    publisher text not null,
    series_en text not null,
    series_zh text,
    kind      text not null check (kind in ('table', 'prose')),
    revision  bigint not null references revision
);
create table source_precedence (
    source_id  integer not null references source,
    valid_from date not null default '-infinity',
    place      integer not null,
    primary key (source_id, valid_from)
);
comment on column source_precedence.place is 'the smaller place wins; in force for releases dated from valid_from on';
create table source_release (
    id          integer generated always as identity primary key,
    source_id   integer not null references source,
    code        text not null,
    title       text,
    released_on date,
    released    text check (released ~ '^[0-9]{4}(-[0-9]{2}){0,2}$'),
    document_id bigint,
    revision    bigint not null references revision,
    unique (source_id, code),
    check ((released is null) = (released_on is null))
);
comment on column source_release.released is 'date of release as exact as it is known: a day, a month or a year; null where nobody says';
comment on column source_release.released_on is 'its last day';
create view release_precedence as
select r.id as release_id, r.released_on,
       coalesce((select p.place from source_precedence p
                 where p.source_id = r.source_id and p.valid_from <= r.released_on
                 order by p.valid_from desc limit 1), 1000) as place
from source_release r;
comment on view release_precedence is 'Of several releases of one cell the smallest place is current, then the newest date, then the newest row.';

-- ---------------------------------------------------------------- documents and imports
create table document (
    id           bigint generated always as identity primary key,
    sha256       text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    media_type   text not null,
    bytes        bytea,
    size_bytes   bigint not null,
    kind         text not null check (kind in ('report', 'brief', 'table')),
    title        text not null,
    publisher    text,
    published_on date,
    language     text,
    rights       text not null default 'restricted' check (rights in ('open', 'restricted')),
    based_on     jsonb,
    file_name    text,
    home_area_id integer references area,
    release_id   integer references source_release,
    revision     bigint not null references revision
);
alter table document alter column bytes set storage external;
comment on column document.size_bytes is 'bytes';
comment on column document.bytes is 'the file; null for tables over the configured size, of which checksum, rows and cells are kept';
alter table source_release add foreign key (document_id) references document;
create table document_text (
    id             bigint generated always as identity primary key,
    document_id    bigint not null references document,
    text           text not null,
    reader_version text not null,
    revision       bigint not null references revision
);
comment on column document_text.text is 'what offsets refer to, in UTF-16 code units';
create index document_text_document on document_text (document_id);
create table import_job (
    id            bigint generated always as identity primary key,
    document_id   bigint references document,
    release_id    integer references source_release,
    state         text not null check (state in ('running', 'done', 'failed', 'undone')),
    file_name     text,
    rows_read     bigint not null default 0,
    rows_total    bigint,
    recorded      bigint not null default 0,
    corrected     bigint not null default 0,
    confirmed     bigint not null default 0,
    empty_cells   bigint not null default 0,
    error         jsonb,
    started_at    timestamptz not null default clock_timestamp(),
    ended_at      timestamptz,
    revision      bigint references revision
);
create index import_job_document on import_job (document_id);
create table import_template (
    id       bigint generated always as identity primary key,
    name     text not null unique,
    mapping  jsonb not null,
    revision bigint not null references revision
);

-- ---------------------------------------------------------------- claims
create table claim (
    id             bigint generated always as identity primary key,
    document_id    bigint not null references document,
    text_id        bigint not null references document_text,
    start_offset   integer not null,
    end_offset     integer not null,
    sentence_start integer not null,
    sentence_end   integer not null,
    quote          text not null,
    phrase         text not null,
    indicator_id   integer references indicator,
    area_id        integer references area,
    area_text      text,
    measure        text not null check (measure in ('level', 'growth', 'rank', 'extreme')),
    value          numeric not null,
    unit           text not null,
    comparator     text not null check (comparator in ('eq', 'gt', 'lt', 'ge', 'le', 'approx')),
    period         text,
    kind           text not null check (kind in ('actual', 'target', 'forecast')),
    scope          text,
    statistic      text not null default 'value' check (statistic in ('value', 'mean')),
    order_assumed  boolean not null default false,
    plan           text,
    confidence     double precision not null check (confidence between 0 and 1),
    explanation    jsonb not null default '[]',
    proposals      jsonb not null default '[]',
    reader_version text not null,
    state          text not null check (state in ('waiting', 'accepted', 'rejected', 'superseded')),
    waits_for      text[] not null default '{}',
    decided_by     text,
    decided_at     timestamptz,
    note           text,
    revision       bigint not null references revision,
    check (start_offset >= 0 and end_offset > start_offset)
);
comment on column claim.start_offset is 'UTF-16 code units into document_text.text';
comment on column claim.waits_for is 'why it did not go live by itself, a code for each reason';
create index claim_document on claim (document_id, start_offset);
create index claim_state on claim (state, id);
create index claim_area on claim (area_id);
create index claim_indicator on claim (indicator_id);
create table mention (
    id           bigint generated always as identity primary key,
    document_id  bigint not null references document,
    text_id      bigint not null references document_text,
    area_id      integer not null references area,
    start_offset integer not null,
    end_offset   integer not null,
    sentence     text not null,
    topics       text[] not null default '{}',
    revision     bigint not null references revision
);
create index mention_area on mention (area_id, id);
create index mention_document on mention (document_id);
create index mention_topics on mention using gin (topics);

-- ---------------------------------------------------------------- observations
create sequence observation_id;
create table observation (
    indicator_id  integer not null,
    id            bigint not null default nextval('observation_id'),
    area_id       integer not null,
    period        text not null,
    period_start  date not null,
    period_end    date not null,
    measure       text not null check (measure in ('level', 'growth', 'rank')),
    kind          text not null check (kind in ('actual', 'target', 'forecast')),
    scope         text not null default '',
    release_id    integer not null,
    value         numeric,
    unit_id       integer not null,
    comparator    text not null default 'eq' check (comparator in ('eq', 'gt', 'lt', 'ge', 'le', 'approx')),
    statistic     text not null default 'value' check (statistic in ('value', 'mean')),
    status        text not null default 'A' check (status ~ '^[A-Z]$'),
    order_assumed boolean not null default false,
    series_break  boolean not null default false,
    plan          text,
    revision      bigint not null,
    superseded_revision bigint,
    import_id     bigint,
    claim_id      bigint,
    cell_sheet    text,
    cell_row      integer,
    cell_column   integer,
    published     text,
    primary key (indicator_id, id),
    check (period_end >= period_start)
) partition by hash (indicator_id);
comment on table observation is 'Append-only. Cell key: indicator, area, period, measure, kind, scope, release. A row without value withdraws what the release said before. The ids it refers to are checked set-wise by the rule of recording, as four row triggers would cost more than the insert; catalogue rows are deprecated, never deleted.';
comment on column observation.value is 'in unit_id, the base unit of the indicator (level), percent/times/unit (growth) or place (rank); null = withdrawn';
comment on column observation.scope is 'code of the group ranked in (rank) or averaged over (statistic = mean); empty otherwise';
comment on column observation.status is 'SDMX CL_OBS_STATUS';
comment on column observation.published is 'value and unit as the source printed them';
comment on column observation.import_id is 'first witness: the import, with cell_sheet, cell_row, cell_column; further ones stand in observation_evidence';
do $$
begin
    for i in 0..15 loop
        execute format('create table observation_%s partition of observation for values with (modulus 16, remainder %s)', lpad(i::text, 2, '0'), i);
    end loop;
end
$$;
create unique index observation_cell on observation (indicator_id, period_start, area_id, period, measure, kind, scope, release_id)
    where superseded_revision is null;
create index observation_area on observation (area_id, indicator_id) where superseded_revision is null and measure <> 'level';
create table observation_evidence (
    indicator_id   integer not null,
    observation_id bigint not null,
    import_id      bigint,
    claim_id       bigint,
    cell_sheet     text,
    cell_row       integer,
    cell_column    integer,
    published      text,
    revision       bigint not null,
    check (num_nonnulls(import_id, claim_id) = 1)
);
create index observation_evidence_observation on observation_evidence (indicator_id, observation_id);

-- ---------------------------------------------------------------- methodologies
create table methodology (
    id         integer generated always as identity primary key,
    code       text not null,
    version    integer not null check (version > 0),
    state      text not null check (state in ('draft', 'active', 'retired')),
    definition jsonb not null,
    source     text not null,
    revision   bigint not null references revision,
    unique (code, version)
);
comment on column methodology.source is 'the YAML or JSON as it was given, with its comments';
create unique index methodology_active on methodology (code) where state = 'active';

-- ---------------------------------------------------------------- every service appends here
create table audit (
    id          bigint generated always as identity primary key,
    service     text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    principal   text not null,
    action      text not null,
    subject     text not null,
    detail      jsonb,
    revision    bigint references revision
);
create table idempotency (
    principal   text not null,
    key         text not null,
    method      text not null,
    path        text not null,
    body_sha256 text not null,
    status      integer,
    headers     jsonb,
    body        bytea,
    created_at  timestamptz not null default clock_timestamp(),
    primary key (principal, key)
);
create index idempotency_created on idempotency (created_at);
create table outbox (
    id         bigint generated always as identity primary key,
    service    text not null,
    type       text not null,
    subject    text not null,
    payload    jsonb not null,
    revision   bigint not null references revision
);
create table api_key (
    id           text primary key,
    name         text not null,
    sha256       text not null,
    roles        text[] not null,
    scopes       text[] not null default '{}',
    created_at   timestamptz not null default clock_timestamp(),
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create table seed_load (
    file      text primary key,
    sha256    text not null,
    loaded_at timestamptz not null default clock_timestamp()
);

-- ---------------------------------------------------------------- who may write what
grant usage on schema provindex to provindex_indicator, provindex_ingest, provindex_ranking;
grant select on all tables in schema provindex to provindex_indicator, provindex_ingest, provindex_ranking;
grant usage on all sequences in schema provindex to provindex_indicator, provindex_ingest, provindex_ranking;
grant insert, update on revision to provindex_indicator, provindex_ingest, provindex_ranking;
grant update on revision_head to provindex_indicator, provindex_ingest, provindex_ranking;
grant insert on audit, outbox to provindex_indicator, provindex_ingest, provindex_ranking;
grant insert, update, delete on idempotency to provindex_indicator, provindex_ingest, provindex_ranking;
-- The one rule of recording is used by two services.
grant insert on observation, observation_evidence to provindex_indicator, provindex_ingest;
grant update (superseded_revision) on observation to provindex_indicator, provindex_ingest;
grant insert, update, delete on area, area_alias, area_change, area_group_member, area_neighbour, unit, topic,
    indicator, indicator_alias, distinct_from, source, source_precedence, source_release, api_key to provindex_indicator;
grant insert, update, delete on document, document_text, import_job, import_template, claim, mention, seed_load to provindex_ingest;
grant insert, update, delete on methodology to provindex_ranking;
grant delete on outbox to provindex_ranking;
