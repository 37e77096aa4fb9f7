-- What is told, as JSON; empty in rows of before: the change, and nothing beside it. Where it tells of no change, the
-- column "change" holds a key of its own.
alter table announcement add column notice text;
