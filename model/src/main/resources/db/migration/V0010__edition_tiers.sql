-- Classes of the areas of an edition, made after its publication and stored with it.
create table edition_tiers (
    id         bigint generated always as identity primary key,
    edition_id bigint not null references edition,
    period     text not null,
    settings   text not null,
    method     text not null check (method in ('thresholds', 'quantiles', 'naturalBreaks')),
    asked      integer not null,
    tiers      jsonb not null,
    made_by    text not null,
    made_at    timestamptz not null default clock_timestamp(),
    revision   bigint not null references revision,
    unique (edition_id, period, settings)
);
comment on table edition_tiers is 'Classes of areas by score; never changed.';
comment on column edition_tiers.settings is 'what was asked for, as text, so that the same question is one row';
create trigger never_changes before update or delete or truncate on edition_tiers for each statement execute function refuse_change();
grant select on edition_tiers to provindex_indicator, provindex_ingest, provindex_ranking;
grant insert on edition_tiers to provindex_ranking;
