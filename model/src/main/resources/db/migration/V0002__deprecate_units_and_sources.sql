-- Units and sources are deprecated like areas and indicators: never deleted, as stored values rest on them.
alter table unit add column status text not null default 'active' check (status in ('active', 'deprecated'));
alter table source add column status text not null default 'active' check (status in ('active', 'deprecated'));
comment on column unit.status is 'deprecated: not to be used for what is new; values in it stay';
comment on column source.status is 'deprecated: not to be used for what is new; its observations stay';
