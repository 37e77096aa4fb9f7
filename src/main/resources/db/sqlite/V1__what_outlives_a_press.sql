-- The same tables and columns as on PostgreSQL, without db-scheduler's own: a file is one process's alone, and its
-- schedule is in memory. Moments (…_at, since, next_try, first_used, first_failure) are milliseconds since 1970 in UTC;
-- truths are 0 and 1. Documents are JSON in ASCII, written by store/Documents.

create table draft (
    id text primary key,
    user_id text not null,
    object text,
    kept_at integer not null,
    document text not null
);
create index draft_of_user on draft (user_id, kept_at);
create index draft_by_age on draft (kept_at);

create table seen_press (
    digest text primary key,
    seen_at integer not null
);
create index seen_press_by_age on seen_press (seen_at);

-- since: when it was taken or last known to be in use; whoever holds it says so again and again.
create table write_turn (
    object text primary key,
    change text,
    since integer not null,
    holder text not null
);

create table link (
    user_id text primary key,
    contact text not null unique,
    linked_by text not null,
    linked_at integer not null
);

-- number: in the order in which they were begun. sequence: in the order in which they were applied.
create table change (
    number integer primary key autoincrement,
    id text not null unique,
    state text not null,
    kind text not null,
    source text not null,
    object text,
    user_id text,
    undoes text,
    made_at integer not null,
    settled_at integer,
    sequence integer unique,
    document text not null,
    -- While it is pending.
    request text
);
create index change_by_state on change (state, made_at);
create index change_of_object on change (object, sequence);
create index change_of_object_by_number on change (object, number);
create index change_by_time on change (made_at);
create index change_of_user on change (user_id);
create index change_by_undone on change (undoes);

create table change_order (
    id integer primary key,
    last integer not null
);
insert into change_order (id, last) values (1, 0);

create table announcement (
    channel text not null,
    sequence integer not null,
    change text not null,
    response_url text,
    state text not null,
    attempts integer not null,
    next_try integer not null,
    first_failure integer,
    posted_ts text,
    posted_at integer,
    -- A post was begun and nobody knows how it ended.
    unsure integer not null,
    -- Whether the posted message says that its change was undone.
    marked integer default 0 not null,
    primary key (channel, sequence),
    unique (change, channel)
);
create index announcement_by_state on announcement (state, channel, sequence);
create index announcement_last_posted on announcement (channel, posted_at);

-- By which keys addresses were sealed, to say so when another key is configured.
create table sealing_key (
    id text primary key,
    first_used integer not null
);

-- object: an empty text stands for everything.
create table watch (
    channel text not null,
    object text not null,
    watched_by text not null,
    watched_at integer not null,
    primary key (channel, object)
);
create index watch_of_object on watch (object);

create table last_seen (
    object text primary key,
    kind text not null,
    seen_at integer not null,
    document text not null
);

-- How far the look at the whole account has come: one row.
create table account_look (
    id integer primary key,
    document text not null
);

-- Whom to take out of changes that were pending when that was asked, as soon as they are settled. An empty text stands
-- for nobody, or for no contact. up_to: the number of the last change that was begun by then.
create table forgotten (
    user_id text not null,
    contact text not null,
    up_to integer not null,
    primary key (user_id, contact)
);
