-- A row for each kind of what a channel hears; those of before are of changes.
alter table watch add column kind varchar(32) not null default 'changes';
alter table watch drop constraint watch_pkey;
alter table watch add primary key (channel, object, kind);
