-- What a person corrected is kept when the text is read again, also while it still waits.
alter table claim add column corrected_by text;
comment on column claim.corrected_by is 'principal who last corrected its fields; null: they are as they were read';
