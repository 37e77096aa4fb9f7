-- What somebody is about to decide on or reads page by page, for an hour: compressed and sealed, since it may hold
-- addresses. weight: of the sealed text, in bytes.
create table kept (
    user_id varchar(64) not null,
    kind varchar(16) not null,
    id varchar(64) not null,
    kept_at timestamp(6) with time zone not null,
    weight integer not null,
    sealed text not null,
    primary key (user_id, kind)
);
create index kept_by_age on kept (kept_at);

-- Activation codes of the last hour.
create table code_sending (
    id varchar(64) primary key,
    user_id varchar(64) not null,
    channel varchar(2048) not null,
    sent_at timestamp(6) with time zone not null
);
create index code_sending_by_age on code_sending (sent_at);
