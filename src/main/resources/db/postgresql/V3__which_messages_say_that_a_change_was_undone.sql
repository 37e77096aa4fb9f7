-- Whether the posted message says that its change was undone.
alter table announcement add column marked boolean default false not null;
