insert into watch (channel, object, kind, watched_by, watched_at) values ('C02SRE', '', 'cover requests', 'U05KAI', 1795258802000);
insert into watch (channel, object, kind, watched_by, watched_at) values ('C04NEXT', '', 'a later kind', 'U05KAI', 1795258803000);
