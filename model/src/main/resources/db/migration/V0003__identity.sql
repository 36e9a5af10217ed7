-- Keys are no data: handing one out does not move the clock of knowledge. Their ETag is made of a number of their own.
alter table api_key add column version integer not null default 1;
create index api_key_name on api_key (name);
comment on table api_key is 'name is the principal: two keys of one name may live at once, so that one can take the place of the other. sha256 is of the whole key, hexadecimal; the key itself is stored nowhere.';
comment on column api_key.scopes is 'collections, such as documents, that the roles are limited to; empty: all';
comment on column api_key.last_used_at is 'written at most once a minute';
-- Every service checks keys, and says when one was used.
grant update (last_used_at) on api_key to provindex_ingest, provindex_ranking;

-- The answer of a POST with an Idempotency-Key is stored in the transaction of its effect, so a row is always whole.
alter table idempotency alter column status set not null, alter column headers set not null;
alter table idempotency drop column method;
alter table idempotency rename column path to operation;
comment on column idempotency.operation is 'method, path and query';
comment on column idempotency.body_sha256 is 'of the bytes as they were sent';
comment on column idempotency.created_at is 'kept for 24 hours';
create index audit_recorded on audit (service, id);
