-- Wishes that wait for somebody's yes, as JSON. revision: raised with every change of one. claimed_at: when somebody said
-- yes whose outcome is not known yet. next_step: when something is to be told or ended, by the clock that people see.
create table wish (
    id varchar(64) primary key,
    revision integer not null,
    user_id varchar(64) not null,
    state varchar(16) not null,
    claimed_at timestamp(6) with time zone,
    next_step timestamp(6) with time zone,
    wished_at timestamp(6) with time zone not null,
    document text not null
);
create index wish_by_next_step on wish (next_step);

-- Which revision of a wish the message shows.
alter table announcement add column drawn integer not null default 0;
