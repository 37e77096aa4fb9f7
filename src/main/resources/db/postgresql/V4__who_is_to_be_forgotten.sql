-- Whom to take out of changes that were pending when that was asked, as soon as they are settled. An empty text stands
-- for nobody, or for no contact. up_to: the number of the last change that was begun by then.
create table forgotten (
    user_id varchar(64) not null,
    contact varchar(2048) not null,
    up_to bigint not null,
    primary key (user_id, contact)
);

-- What a file of H2 needed.
drop table commits;
