-- object: an empty text stands for everything.
create table watch (
    channel varchar(64) not null,
    object varchar(2048) not null,
    watched_by varchar(64) not null,
    watched_at timestamp(6) with time zone not null,
    primary key (channel, object)
);
create index watch_of_object on watch (object);

create table last_seen (
    object varchar(2048) primary key,
    kind varchar(32) not null,
    seen_at timestamp(6) with time zone not null,
    document text not null
);

-- How far the look at the whole account has come: one row.
create table account_look (
    id integer primary key,
    document text not null
);

create index change_of_object_by_number on change (object, number);
create index change_by_time on change (made_at);
create index change_of_user on change (user_id);
create index change_by_undone on change (undoes);
create index announcement_last_posted on announcement (channel, posted_at);

-- db-scheduler's own (16.12).
create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(250) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
