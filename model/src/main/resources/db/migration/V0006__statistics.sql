-- What changed after a revision is found without reading the rest: rows of one revision lie together.
create index observation_revision on observation using brin (revision) with (pages_per_range = 16);

-- Few indicators are merged, and every read asks which.
create index indicator_merged on indicator (merged_into) where merged_into is not null;
