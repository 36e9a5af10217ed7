-- What people look for in the catalogue, as texts: made of areas, indicators and topics by the indicator service, again
-- whenever those have changed. It holds nothing of its own.
create table search_entry (
    type   text not null check (type in ('area', 'indicator', 'topic')),
    code   text not null,
    kind   text not null check (kind in ('name', 'code', 'alias', 'word', 'pinyin', 'initials', 'definition')),
    text   text not null,
    weight real not null,
    words  tsvector generated always as (to_tsvector('simple', text)) stored
);
comment on table search_entry is 'text is in lower case; weight: how much a match of it counts, from 0 to 1';
create index search_entry_words on search_entry using gin (words);
create table search_state (
    only_row boolean primary key default true check (only_row),
    stamp    text not null
);
comment on table search_state is 'stamp: the state of the catalogue that search_entry was made of';
insert into search_state (stamp) values ('');
grant select, insert, delete on search_entry to provindex_indicator;
grant select, update on search_state to provindex_indicator;
grant select on search_entry, search_state to provindex_ingest, provindex_ranking;

-- Trigrams find what is misspelt. Where the extension is not to be had, the rest of the search works without.
do $$
begin
    create extension if not exists pg_trgm;
    execute (select format('create index search_entry_trigrams on search_entry using gin (text %I.gin_trgm_ops)', n.nspname)
             from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
exception when others then
    raise notice 'pg_trgm is not available (%): misspelt words are not found', sqlerrm;
end
$$;
