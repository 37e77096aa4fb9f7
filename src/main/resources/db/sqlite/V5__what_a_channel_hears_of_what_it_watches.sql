-- A row for each kind of what a channel hears; those of before are of changes.
alter table watch rename to watch_of_changes;
drop index watch_of_object;
create table watch (
    channel text not null,
    object text not null,
    kind text not null default 'changes',
    watched_by text not null,
    watched_at integer not null,
    primary key (channel, object, kind)
);
create index watch_of_object on watch (object);
insert into watch (channel, object, watched_by, watched_at)
    select channel, object, watched_by, watched_at from watch_of_changes;
drop table watch_of_changes;
